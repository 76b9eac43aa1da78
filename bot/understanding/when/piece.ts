import type { Day } from '../../shared/helsinki.ts';
import type { Span } from './calendar.ts';
import type { Which } from './meaning.ts';
import type { PartOfDay } from './parts-of-day.ts';

/** What a few words beside each other say; times are minutes of the day. */
export type Piece =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which; readonly part?: PartOfDay }
  /** Several when it can be read in several ways. */
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly part?: PartOfDay }
  | {
      readonly kind: 'span';
      readonly span: Span;
      /** "20 till 24 mars": each end is a day, and a word stands between them. */
      readonly parted?: boolean;
      /** Counted from what is spoken of: "the week after". */
      readonly following?: boolean;
    }
  | {
      readonly kind: 'clock';
      readonly from: number;
      readonly to?: number;
      /** Said by a clock of twelve hours: two is more likely fourteen. */
      readonly twelve: boolean;
    }
  | { readonly kind: 'part'; readonly part: PartOfDay; readonly alone: boolean }
  /** Looks like a time and is none: its parts mean nothing either. `unread`: surely meant as one, as 30.2. */
  | { readonly kind: 'nothing'; readonly unread?: boolean };

/** A piece and the token behind it. */
export interface Found {
  readonly piece: Piece;
  readonly next: number;
}

export function nothing(next: number): Found {
  return { piece: { kind: 'nothing' }, next };
}

/** A time that is none, and was meant as one. */
export function unread(next: number): Found {
  return { piece: { kind: 'nothing', unread: true }, next };
}

export function days(next: number, ...found: readonly (Day | undefined)[]): Found {
  const some = [...new Set(found.filter((day) => day !== undefined))].sort();
  return some.length > 0 ? { piece: { kind: 'days', days: some }, next } : unread(next);
}

export function span(next: number, found: Span | undefined): Found {
  return found === undefined || found.last < found.first
    ? unread(next)
    : { piece: { kind: 'span', span: found }, next };
}
