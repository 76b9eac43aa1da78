import { describe, expect, it } from 'vitest';
import { attendeesViews } from '../../bot/attendees/views.ts';
import { groups } from '../../bot/shared/people.ts';
import type { Answer } from '../../bot/shared/session.ts';
import { saveGuests } from '../../storage/guests.ts';
import { dietKey, lateKey } from '../../storage/session-texts.ts';
import { buttonsOf, type CardContent } from '../support/cards.ts';
import { places, start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { happens, plant, seated } from './planted.ts';

// The minute's duty would ask in between.
const town = useTown([], [], { times: { dutyAfter: 600_000 } });
const at = start.getTime() - 3_600_000;
const count = 500;
const step = 40;

function answerOf(n: number): Answer {
  const base = {
    at: at + n,
    municipality: places[n % places.length]?.code,
    group: groups[n % groups.length],
    by: 'p-registrar',
    diet: n % 4 === 0,
  };
  if (n % 10 === 8) {
    return {
      ...base,
      seat: 'waiting',
      waits: { for: 'onSite', number: n, offeredUntil: at + n * 1_000_000 },
    };
  }
  return n % 10 === 9
    ? { ...base, seat: 'no', before: { seat: 'onSite', at: 1 } }
    : { ...base, seat: n % 3 === 0 ? 'remote' : 'onSite' };
}

async function fill(id: string) {
  await plant(town, id, { catering: true, capacity: 400 });
  for (let from = 0; from < count; from += step) {
    const some = Array.from({ length: Math.min(step, count - from) }, (_, i) => from + i);
    const who = (n: number) => `g.${String(n).padStart(4, '0')}-0000-4000-8000-000000000000`;
    await saveGuests(
      town.bot.program.services.tables,
      id,
      some.map((n) => ({
        id: who(n),
        name: `Marja-Leena Pitkäsukuinen-Virtanen ${n}`,
        group: 'elected',
        municipality: 'p0',
      })),
    );
    await happens(
      town,
      id,
      seated(Object.fromEntries(some.map((n) => [who(n), answerOf(n)]))),
      Object.fromEntries(
        some.filter((n) => n % 4 === 0).map((n) => [dietKey(who(n)), `Ei pähkinää, nro ${n}`]),
      ),
    );
  }
  for (let n = 0; n < 9; n += 1) {
    await happens(
      town,
      id,
      { type: 'late-asked', request: { who: `late-${n}`, wish: 'onSite', at, municipality: 'p0' } },
      { [lateKey(`late-${n}`)]: 'ä'.repeat(500) },
    );
  }
}

describe('a session of 500 attendees', () => {
  it('has no page above 25 KB, and each is answered in two waves of requests at most', async () => {
    await fill('large');
    const host = town.person('consultant');
    await host.says('ohje');
    const seen: Record<string, number> = {};
    for (const view of attendeesViews) {
      for (let page = 0; ; page += 1) {
        const from = town.bot.requests.length;
        const answered = await host.invoke('attendees.show', { v: 1, session: 'large', view, page });
        const card = answered.value as CardContent;
        const asked = town.bot.requests.slice(from).filter((request) => !/^(Lease|Due)/.test(request));

        expect(JSON.stringify(card).length * 2, `${view} ${page}`).toBeLessThanOrEqual(25 * 1024);
        // Parts of one range come one after the other; people and the network are remembered for half a minute.
        expect(asked.filter((request) => request === 'Sessions.range').length).toBeLessThanOrEqual(2);
        expect(asked.length).toBeLessThanOrEqual(5);
        seen[view] = page + 1;
        const next = buttonsOf(card).find(({ title }) => title === 'Näytä seuraavat');
        if (!next) {
          break;
        }
      }
    }

    expect(seen).toEqual({ municipalities: 4, people: 20, late: 3, waiting: 3, diets: 5, dropped: 3 });
  }, 120_000);

  it('shows the list of the silent and one attendee within the same bounds', async () => {
    const host = town.person('consultant');
    for (const [verb, data] of [
      ['silent.preview', { page: 0 }],
      ['attendee.open', { who: 'g.0008-0000-4000-8000-000000000000' }],
    ] as const) {
      const from = town.bot.requests.length;
      const answered = await host.invoke(verb, { v: 1, session: 'large', ...data });
      const asked = town.bot.requests.slice(from).filter((request) => !/^(Lease|Due)/.test(request));

      expect(JSON.stringify(answered.value).length * 2).toBeLessThanOrEqual(25 * 1024);
      expect(asked.length).toBeLessThanOrEqual(5);
    }
  });
});
