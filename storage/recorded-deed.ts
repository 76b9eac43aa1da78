import { z } from 'zod/v4';
import type { RecordedDeed } from '../bot/shared/audit.ts';
import type { Row } from './tables/row.ts';

const entry = z.looseObject({
  at: z.union([z.number(), z.string().transform((iso) => Date.parse(iso))]),
  by: z.string().default(''),
  event: z.looseObject({ type: z.string() }),
});

/** An audit row of any trail. */
export function deedOf({ data }: Row): RecordedDeed {
  const text = String(data);
  const { at, by, event } = entry.parse(JSON.parse(text));
  return { at, by, type: event.type, text };
}
