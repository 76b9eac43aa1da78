import { describe, expect, it, vi } from 'vitest';
import type { Verb } from '../../bot/actions.ts';
import type { Answer } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import type { TeamsPerson } from '../support/person.ts';
import { readTrail } from '../support/replay.ts';
import { useTown } from '../support/town-bot.ts';
import type { Does } from './model/histories.ts';

/** What the model's histories are made of, and the buttons by which it comes about; the clock has none. */
const verbs: Readonly<Record<Does, readonly Verb[]>> = {
  answer: ['rsvp.onSite', 'rsvp.remote', 'rsvp.no'],
  leave: ['rsvp.leave'],
  register: ['registration.send'],
  change: ['registration.change'],
  substitute: ['substitute.send'],
  late: ['late.send'],
  hostChange: ['attendee.change'],
  decideLate: ['late.decide'],
  edit: ['session.change'],
  cancel: ['session.cancel'],
  wait: [],
};
const pressed = new Set<Verb>();

const near = { start: '2026-11-26T09:00:00+02:00', end: '2026-11-26T15:00:00+02:00' };
const town = useTown([
  ...Object.keys(verbs).map((id) => ({ id, capacity: 1, closes: '2026-12-01' })),
  { id: 'many', capacity: 1 },
  { id: 'near', capacity: 1, ...near },
]);
const afterDeadline = new Date('2026-12-02T10:00:00Z');
let presses = 0;

/** Presses a button of one's own card about a session. */
async function press(who: TeamsPerson, verb: Verb, session: string, data: object = {}): Promise<void> {
  presses += 1;
  const { status } = await who.invoke(verb, { v: 1, session, nonce: `n${presses}`, ...data });
  expect(status).toBe(200);
  pressed.add(verb);
}

async function idOf({ account }: TeamsPerson): Promise<string> {
  const people = await town.bot.program.services.directory.get();
  return people.find(({ aadObjectId }) => aadObjectId === account.aadObjectId)?.id ?? 'nobody';
}

async function answerOf(session: string, who: TeamsPerson): Promise<Answer | undefined> {
  const read = await readSession(town.bot.program.services.tables, session);
  return read?.answers.get(await idOf(who));
}

/** The events since the first, and that they make the session as it is stored. */
async function events(session: string): Promise<readonly (SessionEvent & { readonly command: string })[]> {
  const { tables } = town.bot.program.services;
  const { stored, replayed, sequence, entries } = await readTrail(
    tables,
    sessionKind,
    sessionPartition(session),
  );
  expect(stored).toEqual({ ...replayed, sequence });
  return entries.map(({ event, command }) => ({ ...event, command }));
}

const last = async (session: string) => (await events(session)).at(-1);

describe('what the model’s histories are made of', () => {
  it('answers: on one’s own card, and on the one that all share', async () => {
    const [{ manager }, other] = [town.place(), town.place()];
    await press(manager, 'rsvp.onSite', 'answer');
    const channel = { conversationType: 'channel', isGroup: true, id: '19:k@thread.tacv2;messageid=1' };
    await other.manager.invoke('rsvp.onSite', { v: 1, session: 'answer' }, { conversation: channel });

    expect(await answerOf('answer', manager)).toMatchObject({ seat: 'onSite' });
    expect(await answerOf('answer', other.manager)).toMatchObject({ seat: 'waiting', waits: { number: 1 } });
    await press(manager, 'rsvp.remote', 'answer');
    expect(await answerOf('answer', manager)).toMatchObject({ seat: 'remote' });
    expect(await answerOf('answer', other.manager)).toMatchObject({ seat: 'onSite' });
    await press(manager, 'rsvp.no', 'answer');
    expect(await answerOf('answer', manager)).toMatchObject({ seat: 'no' });
    expect(await events('answer')).toHaveLength(5);
  });

  it('leaves a waiting list and keeps the remote place', async () => {
    const [{ manager }, other] = [town.place(), town.place()];
    await press(other.manager, 'rsvp.onSite', 'leave');
    await press(manager, 'rsvp.remote', 'leave');
    await press(manager, 'rsvp.onSite', 'leave');
    expect(await answerOf('leave', manager)).toMatchObject({ seat: 'remote', waits: { for: 'onSite' } });
    await press(manager, 'rsvp.leave', 'leave');

    const left = await answerOf('leave', manager);
    expect([left?.seat, left?.waits]).toEqual(['remote', undefined]);
  });

  it('registers colleagues without Teams, the first with the place, the next in line', async () => {
    const { contact } = town.place();
    const form = { names: 'Aatu Ahonen\nBertta Bergroth', group: 'elected', wish: 'onSite' };
    await press(contact, 'registration.send', 'register', form);

    const seats = await seatsOfLast('register');
    expect(seats.map(({ answer }) => answer.seat)).toEqual(['onSite', 'waiting']);
    expect(seats.every(({ who }) => who.startsWith('g.'))).toBe(true);
  });

  it('changes how a registered colleague comes', async () => {
    const { contact } = town.place();
    const form = { names: 'Cecilia Cederholm', group: 'elected', wish: 'onSite' };
    await press(contact, 'registration.send', 'change', form);
    const [guest] = await seatsOfLast('change');
    await press(contact, 'registration.change', 'change', {
      who: guest?.who,
      wish: 'remote',
      name: 'Cecilia Cederholm',
    });

    expect(await seatsOfLast('change')).toMatchObject([{ who: guest?.who, answer: { seat: 'remote' } }]);
  });

  it('hands a place to a colleague past the line', async () => {
    const [{ manager, contact }, other] = [town.place(), town.place()];
    await press(manager, 'rsvp.onSite', 'substitute');
    await press(other.manager, 'rsvp.onSite', 'substitute');
    await press(manager, 'substitute.send', 'substitute', { to: await idOf(contact), name: '' });

    expect(await answerOf('substitute', contact)).toMatchObject({ seat: 'onSite' });
    expect(await answerOf('substitute', manager)).toMatchObject({ seat: 'no' });
    expect(await answerOf('substitute', other.manager)).toMatchObject({ seat: 'waiting' });
  });

  it('asks the hosts after the deadline', async () => {
    const { manager } = town.place();
    town.bot.now = afterDeadline;
    await press(manager, 'late.send', 'late', { wish: 'onSite', message: 'Ehdinkö vielä?' });

    expect(await last('late')).toMatchObject({ type: 'late-asked', request: { who: await idOf(manager) } });
  });

  it('grants such a wish', async () => {
    const { manager } = town.place();
    town.bot.now = afterDeadline;
    const who = await idOf(manager);
    await press(manager, 'late.send', 'decideLate', { wish: 'onSite', message: '' });
    await press(town.person('consultant'), 'late.decide', 'decideLate', { who, granted: 'yes', reason: '' });

    expect(await last('decideLate')).toMatchObject({ type: 'late-decided', who, granted: true });
    expect(await answerOf('decideLate', manager)).toMatchObject({ seat: 'onSite' });
  });

  it('changes an answer as a host does, with a reason', async () => {
    const { manager } = town.place();
    await press(manager, 'rsvp.onSite', 'hostChange');
    const who = await idOf(manager);
    const change = { who, wish: 'no', reason: 'Sairastui.' };
    await press(town.person('consultant'), 'attendee.change', 'hostChange', change);

    expect(await last('hostChange')).toMatchObject({ type: 'seated', reason: expect.any(String) });
    expect(await answerOf('hostChange', manager)).toMatchObject({ seat: 'no' });
  });

  it('raises the capacity and moves the session; who waits moves up', async () => {
    const people = [town.place().manager, town.place().manager] as const;
    for (const who of people) await press(who, 'rsvp.onSite', 'edit');
    const moved = { capacity: '2', date: '2026-12-11' };
    await press(town.person('consultant'), 'session.change', 'edit', moved);

    expect(await last('edit')).toMatchObject({ type: 'changed', facts: { capacity: 2 } });
    expect(await answerOf('edit', people[1])).toMatchObject({ seat: 'onSite' });
    const lowered = { capacity: '1' };
    await press(town.person('consultant'), 'session.change', 'edit', lowered);
    const session = await readSession(town.bot.program.services.tables, 'edit');
    expect([session?.facts.capacity, session?.counts.onSite, session?.revision]).toEqual([1, 2, 2]);
  });

  it('calls the session off', async () => {
    const { manager } = town.place();
    await press(town.person('consultant'), 'session.cancel', 'cancel', { reason: 'Kouluttaja sairastui.' });
    await press(manager, 'rsvp.onSite', 'cancel');

    expect(await last('cancel')).toMatchObject({ type: 'cancelled' });
    expect(await answerOf('cancel', manager)).toBeUndefined();
  });

  it('is settled by the bot itself: more who move up than fit one step', async () => {
    const { contact } = town.place();
    const names = Array.from({ length: 25 }, (_, n) => `Osallistuja ${'abcdefghijklmnopqrstuvwxyz'[n]}`);
    const form = { names: names.join('\n'), group: 'other', wish: 'onSite' };
    await press(contact, 'registration.send', 'many', form);
    await press(town.person('consultant'), 'session.change', 'many', { capacity: '30' });

    await vi.waitFor(
      async () =>
        expect((await readSession(town.bot.program.services.tables, 'many'))?.counts.onSite).toBe(25),
      10_000,
    );
    expect((await events('many')).map(({ type }) => type)).toEqual([
      'created',
      'seated',
      'changed',
      'seated',
      'seated',
    ]);
  });

  it('offers a place near the session, and the next in line has it when the time has run out', async () => {
    const people = [town.place().manager, town.place().manager, town.place().manager] as const;
    for (const who of people) await press(who, 'rsvp.onSite', 'near');
    await press(people[0], 'rsvp.no', 'near');
    expect((await answerOf('near', people[1]))?.waits?.offeredUntil).toBe(Date.parse('2026-11-25T07:00:00Z'));
    town.bot.now = new Date('2026-11-25T07:00:00Z');

    await vi.waitFor(
      async () => expect((await answerOf('near', people[2]))?.waits?.offeredUntil).toBeDefined(),
      15_000,
    );
    expect(await answerOf('near', people[1])).toMatchObject({ seat: 'no', lapsed: true });
    await press(people[2], 'rsvp.onSite', 'near');
    expect(await answerOf('near', people[2])).toMatchObject({ seat: 'onSite' });
  });

  it('has been pressed here, all of it', () => {
    expect([...Object.values(verbs).flat()].filter((verb) => !pressed.has(verb))).toEqual([]);
  });
});

async function seatsOfLast(session: string) {
  const event = await last(session);
  return event?.type === 'seated' ? event.seats : [];
}
