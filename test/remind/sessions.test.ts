import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { createSessionReminders } from '../../bot/remind/session-reminders.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { readOutbox } from '../../storage/outbox.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { invokes, joins } from '../attendance/sessions.ts';
import { answers, happens, idOf, known, stored, titles } from '../rsvp/acts.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox, withoutWarnings } from '../support/reminders.ts';
import { town as networkWith, type TownSession } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
beforeAll(() => withoutWarnings(town.bot));
const link = 'https://meet.example/linja';
const services = () => town.bot.program.services;
const closingSoon = 'Ilmoittautuminen päättyy';

/** The municipalities that the present test has used. */
const used: string[] = [];
beforeEach(() => {
  used.length = 0;
});

/** A session for those whom its test knows by then: nobody is reminded of another test's at the same time. */
async function makes(id: string, more: Partial<TownSession> = {}, day = '2026-12-10'): Promise<void> {
  const time = { start: `${day}T09:00:00+02:00`, end: `${day}T15:00:00+02:00` };
  const audience = { municipalities: used };
  const made = await importNetwork(services(), {
    sessions: networkWith([{ id, audience, ...time, ...more }]).sessions,
  });
  expect(made.ok).toBe(true);
}

/** It becomes so late, and whom to remind by then is reminded. */
async function reach(id: string, iso: string): Promise<void> {
  await look(id, iso);
  await sendCollected([town.bot]);
}

async function look(id: string, iso: string): Promise<void> {
  town.bot.now = new Date(iso);
  await createSessionReminders(services(), () => town.bot.now)(id, await stored(town, id));
  await settled(id);
}

function settled(id: string): Promise<void> {
  return settleOutbox([town.bot], 'Sessions', sessionPartition(id));
}

/** How often somebody has been sent a card about a session that says so. */
function copies(who: TeamsPerson, id: string, says: string): number {
  return town.bot.connector.sent.filter((one) => {
    const card = one.conversation === who.conversation && cardOf(one);
    return card && about(id, says)(card);
  }).length;
}

const about = (id: string, says: string) => (card: CardContent) =>
  wordsOf(card).includes(says) && wordsOf(card).includes(`Tilaisuus ${id}`);

/** The reminders that are on the session's record, as they were made. */
async function record(id: string): Promise<readonly SessionEvent[]> {
  const rows = await services().tables.range('Sessions', sessionPartition(id), '9a', '9b');
  return rows.map((row) => sessionKind.events.decode(row).event).filter(({ type }) => type === 'reminded');
}

async function edits(session: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const consultant = town.person('consultant');
  consultant.card = (await consultant.invoke('session.edit', { session })).value as CardContent;
  await consultant.presses('Tarkista muutos', typed);
  await consultant.presses('Tallenna muutos');
}

/** Two who have a chat with the bot. */
async function pair(): Promise<readonly [TeamsPerson, TeamsPerson]> {
  const { code, manager, contact } = town.place();
  used.push(code);
  await known(manager, contact);
  return [manager, contact];
}

describe('before registration closes', () => {
  it('those who have not answered are reminded, once each time, and answer from the reminder', async () => {
    const [silent, answered] = await pair();
    const [declined, registered] = await pair();
    await makes('closing', { closes: '2026-12-03' });
    const consultant = town.person('consultant');
    await known(consultant);
    await joins(answered, 'closing');
    await joins(declined, 'closing', 'no');
    const seat = { seat: 'onSite', at: town.bot.now.getTime(), by: 'p' } as const;
    await happens(town, 'closing', {
      type: 'seated',
      seats: [{ who: await idOf(town, registered), answer: seat }],
    });
    await look('closing', '2026-11-26T08:59:59+02:00');
    expect(copies(silent, 'closing', closingSoon)).toBe(0);
    await reach('closing', '2026-11-26T09:00:00+02:00');
    await silent.receives(about('closing', `${closingSoon} to 3.12.2026`));
    await reach('closing', '2026-11-26T09:00:01+02:00');

    expect(copies(silent, 'closing', closingSoon)).toBe(1);
    for (const one of [answered, declined, registered, consultant]) {
      expect(copies(one, 'closing', closingSoon)).toBe(0);
    }
    await reach('closing', '2026-12-02T09:00:00+02:00');
    await expect.poll(() => copies(silent, 'closing', closingSoon)).toBe(2);
    expect(wordsOf(await silent.presses('Osallistun etänä'))).toContain('Osallistut etänä');
    await reach('closing', '2026-12-03T09:00:00+02:00');
    expect(copies(silent, 'closing', closingSoon)).toBe(2);
    expect(await record('closing')).toEqual([
      { type: 'reminded', about: 'closing', stage: Date.parse('2026-11-26T07:00:00Z') },
      { type: 'reminded', about: 'closing', stage: Date.parse('2026-12-02T07:00:00Z') },
    ]);
  });

  it('those for whom it is not meant are not, nor are those who cannot be written to', async () => {
    await makes('some', { closes: '2026-12-03', audience: { municipalities: ['905'] } });
    await makes('nochat', { audience: { municipalities: ['905'] } });
    const [other] = await pair();
    const invited = town.person('otherManager');
    await known(invited);
    await reach('some', '2026-11-26T09:00:00+02:00');
    await invited.receives(about('some', closingSoon));
    await reach('some', '2026-11-26T09:01:00+02:00');

    expect(copies(other, 'some', closingSoon)).toBe(0);
    await reach('nochat', '2026-12-03T09:00:00+02:00');
    await invited.receives(about('nochat', closingSoon));
    await reach('nochat', '2026-12-03T09:01:00+02:00');
    const waiting = await readOutbox(services().tables, 'Sessions', sessionPartition('nochat'));
    expect(waiting.map(({ item }) => item.kind)).toEqual(['refresh']);
  });

  it('who answers after the reminder was made and before it leaves hears nothing', async () => {
    const [quick, slow] = await pair();
    await makes('meanwhile');
    const quickId = await idOf(town, quick);
    const slowId = await idOf(town, slow);
    await settled('meanwhile');
    town.bot.now = new Date('2026-12-03T09:00:00+02:00');
    await joins(quick, 'meanwhile', 'no');
    const message = { about: 'closing-soon', session: 'meanwhile' } as const;
    await services().committer.run(sessionKind, sessionPartition('meanwhile'), {
      id: 'planted',
      by: 'test',
      decide: () => ({
        answer: 'done',
        outbox: [quickId, slowId].map((person) => ({ kind: 'tell', key: person, person, message }) as const),
        unmarked: true,
      }),
    });
    await slow.receives(about('meanwhile', closingSoon));
    await reach('meanwhile', '2026-12-03T09:01:00+02:00');

    expect(copies(quick, 'meanwhile', closingSoon)).toBe(0);
  });
});

describe('before a session begins', () => {
  it('those who come are told where, or how to join; nobody else is', async () => {
    const [onSite, remote] = await pair();
    const [declined, queued] = await pair();
    const [other] = await pair();
    await makes('coming', { remote: link, capacity: 2 });
    await joins(onSite, 'coming');
    await joins(other, 'coming');
    await joins(remote, 'coming', 'remote');
    await joins(declined, 'coming', 'no');
    await joins(queued, 'coming');
    const guest = { seat: 'remote', at: town.bot.now.getTime(), by: await idOf(town, onSite) } as const;
    await happens(town, 'coming', { type: 'seated', seats: [{ who: 'g.vieras', answer: guest }] });
    await look('coming', '2026-12-09T08:59:59+02:00');
    expect(copies(onSite, 'coming', 'Huomenna')).toBe(0);
    await reach('coming', '2026-12-09T09:00:00+02:00');
    await onSite.receives(about('coming', 'Huomenna klo 9.00'));
    await remote.receives(about('coming', 'Huomenna klo 9.00'));
    await reach('coming', '2026-12-09T09:00:00+02:00');

    expect(wordsOf(onSite.card)).toContain('Nähdään paikan päällä: Kuntatalo.');
    expect(JSON.stringify(onSite.card)).not.toContain(link);
    expect(wordsOf(remote.card)).toContain('Liity mukaan');
    expect(JSON.stringify(remote.card)).toContain(link);
    expect([onSite, remote, declined, queued].map((one) => copies(one, 'coming', 'Huomenna'))).toEqual([
      1, 1, 0, 0,
    ]);
    expect(wordsOf(await onSite.presses('En pääse'))).toContain('Et pääse');
  });
});

describe('reminders follow the session', () => {
  it('when it is moved before they are due, they come by its new time', async () => {
    const [coming] = await pair();
    await makes('moved');
    await answers(coming, 'moved', 'Tulen paikan päälle');
    await edits('moved', { date: '2026-12-15' });
    await reach('moved', '2026-12-09T09:00:00+02:00');
    expect(copies(coming, 'moved', 'Huomenna')).toBe(0);
    await reach('moved', '2026-12-14T09:00:00+02:00');

    await coming.receives(about('moved', 'Huomenna'));
    expect(copies(coming, 'moved', 'Huomenna')).toBe(1);
  });

  it('when it is moved later after one was sent, the one of the new time is sent too', async () => {
    const [coming] = await pair();
    await makes('again');
    await joins(coming, 'again');
    await reach('again', '2026-12-09T09:00:00+02:00');
    await expect.poll(() => copies(coming, 'again', 'Huomenna')).toBe(1);
    await edits('again', { date: '2026-12-16' });
    await reach('again', '2026-12-14T09:00:00+02:00');
    expect(copies(coming, 'again', 'Huomenna')).toBe(1);
    await reach('again', '2026-12-15T09:00:00+02:00');

    await expect.poll(() => copies(coming, 'again', 'Huomenna')).toBe(2);
  });

  it('when it is called off nobody is reminded of it any more', async () => {
    const [coming, silent] = await pair();
    await makes('called-off');
    await joins(coming, 'called-off');
    await invokes(town.person('consultant'), 'session.cancel', {
      session: 'called-off',
      nonce: 'n',
      reason: 'Sairastapaus',
    });
    await coming.receives(about('called-off', 'peruttu'));
    await reach('called-off', '2026-12-03T09:00:00+02:00');
    await reach('called-off', '2026-12-09T09:00:00+02:00');

    expect(copies(silent, 'called-off', closingSoon) + copies(coming, 'called-off', 'Huomenna')).toBe(0);
    expect(await record('called-off')).toEqual([]);
  });

  it('a draft is not reminded of, and what was due before it was published is not made up for', async () => {
    const [silent] = await pair();
    await makes('known', {}, '2026-12-28');
    const { facts } = await stored(town, 'known');
    const draft = 'luonnos';
    const named = { ...facts, titleFi: `Tilaisuus ${draft}` };
    await happens(town, draft, { type: 'created', facts: named, draft: true });
    await reach(draft, '2026-12-21T09:00:00+02:00');
    expect(await record(draft)).toEqual([]);
    town.bot.now = new Date('2026-12-21T10:00:00+02:00');
    const consultant = town.person('consultant');
    await invokes(consultant, 'session.publish', { sessions: draft, nonce: 'n' });
    expect((await stored(town, draft)).status).toBe('published');
    await reach(draft, '2026-12-21T10:01:00+02:00');
    expect(copies(silent, draft, closingSoon)).toBe(0);
    await reach(draft, '2026-12-27T09:00:00+02:00');

    await silent.receives(about(draft, closingSoon));
    expect(await record(draft)).toEqual([
      { type: 'reminded', about: 'closing', stage: Date.parse('2026-12-27T07:00:00Z') },
      { type: 'reminded', about: 'coming', stage: Date.parse('2026-12-27T07:00:00Z') },
    ]);
  });
});

describe('who wants no reminders', () => {
  it('turns them off among their own data, which counts at once, and on again', async () => {
    const [off, on] = await pair();
    await makes('away');
    expect(wordsOf(await off.says('omat tiedot'))).toContain('Muistutan sinua tilaisuuksista ja pajoista');
    expect(wordsOf(await off.presses('Älä muistuta minua'))).toContain('En muistuta sinua');
    expect(titles(off)).toContain('Muistuta minua');
    await reach('away', '2026-12-03T09:00:00+02:00');
    await on.receives(about('away', closingSoon));
    await reach('away', '2026-12-03T09:01:00+02:00');
    expect(copies(off, 'away', closingSoon)).toBe(0);

    expect(wordsOf(await off.says('omat tiedot'))).toContain('En muistuta sinua');
    expect(wordsOf(await off.presses('Muistuta minua'))).toContain('Muistutan sinua');
    await makes('back', {}, '2026-12-15');
    await reach('back', '2026-12-08T09:00:00+02:00');
    await off.receives(about('back', closingSoon));
  });
});

describe('after a time in which nothing could be sent', () => {
  it('what is stale is noted as dropped and not sent', async () => {
    const [silent] = await pair();
    await makes('slept', { closes: '2026-12-03' });
    await reach('slept', '2026-11-27T09:00:00+02:00');

    expect(await record('slept')).toEqual([
      { type: 'reminded', about: 'closing', stage: Date.parse('2026-11-26T07:00:00Z'), dropped: true },
    ]);
    expect(copies(silent, 'slept', closingSoon)).toBe(0);
  });

  it('only the latest of several is sent', async () => {
    const [silent] = await pair();
    await makes('missed', { closes: '2026-12-03' });
    await reach('missed', '2026-12-02T15:00:00+02:00');
    await silent.receives(about('missed', closingSoon));
    await reach('missed', '2026-12-02T15:01:00+02:00');

    expect(copies(silent, 'missed', closingSoon)).toBe(1);
    expect(await record('missed')).toHaveLength(1);
  });
});

describe('the look at a session', () => {
  it('comes by itself when it is due', async () => {
    const [silent] = await pair();
    await makes('alone');
    await settled('alone');
    town.bot.now = new Date('2026-12-03T09:00:00+02:00');
    await vi.waitFor(
      async () => {
        await settled('alone');
        expect(await record('alone')).toHaveLength(1);
      },
      { timeout: 8_000, interval: 100 },
    );
    await settled('alone');
    await sendCollected([town.bot]);
    expect(copies(silent, 'alone', closingSoon)).toBe(1);
  });

  it('reminds once, however many look at the same time', async () => {
    const [silent] = await pair();
    await makes('looks');
    await settled('looks');
    town.bot.now = new Date('2026-12-03T09:00:00+02:00');
    const session = await stored(town, 'looks');
    const look = createSessionReminders(services(), () => town.bot.now);
    const looked = await Promise.all([1, 2, 3].map(() => look('looks', session)));
    await settled('looks');
    await sendCollected([town.bot]);
    await silent.receives(about('looks', closingSoon));
    await look('looks', session);
    await reach('looks', '2026-12-03T09:01:00+02:00');

    expect(copies(silent, 'looks', closingSoon)).toBe(1);
    expect(await record('looks')).toHaveLength(1);
    expect(new Set(looked.map(({ next }) => next))).toEqual(new Set([Date.parse('2026-12-04T07:00:00Z')]));
  });
});
