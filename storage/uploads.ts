import { z } from 'zod/v4';
import type { Tables, Write } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** A file that somebody sent to be imported, kept until they say so; for an hour at most. */
export interface Upload {
  readonly id: string;
  /** The person who sent it. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The file's. */
  readonly name: string;
  /** Names what the person was shown that an import would change. */
  readonly shown: string;
  /** What was imported; the file is gone then. */
  readonly done?:
    | { readonly added: number; readonly changed: number; readonly unchanged: number }
    | undefined;
}

const uploads = codec<Upload>(
  z.object({
    id: z.string(),
    by: z.string(),
    at: z.number(),
    name: z.string(),
    shown: z.string(),
    done: z.object({ added: z.number(), changed: z.number(), unchanged: z.number() }).optional(),
  }),
);
const parts = codec<{ readonly bytes: string }>(z.object({ bytes: z.string() }));

const partition = 'uploads';
const headKey = (id: string) => joinKey('h', id);
const partKey = (id: string, n: number) => joinKey('p', id, String(n).padStart(4, '0'));

/** Characters of base64 in a row, and rows in a transaction: both within Azure's limits. */
const partLength = 24_000;
const partsPerWrite = 40;

/** Keeps a file; its head last, so that a head always has its file. */
export async function saveUpload(tables: Tables, upload: Upload, bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes).toString('base64');
  const rows: Write[] = [];
  for (let at = 0; at < text.length; at += partLength) {
    const part = { bytes: text.slice(at, at + partLength) };
    rows.push({ kind: 'put', row: parts.encode(partition, partKey(upload.id, rows.length), part) });
  }
  for (let i = 0; i < rows.length; i += partsPerWrite) {
    await tables.transact('Uploads', rows.slice(i, i + partsPerWrite));
  }
  await noteUpload(tables, upload);
}

/** What is known of a file, without the file. */
export async function noteUpload(tables: Tables, upload: Upload): Promise<void> {
  await tables.put('Uploads', uploads.encode(partition, headKey(upload.id), upload));
}

export async function readUpload(tables: Tables, id: string): Promise<Upload | undefined> {
  const row = await tables.get('Uploads', partition, headKey(id));
  return row && uploads.decode(row);
}

export async function readUploadedFile(tables: Tables, id: string): Promise<Uint8Array> {
  const rows = await partsOf(tables, id);
  return Buffer.from(rows.map((row) => parts.decode(row).bytes).join(''), 'base64');
}

/** The file goes, what is known of it stays. */
export async function dropUploadedFile(tables: Tables, id: string): Promise<void> {
  const rows = await partsOf(tables, id);
  await Promise.all(rows.map(({ rowKey }) => tables.remove('Uploads', partition, rowKey)));
}

/** Files sent before an instant (milliseconds) are forgotten. */
export async function forgetUploads(tables: Tables, before: number): Promise<void> {
  // `}` is the character after `|`.
  for (const row of await tables.range('Uploads', partition, 'h|', 'h}')) {
    const { id, at } = uploads.decode(row);
    if (at < before) {
      await dropUploadedFile(tables, id);
      await tables.remove('Uploads', partition, headKey(id));
    }
  }
}

function partsOf(tables: Tables, id: string) {
  return tables.range('Uploads', partition, `${joinKey('p', id)}|`, `${joinKey('p', id)}}`);
}
