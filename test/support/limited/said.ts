import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import type { ConnectorRequest } from './request.ts';

/** What a request is answered with; `retryAfter` in seconds. */
interface Said {
  readonly status: number;
  readonly body: object;
  readonly retryAfter?: number | undefined;
}

/** Whether a reader sees the message all the same. */
export function delivers(fault: Fault): boolean {
  switch (fault.kind) {
    case 'throttle':
    case 'refuse':
      return false;
    case 'deliver-then-fail':
    case 'deliver-then-reset':
      return true;
    case 'hang':
      return fault.delivers;
  }
}

export function failure(fault: Fault): Said | 'reset' | 'silence' {
  switch (fault.kind) {
    case 'throttle': {
      const body = { error: { code: 'Throttled', message: 'Too many requests.' } };
      return { status: 429, body, retryAfter: fault.retryAfter };
    }
    case 'refuse':
    case 'deliver-then-fail':
      return fault;
    case 'deliver-then-reset':
      return 'reset';
    case 'hang':
      return 'silence';
  }
}

export function success({ kind, conversation, activity }: ConnectorRequest, n: number): Said {
  const id = `sent-${n}`;
  switch (kind) {
    case 'update':
      return { status: 200, body: { id: activity } };
    case 'message':
      return { status: 201, body: { id } };
    case 'create':
      return { status: 201, body: { id: `${conversation};messageid=${n}`, activityId: id } };
  }
}

/** restify, where it is loaded, changes `writeHead` of the whole process: it no longer returns the response. */
export function respond(res: ServerResponse, { status, body, retryAfter }: Said): void {
  res.statusCode = status;
  res.setHeader('content-type', 'application/json');
  if (retryAfter !== undefined) {
    res.setHeader('retry-after', String(retryAfter));
  }
  res.end(JSON.stringify(body));
}
