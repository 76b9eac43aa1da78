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

/** Counts what arrives, since a chunked body names no length. */
function readBytes(req: IncomingMessage, { maxBytes, deadlineMs }: ReadLimits): Promise<Bytes> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const deadline = setTimeout(() => finish(refused(408, 'body-too-slow')), deadlineMs);

    function finish(result: Bytes): void {
      clearTimeout(deadline);
      req.off('data', onData).off('end', onEnd).off('close', onGone);
      resolve(result);
    }
    function onData(chunk: Buffer): void {
      size += chunk.length;
      if (size > maxBytes) finish(refused(413, 'body-too-large'));
      else chunks.push(chunk);
    }
    function onEnd(): void {
      finish({
        kind: 'bytes',
        bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size),
      });
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
