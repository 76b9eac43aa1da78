import type { IncomingMessage } from 'node:http';
import { jsonLimits, pruneJson } from './prune-json.ts';
import { type Refusal, refused } from './refusals.ts';

export interface ReadLimits {
  readonly maxBytes: number;
  readonly deadlineMs: number;
}

export type ReadResult =
  | { readonly kind: 'json'; readonly value: unknown }
  /** The sender went away: there is nobody to answer. */
  | { readonly kind: 'gone' }
  | Refusal;

type Bytes = { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'gone' } | Refusal;

export async function readJson(req: IncomingMessage, limits: ReadLimits): Promise<ReadResult> {
  const read = await readBytes(req, limits);
  return read.kind === 'bytes' ? parse(read.bytes) : read;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    return refused(400, 'not-json');
  }
  return pruneJson(value, jsonLimits) ? { kind: 'json', value } : refused(400, 'json-too-deep-or-large');
}

/** Most activities are smaller. */
const firstBytes = 8 * 1024;
/** Chunks of one byte each take six bytes on the wire; what takes more is made to keep us busy. */
const wrapping = 8;

/**
 * Counts what arrives, since a chunked body names no length. Copies it: a chunk is a view of all that was read with it,
 * which may be a thousand times as much.
 */
function readBytes(req: IncomingMessage, { maxBytes, deadlineMs }: ReadLimits): Promise<Bytes> {
  return new Promise((resolve) => {
    let bytes = Buffer.allocUnsafe(firstBytes);
    let size = 0;
    const { bytesRead } = req.socket;
    const deadline = setTimeout(() => finish(refused(408, 'body-too-slow')), deadlineMs);

    function finish(result: Bytes): void {
      clearTimeout(deadline);
      req.off('data', onData).off('end', onEnd).off('close', onGone);
      resolve(result);
    }
    function onData(chunk: Buffer): void {
      const total = size + chunk.length;
      const sent = req.socket.bytesRead - bytesRead;
      if (total > maxBytes || sent > wrapping * maxBytes) {
        finish(refused(413, 'body-too-large'));
        return;
      }
      if (total > bytes.length) bytes = Buffer.concat([bytes], Math.min(maxBytes, 2 * total));
      chunk.copy(bytes, size);
      size = total;
    }
    function onEnd(): void {
      finish({ kind: 'bytes', bytes: bytes.subarray(0, size) });
    }
    function onGone(): void {
      finish({ kind: 'gone' });
    }
    // Stays on for good: an aborted request emits 'error', which without a listener ends the process.
    req.on('error', onGone);
    req.on('data', onData).on('end', onEnd).on('close', onGone);
    if (req.destroyed) onGone();
  });
}
