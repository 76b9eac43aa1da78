import { plain } from '../../cards/escape.ts';
import { text } from '../../cards/text/catalogue.ts';
import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { type Answer, comes, type Mode, positionOf, type Session } from '../shared/session.ts';

/** What of the network the list needs to show names instead of ids. */
export interface Names {
  /** '' where none is known. */
  readonly attendee: (who: string) => string;
  readonly municipality: (code: string) => string;
}

export const columns = [
  'municipality',
  'name',
  'group',
  'way',
  'status',
  'position',
  'by',
  'at',
  'came',
] as const;
export type AttendeeRow = Readonly<Record<(typeof columns)[number], string>>;

/** Everybody who has answered, by municipality, those who come first. What they eat is no business of a file. */
export function attendeeRows(language: Language, session: Session, names: Names): readonly AttendeeRow[] {
  const all = [...session.answers].map(([who, answer]) => ({ who, answer, row: rowOf(who, answer) }));
  const { compare } = new Intl.Collator(language);
  return all
    .sort(
      (a, b) =>
        compare(a.row.municipality, b.row.municipality) ||
        order(a.answer) - order(b.answer) ||
        Number(a.row.position) - Number(b.row.position) ||
        compare(a.row.name, b.row.name) ||
        compare(a.who, b.who),
    )
    .map(({ row }) => row);

  function rowOf(who: string, answer: Answer): AttendeeRow {
    const { municipality, group, at, by, waits } = answer;
    const way: Mode | undefined = comes(answer) ? (answer.seat as Mode) : waits?.for;
    return {
      municipality:
        municipality === undefined ? text(language, 'export.network') : names.municipality(municipality),
      name: nameOf(who),
      group: group === undefined ? '' : text(language, `export.${group}`),
      way: way === undefined ? '' : text(language, `export.${way}`),
      status: text(language, `export.${statusOf(answer)}`),
      position: waits ? String(positionOf(session, who)) : '',
      by: by === undefined ? '' : plain(names.attendee(by)),
      at: `${dayOf(new Date(at))} ${clockOf(new Date(at))}`,
      came: cameOf(who, answer),
    };
  }

  /** Without unseen characters: behind one, what begins like a formula would not be recognised. */
  function nameOf(who: string): string {
    return plain(names.attendee(who)) || text(language, 'export.noName');
  }

  function cameOf(who: string, answer: Answer): string {
    const { attendance } = session;
    if (!attendance || !comes(answer)) {
      return '';
    }
    return text(language, attendance.absent.includes(who) ? 'export.no' : 'export.yes');
  }
}

function order(answer: Answer): number {
  return comes(answer) ? 0 : answer.waits ? 1 : 2;
}

function statusOf({ seat, waits, lapsed, substitute }: Answer) {
  if (waits?.offeredUntil !== undefined) {
    return 'isOffered';
  }
  if (comes({ seat })) {
    return waits ? 'isComingAndWaits' : 'isComing';
  }
  if (waits) {
    return 'isWaiting';
  }
  if (substitute !== undefined) {
    return 'isGiven';
  }
  return lapsed ? 'isLapsed' : 'isNot';
}
