import type { Session, SessionFacts } from '../../bot/shared/session.ts';
import { sessionKind } from '../../storage/session.ts';

const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Teemaseminaari',
  titleSv: 'Temaseminarium',
  start: Date.parse('2027-02-04T07:00:00Z'),
  end: Date.parse('2027-02-04T13:30:00Z'),
  place: 'Kuntatalo',
  remote: true,
  closes: Date.parse('2027-01-25T22:00:00Z'),
};

/** A published session that nobody has answered yet. */
export function someSession(more: Partial<SessionFacts> = {}, rest: Partial<Session> = {}): Session {
  return { ...sessionKind.blank(), facts: { ...facts, ...more }, ...rest };
}

/** As a period usually has it: nearer than three days a place is offered for twelve hours. */
export const usualOffers = { offerDays: 3, offerHours: 12 };
