import { decideAnswer, type RsvpOutcome } from '../../bot/rsvp/rules.ts';
import { usualRules } from '../../bot/shared/network.ts';
import { type OutboxItem, refreshItem } from '../../bot/shared/outbox.ts';
import { seatNews } from '../../bot/shared/seat-news.ts';
import type { Counts, Session, SessionFacts, Wish } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import type { Command } from '../../storage/aggregate.ts';

/** The session that everybody answers at once. */
export const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Teemaseminaari',
  titleSv: 'Temaseminarium',
  start: Date.parse('2100-01-02T07:00:00Z'),
  end: Date.parse('2100-01-02T13:00:00Z'),
  place: 'Kuntatalo',
  remote: true,
  capacity: 80,
  closes: Date.parse('2100-01-01T22:00:00Z'),
};

/** Creates the session. */
export const creation: Command<Session, SessionEvent, string> = {
  id: 'creation',
  by: 'bench',
  decide: () => ({ answer: 'created', event: { type: 'created', facts } }),
};

/** `mixed`: of 500 answers 60 give up places that they had before. */
export type Mix = 'comers' | 'mixed';
const leavers = 60;

/** What must be there before the burst begins. */
export function before(session: string, mix: Mix): readonly AnswerCommand[] {
  const known = Array.from({ length: mix === 'mixed' ? leavers : 0 }, (_, n) => n);
  return known.map((n) => answer(session, `before-${n}`, leaver(n), 'onSite'));
}

/** One of the answers that all come at once; those who leave come in between. */
export function answerCommand(session: string, mix: Mix, n: number): AnswerCommand {
  const leaves = mix === 'mixed' && n % 8 === 0 && n / 8 < leavers;
  return leaves
    ? answer(session, `press-${n}`, leaver(n / 8), 'no')
    : answer(session, `press-${n}`, `person-${String(n).padStart(22, '0')}`, 'onSite');
}

export function isExact(mix: Mix, { onSite, waiting, no }: Counts, answers: number): boolean {
  const left = mix === 'mixed' ? leavers : 0;
  return onSite === facts.capacity && no === left && waiting === answers - left - onSite;
}

type AnswerCommand = Command<Session, SessionEvent, RsvpOutcome>;

function leaver(n: number): string {
  return `leaver-${String(n).padStart(22, '0')}`;
}

/** A press on the card that all share in a channel, as bot/rsvp puts it: the same rule and the same rows. */
function answer(session: string, id: string, person: string, wish: Wish): AnswerCommand {
  const own: OutboxItem = {
    kind: 'tell',
    key: `${id}|own|${person}`,
    person,
    message: { about: 'own-answer', session },
  };
  return {
    id: id.padEnd(32, '-'),
    by: person,
    sends: true,
    decide(state, now) {
      const at = now.getTime();
      const decision = decideAnswer(state, {
        person,
        municipality: '233',
        wish,
        at,
        shared: true,
        invited: true,
        offers: usualRules,
      });
      const { event } = decision;
      const news = event?.type === 'seated' ? seatNews(session, state, event.seats, [person], at) : [];
      return { ...decision, outbox: [refreshItem(session), own, ...news] };
    },
  };
}
