import type { Config } from '../config.ts';
import { isLoopbackHost } from '../shared/loopback.ts';

/**
 * never: https to listed hosts only. listed: http too where the list itself names a loopback host.
 * any: nothing but loopback, listed or not (local mode).
 */
export type LoopbackHttp = 'never' | 'listed' | 'any';

// No user info, query, fragment, backslash or space: what this reads and what an HTTP client dials must be one host.
const plainUrl = /^https?:\/\/[A-Za-z0-9.:[\]-]+(\/[A-Za-z0-9._~%/-]*)?$/i;

/** Whether the bot's token may be sent there. `hosts` are `host[:port]` as `URL.host` spells them. */
export function allowedServiceUrl(
  serviceUrl: string,
  hosts: readonly string[],
  { allowLoopbackHttp }: { readonly allowLoopbackHttp: LoopbackHttp },
): boolean {
  if (!plainUrl.test(serviceUrl) || !URL.canParse(serviceUrl)) return false;
  const { protocol, host, hostname } = new URL(serviceUrl);
  const loopback = isLoopbackHost(hostname);
  if (allowLoopbackHttp === 'any') return loopback;
  if (!hosts.includes(host)) return false;
  return protocol === 'https:' || (loopback && allowLoopbackHttp === 'listed');
}

/** The check of one process: for what comes in, and again before each proactive send (stored references are data). */
export function serviceUrlCheck(config: Config): (serviceUrl: string) => boolean {
  const allowLoopbackHttp = config.mode === 'local' ? 'any' : config.production ? 'never' : 'listed';
  return (serviceUrl) => allowedServiceUrl(serviceUrl, config.serviceHosts, { allowLoopbackHttp });
}
