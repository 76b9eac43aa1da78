import type { Attendee } from '../../cards/attendees/attendee.ts';
import { type Answer, comes, type Session, waitingList } from '../shared/session.ts';

/** An attendee with names, from how they stand. */
export type ShowAttendee = (who: string, answer: Answer, position?: number) => Attendee;

/** So long (milliseconds) somebody who gave a place up is listed. */
const droppedFor = 7 * 86_400_000;
const collator = new Intl.Collator('fi', { numeric: true });

/** Everybody who has answered, by municipality: first who comes, then who waits, then the others; by name. */
export function everybody(session: Session, show: ShowAttendee): readonly Attendee[] {
  return [...session.answers].map(([who, answer]) => show(who, answer)).sort(byMunicipality);
}

/** Both waiting lists in order of arrival, that for places on site first. */
export function inLine(session: Session, show: ShowAttendee): readonly Attendee[] {
  return (['onSite', 'remote'] as const).flatMap((mode) =>
    waitingList(session, mode).map(([who, answer], i) => show(who, answer, i + 1)),
  );
}

/** Who gave a place up in the last days, the latest first. */
export function dropOuts(session: Session, at: number): readonly (readonly [string, Answer])[] {
  return [...session.answers]
    .filter(([, answer]) => isDropOut(answer) && answer.at > at - droppedFor)
    .sort(([, a], [, b]) => b.at - a.at);
}

/** Held a place and holds none now. */
export function isDropOut({ seat, before }: Answer): boolean {
  return seat === 'no' && before !== undefined && comes(before);
}

/** Who comes on site and told of a diet: others eat elsewhere. */
export function withDiet(session: Session): readonly (readonly [string, Answer])[] {
  return [...session.answers].filter(([, { seat, diet }]) => seat === 'onSite' && diet === true);
}

export function byMunicipality(a: Attendee, b: Attendee): number {
  return (
    Number(a.municipality === '') - Number(b.municipality === '') ||
    collator.compare(a.municipality, b.municipality) ||
    rank(a.answer) - rank(b.answer) ||
    collator.compare(a.name, b.name) ||
    a.who.localeCompare(b.who)
  );
}

function rank(answer: Answer): number {
  if (comes(answer)) {
    return 0;
  }
  return answer.waits ? 1 : 2;
}
