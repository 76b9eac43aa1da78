import { z } from 'zod/v4';
import { NewerVersion } from './errors.ts';

/** A row as the tables keep it: keys, a format version `v`, and the content as JSON in `data`. */
export interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly etag?: string;
  readonly [property: string]: unknown;
}

/** Turns one kind of content into a row and back. */
export interface Codec<T> {
  encode(partitionKey: string, rowKey: string, value: T): Row;
  decode(row: Row): T;
}

// Made once: making a schema costs far more than reading a row with it.
const versionOf = z.number().int();
const contentOf = z.string();

/**
 * A codec for one kind of row. `older` brings content of an earlier version to the present one;
 * a version newer than ours is never guessed at.
 */
export function codec<T>(
  schema: z.ZodType<T>,
  version = 1,
  older: (content: unknown, from: number) => unknown = (content) => content,
): Codec<T> {
  return {
    encode: (partitionKey, rowKey, value) => ({
      partitionKey,
      rowKey,
      v: version,
      data: JSON.stringify(value),
    }),
    decode(row) {
      const written = versionOf.parse(row['v']);
      if (written > version) {
        throw new NewerVersion(`row ${row.rowKey} has version ${written}, this program knows ${version}`);
      }
      const content: unknown = JSON.parse(contentOf.parse(row['data']));
      return schema.parse(written < version ? older(content, written) : content);
    },
  };
}
