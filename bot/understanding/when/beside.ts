import { addDays, type Day, weekdayOf } from '../../shared/helsinki.ts';
import { weekOf } from './calendar.ts';
import type { Unit } from './meaning.ts';
import { isWord, meant, numberAt, type Reading, says } from './reading.ts';
import type { When } from './when.ts';

/** Which side of something a day or a week lies on. */
export type Side = 'before' | 'after';

/** So many days or weeks, and the token they begin with. */
interface Steps {
  readonly unit: Unit;
  readonly amount: number;
  readonly at: number;
}

/** The "dagen" of "dagen efter trettondagen", the "two weeks" of "two weeks after Easter", before the token `end`. */
export function stepsBefore(reading: Reading, end: number, since: number): Steps | undefined {
  const unit = meant(reading, end - 1, 'unit');
  if (unit === undefined || unit.form === 'short') {
    return undefined;
  }
  const amount =
    meant(reading, end - 2, 'amount')?.amount ??
    meant(reading, end - 2, 'hour')?.hour ??
    numberAt(reading, end - 2);
  if (amount !== undefined && amount > 0 && end - 2 >= since) {
    return { unit: unit.unit, amount, at: end - 2 };
  }
  const definite = isWord(reading, end - 1, 'dagen', 'veckan') || isWord(reading, end - 2, 'the');
  return definite && end - 1 >= since ? { unit: unit.unit, amount: 1, at: end - 1 } : undefined;
}

/** The "päivänä" of "loppiaisen jälkeisenä päivänä", at the token `at`. */
export function stepAt(reading: Reading, at: number): Pick<Steps, 'unit' | 'amount'> | undefined {
  const unit = meant(reading, at, 'unit');
  return unit === undefined || unit.form === 'short' ? undefined : { unit: unit.unit, amount: 1 };
}

/** So many days or weeks beside it; undefined: of a month there is none. */
export function beside(
  when: When,
  side: Side,
  { unit, amount }: Pick<Steps, 'unit' | 'amount'>,
): When | undefined {
  const [first, last] = endsOf(when) ?? [];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const from = (days: number) => (side === 'after' ? addDays(last, days) : addDays(first, -days));
  switch (unit) {
    case 'day':
      return { kind: 'day', day: from(amount), ...hoursOf(when) };
    case 'week':
      // Easter Monday is in the week after Easter.
      return {
        kind: 'span',
        ...weekOf(addDays(first, side === 'after' ? 7 * amount : -7 * amount)),
        ...hoursOf(when),
      };
    case 'month':
    case 'year':
      return undefined;
  }
}

/** The nearest such weekday beside it. */
export function weekdayBeside(when: When, side: Side, weekday: number): Day | undefined {
  const [first, last] = endsOf(when) ?? [];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  return side === 'after'
    ? addDays(last, ((weekday - weekdayOf(last) + 6) % 7) + 1)
    : addDays(first, -(((weekdayOf(first) - weekday + 6) % 7) + 1));
}

export function hoursOf({ from, to }: When): { readonly from?: string; readonly to?: string } {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The word says on which side of what follows it a time lies. */
export function sideAt(reading: Reading, at: number): Side | undefined {
  return says(reading, at, 'after') ? 'after' : says(reading, at, 'before') ? 'before' : undefined;
}

/** The same of what stands before it. */
export function sideBehind(reading: Reading, at: number): Side | undefined {
  return says(reading, at, 'behind-next')
    ? 'after'
    : says(reading, at, 'behind-previous')
      ? 'before'
      : undefined;
}

function endsOf(when: When): readonly [Day, Day] | undefined {
  switch (when.kind) {
    case 'day':
      return [when.day, when.day];
    case 'span':
      return [when.first, when.last];
    case 'ambiguous':
    case 'time':
      return undefined;
  }
}
