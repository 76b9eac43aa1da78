import { z } from 'zod/v4';

/*
 * What the data of buttons must look like. It comes from the client: read by these schemas or refused.
 */

/** Ids and nonces are ours: short and of letters, digits, dots, colons and dashes. */
export const id = z.string().regex(/^[\w.:-]{1,64}$/);
export const page = z.coerce.number().int().min(0).max(10_000).catch(0);

/** What was typed, whatever type the client sends it as; lengths are judged by the forms. */
const asTyped = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value).slice(0, 20_000) : '';
export const typed = z.unknown().optional().transform(asTyped);

/** A field that the client left out keeps the form's default. */
const field = z
  .unknown()
  .optional()
  .transform((value) => (value === undefined ? undefined : asTyped(value)));

/** The named inputs of a form as `fields`; those left out are absent. */
export function form<K extends string, S extends z.ZodRawShape>(names: readonly K[], shape: S) {
  const inputs = z.object(Object.fromEntries(names.map((name) => [name, field])) as Record<K, typeof field>);
  return z.unknown().transform((data, context) => {
    const ids = z.object(shape).safeParse(data);
    const fields = inputs.safeParse(data);
    if (!ids.success || !fields.success) {
      context.issues.push({ code: 'custom', input: data, message: 'not of this form' });
      return z.NEVER;
    }
    const given = Object.entries(fields.data).filter(([, value]) => value !== undefined);
    return { ...ids.data, fields: Object.fromEntries(given) as { [F in K]?: string } };
  });
}

export const timeNames = [
  'due',
  ...(['date', 'start', 'end'] as const).flatMap((part) =>
    ([1, 2, 3] as const).map((n) => `${part}${n}` as const),
  ),
] as const;

export const bookingRef = z.object({ municipality: id, period: id, booking: id });
/** What a button of a one-person card about a booking carries. */
export const bookingPress = bookingRef.extend({ nonce: id });
export const fate = z.enum(['returned', 'lost']);
export const ofPeriod = { municipality: id, period: id, nonce: id } as const;
