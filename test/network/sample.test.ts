import { describe, expect, inject, it } from 'vitest';
import { playgroundUser } from '../../bot/local/playground-config.ts';
import { sampleNetwork } from '../../bot/local/sample-network.ts';
import { checkNetworkFile } from '../../bot/network/check.ts';
import type { Plan } from '../../bot/network/plan.ts';
import { addDays, clockOf, dayOf, daysBetween, weekdayOf } from '../../bot/shared/helsinki.ts';
import { languageStatuses, sessionKinds } from '../../bot/shared/network.ts';
import { roles } from '../../bot/shared/people.ts';
import { faultText } from '../../cards/import/fault-text.ts';

function sampleOn(day: string, clock = '12:00'): Plan {
  const checked = checkNetworkFile(sampleNetwork(new Date(`${day}T${clock}:00Z`)), {
    network: { periods: [], municipalities: new Map(), memberships: [] },
    people: [],
    sessions: new Map(),
  });
  if (!checked.ok) {
    throw new Error(`${day}: ${checked.faults.map((fault) => faultText('en', fault)).join('; ')}`);
  }
  return checked.plan;
}

/** Two whole periods: each day around the turns of the years, and in the long form of the test each other day too. */
const days = Array.from({ length: 1461 }, (_, i) => addDays('2025-01-01', i)).filter(
  (day, i) => inject('long') || i % 29 === 0 || day.slice(5) > '12-19' || day.slice(5) < '01-11',
);

describe('the sample network', () => {
  it('is a network file without faults on any day, with sessions of every kind to come on workdays', () => {
    const wrong = days.filter((day) => {
      const { network, sessions } = sampleOn(day);
      const [running, next] = network.periods;
      const times = sessions.map(({ facts }) => ({ kind: facts.kind, on: dayOf(new Date(facts.start)) }));
      const coming = times.filter(({ on }) => on > day);
      const held = times.filter(({ on }) => on < day && running && on >= running.from);
      const begins = running && daysBetween(running.from, day) < 30;
      return !(
        running &&
        next &&
        running.from <= day &&
        day <= running.to &&
        new Set(coming.map(({ kind }) => kind)).size === sessionKinds.length &&
        coming.some(({ on }) => on >= next.from) &&
        (begins || held.length >= 4) &&
        times.every(({ on }) => weekdayOf(on) <= 5)
      );
    });
    expect(days.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('follows the periods of two years, whichever year it is', () => {
    const ids = (day: string) => sampleOn(day).network.periods.map(({ id, from, to }) => [id, from, to]);
    expect(ids('2026-11-24')).toEqual([
      ['uso8', '2025-01-01', '2026-12-31'],
      ['uso9', '2027-01-01', '2028-12-31'],
    ]);
    expect(ids('2031-06-01')[0]).toEqual(['uso11', '2031-01-01', '2032-12-31']);
    // An hour before midnight in UTC it is the next year in Helsinki.
    expect(sampleOn('2026-12-31', '22:30').network.periods[0]?.id).toBe('uso9');
  });

  it('keeps its clock times in summer and winter', () => {
    for (const day of ['2026-03-20', '2026-10-15']) {
      const seminar = sampleOn(day).sessions.find(({ id }) => id === 'theme-seminar-3');
      expect(seminar && clockOf(new Date(seminar.facts.start))).toBe('09:00');
    }
  });

  it('has all fee classes, language statuses and roles, and everybody of a municipality twice', () => {
    const { network, people } = sampleOn('2026-11-24');
    const { municipalities, periods, memberships } = network;
    expect(municipalities).toHaveLength(12);
    expect(new Set(municipalities.map((m) => m.languageStatus))).toEqual(new Set(languageStatuses));
    const classes = municipalities.map(({ population = 0 }) =>
      population < 9000 ? 1 : population <= 45_000 ? 2 : 3,
    );
    expect(new Set(classes)).toEqual(new Set([1, 2, 3]));
    expect(memberships).toHaveLength(municipalities.length * periods.length);
    expect(new Set(people.map(({ person }) => person.role))).toEqual(new Set(roles));
    for (const { code } of municipalities) {
      const own = people
        .filter(({ person }) => person.municipality === code)
        .map(({ person }) => person.role);
      expect(own).toEqual(expect.arrayContaining(['manager', 'contact']));
      const owners = people.filter(({ person }) => person.municipalities.includes(code));
      expect(owners).toHaveLength(1);
    }
  });

  it('does not contain the user of the Playground, who acts as others', () => {
    const { people } = sampleOn('2026-11-24');
    expect(playgroundUser).not.toBe('');
    expect(people.map(({ person }) => person.aadObjectId)).not.toContain(playgroundUser);
  });
});
