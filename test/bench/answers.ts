import { decideAnswer, type RsvpOutcome } from '../../bot/rsvp/rules.ts';
import type { OutboxItem } from '../../bot/shared/outbox.ts';
import type { Session, SessionEvent, SessionFacts } from '../../bot/shared/session.ts';
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

/** "On site" on the card that all share in a channel, as bot/rsvp puts it: the same rule and the same rows. */
export function answerCommand(session: string, n: number): Command<Session, SessionEvent, RsvpOutcome> {
  const person = `person-${String(n).padStart(22, '0')}`;
  const own: OutboxItem = {
    kind: 'tell',
    key: `press-${n}|own|${person}`,
    person,
    message: { about: 'own-answer', session },
  };
  return {
    id: `press-${String(n).padStart(26, '0')}`,
    by: person,
    sends: true,
    decide(state, now) {
      const decision = decideAnswer(state, {
        person,
        municipality: '233',
        wish: 'onSite',
        at: now.getTime(),
        shared: true,
      });
      return { ...decision, outbox: [{ kind: 'refresh', key: 'refresh', session }, own] };
    },
  };
}
