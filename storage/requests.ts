import { z } from 'zod/v4';
import type { Tables } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** Where an open workshop request may be; whether it is there, and still open, the quota says. */
export interface RequestPointer {
  readonly period: string;
  readonly municipality: string;
  readonly booking: string;
  /** UTC instant, ISO 8601. A young pointer may be ahead of its request: don't drop it for missing. */
  readonly since: string;
}

const pointers = codec<RequestPointer>(
  z.object({ period: z.string(), municipality: z.string(), booking: z.string(), since: z.string() }),
);

const partition = 'open';
type Where = Omit<RequestPointer, 'since'>;
const keyOf = ({ period, municipality, booking }: Where) => joinKey(period, municipality, booking);

/** Before the request itself is written, so that a crash in between never hides a request from the consultants. */
export async function pointRequest(tables: Tables, where: Where, now: Date): Promise<void> {
  const pointer = { ...where, since: now.toISOString() };
  await tables.put('Requests', pointers.encode(partition, keyOf(where), pointer));
}

/** By period, municipality and booking. */
export async function readRequestPointers(tables: Tables): Promise<readonly RequestPointer[]> {
  return (await tables.range('Requests', partition)).map((row) => pointers.decode(row));
}

/** Once the request is answered or cancelled; dropping twice is fine. */
export async function dropRequestPointer(tables: Tables, where: Where): Promise<void> {
  await tables.remove('Requests', partition, keyOf(where));
}
