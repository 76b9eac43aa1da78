import { z } from 'zod/v4';
import type { AuditEntry } from './aggregate.ts';
import { type Codec, codec } from './tables/row.ts';

/** The codec of an aggregate's audit rows; `older` brings entries of an earlier version to the present one. */
export function auditCodec<E>(
  event: z.ZodType<E>,
  version = 1,
  older?: (content: unknown, from: number) => unknown,
): Codec<AuditEntry<E>> {
  return codec<AuditEntry<E>>(
    z.object({ command: z.string(), by: z.string(), at: z.string(), event, answer: z.unknown() }),
    version,
    older,
  );
}
