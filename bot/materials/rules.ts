import { peopleThere } from '../shared/attended.ts';
import { concernsMunicipality } from '../shared/audience.ts';
import { addDays, dayOf, instantAt } from '../shared/helsinki.ts';
import { isMember, type Network, type Period } from '../shared/network.ts';
import { inEachOffice } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import { comes, isGuest, type Session, type SessionFacts } from '../shared/session.ts';

/** When those who came are thanked: at nine in the morning after the last day. */
export function dayAfter({ end }: Pick<SessionFacts, 'end'>): number {
  // A session that ends at midnight ends on the day before.
  const next = addDays(dayOf(new Date(end - 1)), 1);
  return instantAt(next, '09:00')?.getTime() ?? end;
}

const dayLength = 86_400_000;

/** What is later than so much is noted without a word: nobody wants thanks for last month. */
export function isStale(facts: Pick<SessionFacts, 'end'>, at: number): boolean {
  return at > dayAfter(facts) + 7 * dayLength;
}

export function hasLinks({ materials, recording }: Pick<SessionFacts, 'materials' | 'recording'>): boolean {
  return Boolean(materials) || Boolean(recording);
}

/** Whether links are there to be told of, and have not been. */
export function materialsUntold({ status, facts, told }: Session, at: number): boolean {
  return status === 'published' && at >= facts.end && hasLinks(facts) && told.materials === undefined;
}

/** Whether hosts should be asked who was there. */
export function attendanceIsDue({ attendance, answers }: Pick<Session, 'attendance' | 'answers'>): boolean {
  return attendance === undefined && [...answers.values()].some(comes);
}

/** What is known of the network when materials are told. */
export interface Audience {
  readonly network: Network;
  /** The session's. */
  readonly period: Period | undefined;
  readonly people: readonly Person[];
}

/**
 * Whom the links are for: those who came, and, where they are for all, everybody who has answered and who acts for a
 * municipality that was invited.
 */
export function materialsFor(session: Session, { network, period, people }: Audience): ReadonlySet<string> {
  const there = peopleThere(session);
  if (!session.facts.materialsToAll || session.facts.presentation !== undefined) {
    return new Set(there);
  }
  const answered = [...session.answers.keys()].filter((who) => !isGuest(who));
  const acting = people
    .flatMap(inEachOffice)
    .filter(
      ({ role, municipality }) =>
        (role === 'manager' || role === 'contact') &&
        municipality !== undefined &&
        period !== undefined &&
        isMember(network, municipality, period.id) &&
        concernsMunicipality(session.facts.audience, municipality, network, period),
    );
  return new Set([...there, ...answered, ...acting.map(({ id }) => id)]);
}
