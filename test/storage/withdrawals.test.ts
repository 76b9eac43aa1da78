import { beforeAll, describe, expect, it } from 'vitest';
import { decideAnswer, type RsvpOutcome } from '../../bot/rsvp/rules.ts';
import { refreshItem } from '../../bot/shared/outbox.ts';
import { seatNews } from '../../bot/shared/seat-news.ts';
import { noCounts, type Wish, waitingList } from '../../bot/shared/session.ts';
import type { Decision } from '../../storage/aggregate.ts';
import { readOutbox } from '../../storage/outbox.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { readTrail } from '../support/replay.ts';
import { usualOffers } from '../support/some-session.ts';
import { useStore } from '../support/store.ts';
import { createSession, now, type Outcome, type SessionCommand, startProcess } from './process.ts';

const store = useStore();
beforeAll(() => startProcess(store.connectionString).tables.create());

const places = 80;
/** Have a place before and give it up in the burst; those who want one come in between. */
const leavers = numbered('leaver', 60);
const comers = numbered('comer', 440);

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${name}-${n}`);
}

/** A person's answer as bot/rsvp commits it, with the messages to those who move up. */
function press(session: string, person: string, wish: Wish): SessionCommand {
  return {
    id: `${person}-${wish}`,
    by: person,
    sends: true,
    decide(state): Decision<NonNullable<ReturnType<typeof decideAnswer>['event']>, RsvpOutcome> {
      const at = now.getTime();
      const decision = decideAnswer(state, {
        person,
        wish,
        at,
        shared: false,
        invited: true,
        offers: usualOffers,
      });
      const { event } = decision;
      return event?.type === 'seated'
        ? {
            ...decision,
            outbox: [refreshItem(session), ...seatNews(session, state, event.seats, [person], at)],
          }
        : { ...decision, unmarked: true };
    },
  };
}

/**
 * 500 answers at once at two processes: 440 want a place and 60 give theirs up, in turn. Every tenth is delivered to
 * both.
 */
async function burst(session: string, start: number): Promise<readonly Outcome[]> {
  const [one, two] = [startProcess(store.connectionString), startProcess(store.connectionString)];
  await createSession(one, session, { capacity: places, start, end: start + 1, closes: start });
  await Promise.all(leavers.map((person) => one.answer(session, press(session, person, 'onSite'))));
  const commands = [
    ...comers.map((person, n) => ({ turn: n, command: press(session, person, 'onSite') })),
    ...leavers.map((person, n) => ({ turn: 7 * n, command: press(session, person, 'no') })),
  ].sort((a, b) => a.turn - b.turn);
  return Promise.all(
    commands.flatMap(({ command }, n) => {
      const [own, other] = n % 2 === 0 ? [one, two] : [two, one];
      const deliveries = n % 10 === 0 ? [own, other] : [own];
      return deliveries.map((at) => at.answer(session, command));
    }),
  );
}

async function look(session: string) {
  const { tables } = startProcess(store.connectionString);
  const trail = await readTrail(tables, sessionKind, sessionPartition(session));
  const outbox = await readOutbox(tables, 'Sessions', sessionPartition(session));
  const told = outbox.flatMap(({ item }) =>
    item.kind === 'tell' ? [`${item.message.about} ${item.person}`] : [],
  );
  return { trail, told };
}

/** The turns that were ever given out, in the order in which they were. */
function turnsOf({ entries }: Awaited<ReturnType<typeof look>>['trail']): readonly number[] {
  const turns = entries.flatMap(({ event }) =>
    event.type === 'seated' ? event.seats.map(({ answer }) => answer.waits?.number ?? 0) : [],
  );
  return [...new Set(turns.filter((turn) => turn > 0))];
}

describe('500 answers at once, at two processes, to a session with 80 places: 60 of them withdraw', () => {
  it('seat exactly 80, the others in one line without gaps, and tell each who moved up once', async () => {
    const done = await burst('far', now.getTime() + 30 * 86_400_000);

    expect(done).toHaveLength(550);
    const { trail, told } = await look('far');
    const { stored, replayed, sequence, entries } = trail;
    expect(stored).toEqual({ ...replayed, sequence });
    expect(entries).toHaveLength(1 + 60 + 500);
    expect(new Set(entries.map(({ command }) => command)).size).toBe(entries.length);
    expect(stored.counts).toEqual({ ...noCounts, onSite: places, no: 60, waiting: 360 });
    const turns = turnsOf(trail);
    expect(turns).toEqual(Array.from({ length: turns.length }, (_, n) => n + 1));
    // First come, first served: who still waits came after all who moved up.
    const moved = turns.length - 360;
    const waiting = waitingList(stored).map(([, { waits }]) => waits?.number);
    expect(waiting).toEqual(turns.slice(moved));
    const seated = [...stored.answers].filter(([, { seat, before }]) => seat === 'onSite' && before);
    expect(seated).toHaveLength(moved);
    expect(moved).toBeGreaterThan(30);
    expect(told.sort()).toEqual(seated.map(([who]) => `place-freed ${who}`).sort());
  }, 120_000);

  it('near the session offer each freed place to one, in order, and tell each of them once', async () => {
    await burst('near', now.getTime() + 2 * 86_400_000);

    const { trail, told } = await look('near');
    const { stored, replayed, sequence } = trail;
    expect(stored).toEqual({ ...replayed, sequence });
    const { onSite, offeredOnSite, waiting, no } = stored.counts;
    expect([onSite + offeredOnSite, no]).toEqual([places, 60]);
    expect(onSite + waiting).toBe(comers.length);
    const line = waitingList(stored);
    const offered = line.filter(([, { waits }]) => waits?.offeredUntil !== undefined);
    expect(offered).toEqual(line.slice(0, offeredOnSite));
    expect(offeredOnSite).toBeGreaterThan(30);
    expect(told.sort()).toEqual(offered.map(([who]) => `place-offered ${who}`).sort());
  }, 120_000);
});
