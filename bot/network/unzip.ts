import { inflateRawSync } from 'node:zlib';

/** The archive is none, is broken, or is packed in a way that spreadsheet programs do not use. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
/** More would come out than may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Files in the archive are few; more of them is nothing that a spreadsheet program has written. */
const mostEntries = 500;

/**
 * The wanted files of a ZIP archive. Never unpacks more than `most` bytes, whatever the archive says about itself:
 * zlib stops there.
 */
export function unzip(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = most;
  try {
    for (const { name, method, packed } of entriesOf(archive, view)) {
      if (wanted(name)) {
        const content = unpacked(method, packed, left);
        left -= content.byteLength;
        files.set(name, content);
      }
    }
  } catch (error) {
    // A length or an offset that points out of the archive.
    throw error instanceof RangeError ? new Unreadable('broken', { cause: error }) : error;
  }
  return files;
}

interface Entry {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
}

function* entriesOf(archive: Uint8Array, view: DataView): Generator<Entry> {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) {
    throw new Unreadable('too many files');
  }
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== 0x02_01_4b_50 || (view.getUint16(at + 8, true) & 1) === 1) {
      throw new Unreadable('no directory, or encrypted');
    }
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    yield {
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: archive.subarray(start, start + view.getUint32(at + 20, true)),
    };
    at += 46 + nameLength + extra + comment;
  }
}

/** At the archive's end, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (view.getUint32(at, true) === 0x06_05_4b_50) {
      return at;
    }
  }
  throw new Unreadable('no archive');
}

function unpacked(method: number, packed: Uint8Array, most: number): Uint8Array {
  if (method === 0) {
    if (packed.byteLength > most) {
      throw new TooLarge('unpacked');
    }
    return packed;
  }
  if (method !== 8) {
    throw new Unreadable('packed in an unusual way');
  }
  try {
    // Zero means no limit.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw code === 'ERR_BUFFER_TOO_LARGE'
      ? new TooLarge('unpacked', { cause: error })
      : new Unreadable('broken', { cause: error });
  }
}
