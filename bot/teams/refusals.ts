import type { ServerResponse } from 'node:http';

/** Why a request got no further: for the log only, the sender never learns it. */
export type RefusalStatus = 400 | 401 | 404 | 405 | 408 | 413 | 415 | 500;

export interface Refusal {
  readonly kind: 'refused';
  readonly status: RefusalStatus;
  /** A code for the log. */
  readonly reason: string;
}

export function refused(status: RefusalStatus, reason: string): Refusal {
  return { kind: 'refused', status, reason };
}

const bodies: Readonly<Record<RefusalStatus, string>> = {
  400: '{"error":"bad-request"}',
  401: '{"error":"unauthorized"}',
  404: '{"error":"not-found"}',
  405: '{"error":"method-not-allowed"}',
  408: '{"error":"timeout"}',
  413: '{"error":"too-large"}',
  415: '{"error":"unsupported-media-type"}',
  500: '{"error":"internal"}',
};

/** The whole answer depends on the status alone, so that no refusal tells more than another. */
export function sendRefusal(res: ServerResponse, status: RefusalStatus, allow?: string): void {
  if (res.headersSent || res.destroyed) return;
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Content-Length', Buffer.byteLength(bodies[status]));
  res.setHeader('Cache-Control', 'no-store');
  if (status === 401) res.setHeader('WWW-Authenticate', 'Bearer');
  if (status === 405 && allow !== undefined) res.setHeader('Allow', allow);
  // What is left of such a body is not worth reading: the socket ends with the answer.
  if (status === 408 || status === 413) res.setHeader('Connection', 'close');
  res.writeHead(status);
  res.end(bodies[status]);
}
