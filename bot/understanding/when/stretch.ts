import { addDays, type Day, daysBetween } from '../../shared/helsinki.ts';
import { type Span, yearOf } from './calendar.ts';

export type Third = 'early' | 'mid' | 'late' | 'first-half' | 'second-half';

/** Which of those that return year after year is meant; `any`: the first that is not over; `ahead`: nor nearly over. */
export type Choice = 'any' | 'ahead' | 'next' | 'last' | { readonly year: number };

/** Something that returns each year, and which of them was said. */
export interface Stretch {
  readonly make: (year: number) => Span | undefined;
  readonly choice: Choice;
  /** Counted from what is spoken of, should a text be about something (`Reading.from`). */
  readonly following?: boolean;
}

/** A stretch and the token behind its words. */
export interface NamedStretch {
  readonly stretch: Stretch;
  readonly next: number;
}

/** Of a year that was not said: whichever comes next. */
export function ofAnyYear(make: Stretch['make'], next: number): NamedStretch {
  return { stretch: { make, choice: 'any' }, next };
}

/** In its last two weeks nobody says "in autumn" of the one that runs (days). */
const nearlyOver = 14;

export function chosen({ make, choice }: Stretch, today: Day): Span | undefined {
  if (typeof choice === 'object') {
    return make(choice.year);
  }
  const year = yearOf(today);
  const spans = [-1, 0, 1, 2].map((ahead) => make(year + ahead)).filter((span) => span !== undefined);
  switch (choice) {
    case 'any':
      return spans.find(({ last }) => last >= today);
    case 'ahead':
      return spans.find(({ last }) => daysBetween(today, last) >= nearlyOver);
    case 'next':
      return spans.find(({ first }) => first > today);
    case 'last':
      return spans.findLast(({ last }) => last < today);
  }
}

/** A month goes by days of ten, a week by Monday and Tuesday, what is longer by its length. */
export function thirdOf({ first, last }: Span, third: Third): Span {
  const length = daysBetween(first, last) + 1;
  const quarter = length >= 365 ? 90 : Math.floor(length / 3);
  const early = length === 7 ? 2 : length <= 31 ? 10 : quarter;
  const late = length === 7 ? 3 : length <= 31 ? 20 : length - (length >= 365 ? 92 : quarter);
  const half = length <= 31 && length > 7 ? 15 : Math.floor(length / 2);
  switch (third) {
    case 'early':
      return { first, last: addDays(first, early - 1) };
    case 'mid':
      return { first: addDays(first, early), last: addDays(first, late - 1) };
    case 'late':
      return { first: addDays(first, late), last: length === 7 ? addDays(first, 4) : last };
    case 'first-half':
      return { first, last: addDays(first, half - 1) };
    case 'second-half':
      return { first: addDays(first, half), last };
  }
}
