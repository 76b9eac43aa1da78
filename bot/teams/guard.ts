import type { IncomingHttpHeaders } from 'node:http';
import { type Refusal, refused } from './refusals.ts';

/** What Teams sends stays below 100 KB; beyond this nothing is read. */
export const maxBodyBytes = 256 * 1024;
/** A Bot Framework token is about 1.5 KB. */
const maxAuthorization = 8 * 1024;

export interface Door {
  readonly method: 'GET' | 'POST';
  readonly path: string | RegExp;
  /** The body is JSON and is read by `read-json.ts`; other doors read none. */
  readonly json: boolean;
}

export interface RequestHead {
  readonly method?: string | undefined;
  /** As on the request line, with any query. */
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * What a request's head alone decides, before a byte of the body is read or a parser chosen.
 * restify's own body parser would end the process on a broken gzip body.
 */
export function checkHead(doors: readonly Door[], head: RequestHead): Refusal | undefined {
  const path = (head.url ?? '').split('?', 1)[0] ?? '';
  const atPath = doors.filter((door) => fits(door.path, path));
  if (atPath.length === 0) return refused(404, 'path');
  const door = atPath.find(({ method }) => method === head.method);
  if (door === undefined) return refused(405, 'method');
  if (!door.json) return undefined;
  return checkBodyHeaders(head.headers) ?? checkAuthorization(head.headers);
}

/** For the `Allow` header of a 405. */
export function methodsAt(doors: readonly Door[], url: string | undefined): string {
  const path = (url ?? '').split('?', 1)[0] ?? '';
  return doors
    .filter((door) => fits(door.path, path))
    .map(({ method }) => method)
    .join(', ');
}

function fits(wanted: string | RegExp, path: string): boolean {
  return typeof wanted === 'string' ? wanted === path : wanted.test(path);
}

function checkBodyHeaders(headers: IncomingHttpHeaders): Refusal | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') return refused(415, 'encoding');
  if (!isJson(headers['content-type'])) return refused(415, 'content-type');
  if (Number(headers['content-length'] ?? 0) > maxBodyBytes) return refused(413, 'content-length');
  return undefined;
}

function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return type === 'application/json' && (charset === undefined || /^charset="?utf-8"?$/.test(charset));
}

function checkAuthorization(headers: IncomingHttpHeaders): Refusal | undefined {
  const tooLong = (headers.authorization ?? '').length > maxAuthorization;
  return tooLong ? refused(401, 'authorization-too-long') : undefined;
}
