import type { SendOutcome } from '../shared/send-outcome.ts';
import { ForeignService, NoToken } from './connector.ts';

/** Sorts a failed send by what it means (the service's table of bot errors; which failures are safe to repeat). */
export function classify(error: unknown): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  if (error instanceof ForeignService) {
    return { kind: 'dead' };
  }
  if (error instanceof NoToken) {
    return { kind: 'later' };
  }
  const { statusCode, code, response } = error as SendError;
  switch (statusCode) {
    case 429:
    case 412:
      return { kind: 'later', ...after(response?.headers?.get?.('retry-after')) };
    case 401:
      return { kind: 'later', after: 60_000 };
    case 403:
    case 404:
      return { kind: 'dead' };
    case 400:
    case 413:
      return { kind: 'refused', status: statusCode };
    default:
      return code !== undefined && neverSent.has(code) ? { kind: 'later' } : { kind: 'uncertain' };
  }
}

interface SendError {
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get?(name: string): string | undefined } };
}

/** The connection was never made, so nothing can have arrived. */
const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function after(header: string | undefined): { readonly after?: number } {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) ? { after: Math.min(seconds, 3_600) * 1_000 } : {};
}
