import { decideAnswer, type RsvpOutcome } from '../../bot/rsvp/rules.ts';
import type { OutboxItem } from '../../bot/shared/outbox.ts';
import type { Session, SessionFacts, Wish } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import type { AggregateKind, Command, Committed, Decision } from '../../storage/aggregate.ts';
import { Committer } from '../../storage/commit.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { Tables } from '../../storage/tables/client.ts';
import { usualOffers } from '../support/some-session.ts';

/** When everything here happens. */
export const now = new Date('2026-11-24T08:00:00Z');
const day = 86_400_000;

export type Outcome = Committed<Session, RsvpOutcome>;
export type SessionCommand = Command<Session, SessionEvent, RsvpOutcome>;

/** What a process of the bot has of its own: a connection and a committer with what it remembers. */
export interface Process {
  readonly tables: Tables;
  readonly committer: Committer;
  /** Its requests to the store, as `Table call`. */
  readonly requests: string[];
  answer(session: string, command: SessionCommand): Promise<Outcome>;
}

export function startProcess(
  connectionString: string,
  kind: AggregateKind<Session, SessionEvent> = sessionKind,
): Process {
  const requests: string[] = [];
  const tables = new Tables({ connectionString }, (table, call) => void requests.push(`${table} ${call}`));
  const committer = new Committer(tables, {
    now: () => now,
    beforeOutbox: async () => {},
    afterOutbox: () => {},
  });
  return {
    tables,
    committer,
    requests,
    answer: (session, command) => committer.run(kind, sessionPartition(session), command),
  };
}

export async function createSession(
  { committer }: Process,
  id: string,
  facts: Partial<SessionFacts> = {},
): Promise<void> {
  const created: SessionFacts = {
    kind: 'themeSeminar',
    titleFi: 'Teemaseminaari',
    titleSv: 'Temaseminarium',
    start: now.getTime() + 9 * day,
    end: now.getTime() + 9 * day + 3_600_000,
    place: 'Kuntatalo',
    remote: true,
    closes: now.getTime() + 5 * day,
    ...facts,
  };
  await committer.run<Session, SessionEvent, string>(sessionKind, sessionPartition(id), {
    id: `creation-${id}`,
    by: 'test',
    decide: () => ({ answer: 'created', event: { type: 'created', facts: created } }),
  });
}

const refresh: OutboxItem = { kind: 'refresh', key: 'refresh', session: 's' };

/** A person's answer as bot/rsvp decides it. */
export function answers(id: string, person: string, wish: Wish = 'onSite'): SessionCommand {
  return {
    id,
    by: person,
    sends: true,
    decide(session): Decision<SessionEvent, RsvpOutcome> {
      const decision = decideAnswer(session, {
        person,
        wish,
        at: now.getTime(),
        shared: false,
        invited: true,
        offers: usualOffers,
      });
      return decision.event === undefined
        ? { ...decision, unmarked: decision.answer.kind === 'unchanged' }
        : { ...decision, outbox: [refresh] };
    },
  };
}
