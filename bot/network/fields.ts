import { DateTime } from 'luxon';
import { z } from 'zod/v4';
import { isDay } from '../shared/helsinki.ts';
import { named } from './problem.ts';

/** A text without control characters, which no card can show. Its length keeps rows within a table's limits. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !/\p{Cc}/u.test(value), named('control-character'));
}

/** An id becomes part of a key in the store. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9._:-]*$/, named('bad-id'));

/** Ids of tenants and accounts are the same in either case. Anything else would be a row that nobody ever is. */
export const accountId = z
  .string()
  .min(1)
  .regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i, named('bad-account'))
  .toLowerCase();

/** One address and no more: in a link to a chat a comma would begin another. */
export const email = text(254).pipe(z.email({ error: named('bad-email') }));

export const phone = text(40).regex(/^[+(]?\d[\d\s()/-]{3,38}$/, named('bad-phone'));

export function count(most: number, least = 0) {
  return z.int().min(least).max(most);
}

/** `YYYY-MM-DD`; the years keep a slip of the finger from becoming a date. */
export const day = z
  .string()
  .refine((value) => isDay(value) && value > '2000' && value < '2100', named('bad-day'));

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant with its offset, since a clock time alone is two instants on an autumn night. Milliseconds. */
export const instant = z
  .string()
  .refine((value) => instantForm.test(value) && DateTime.fromISO(value).isValid, named('bad-time'))
  .transform((value) => DateTime.fromISO(value).toMillis());

/** Whether one may take part remotely, or the link by which. */
export const remote = z.unknown().transform((value, context): boolean | string => {
  if (typeof value === 'boolean' || (typeof value === 'string' && isLink(value))) {
    return value;
  }
  context.issues.push({
    code: 'custom',
    input: value,
    message: named('bad-remote'),
  });
  return z.NEVER;
});

function isLink(value: string): boolean {
  return value.length <= 500 && URL.canParse(value) && new URL(value).protocol === 'https:';
}
