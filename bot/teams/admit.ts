import type { Config } from '../config.ts';
import { isLoopbackAddress } from '../shared/loopback.ts';
import { serviceUrlCheck } from './service-hosts.ts';
import type { TokenClaims } from './verify-token.ts';

export type AdmitReason =
  | 'service-url-missing'
  | 'service-url-not-the-tokens'
  | 'service-url-not-allowed'
  | 'channel'
  | 'channel-not-endorsed'
  | 'tenant-missing'
  | 'tenants-differ'
  | 'remote-not-loopback'
  | 'host-not-loopback';

/** Undefined lets it in. The body is anything that JSON can be: the schema comes later. */
export type AdmitService = (claims: TokenClaims, body: unknown) => AdmitReason | undefined;

/**
 * What the token leaves open: that the activity is the one Teams sent with it, and from one tenant. Which tenants' people
 * can be members is not the door's to say: others get the card for strangers.
 */
export function admitService(config: Config): AdmitService {
  const allowed = serviceUrlCheck(config);
  return (claims, body) => {
    const serviceUrl = textAt(body, 'serviceUrl');
    if (serviceUrl === undefined || serviceUrl === '') return 'service-url-missing';
    if (serviceUrl !== claims.serviceUrl) return 'service-url-not-the-tokens';
    if (!allowed(serviceUrl)) return 'service-url-not-allowed';
    if (textAt(body, 'channelId') !== 'msteams') return 'channel';
    if (claims.endorsements?.includes('msteams') === false) return 'channel-not-endorsed';
    return checkTenant(body);
  };
}

/** Teams names the tenant in two places; the SDK checks neither. */
function checkTenant(body: unknown): AdmitReason | undefined {
  const named = [valueAt(body, 'channelData', 'tenant', 'id'), valueAt(body, 'conversation', 'tenantId')];
  const present = named.filter((tenant) => tenant !== undefined && tenant !== null);
  const ids = present.map((tenant) => (typeof tenant === 'string' ? tenant.toLowerCase() : ''));
  const [first] = ids;
  if (first === undefined || ids.includes('')) return 'tenant-missing';
  return ids.some((id) => id !== first) ? 'tenants-differ' : undefined;
}

export interface Sender {
  readonly remoteAddress: string | undefined;
  readonly hostHeader: string | undefined;
}

/** Before the body. A page in the operator's browser that had its own name point here is told apart by `Host`. */
export function admitLocalSender({ remoteAddress, hostHeader }: Sender): AdmitReason | undefined {
  if (!isLoopbackAddress(remoteAddress)) return 'remote-not-loopback';
  const name = (hostHeader ?? '').toLowerCase().replace(/:\d+$/, '');
  if (name === 'localhost' || isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'))) return undefined;
  return 'host-not-loopback';
}

/** Local mode has no tokens: nothing may come from, or be sent to, anywhere but this machine. */
export function admitLocal(config: Config): (body: unknown) => AdmitReason | undefined {
  const allowed = serviceUrlCheck(config);
  return (body) => {
    const serviceUrl = textAt(body, 'serviceUrl');
    if (serviceUrl === undefined || serviceUrl === '') return 'service-url-missing';
    return allowed(serviceUrl) ? undefined : 'service-url-not-allowed';
  };
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
