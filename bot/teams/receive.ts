import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import { type IncomingActivity, parseActivity } from './activity-schema.ts';
import { type AdmitReason, admitLocal, admitLocalSender, admitService } from './admit.ts';
import { maxBodyBytes } from './guard.ts';
import { type ReadResult, readJson } from './read-json.ts';
import { type Refusal, refused } from './refusals.ts';
import type { TokenVerifier } from './verify-token.ts';

export type Received =
  | { readonly kind: 'activity'; readonly activity: IncomingActivity }
  | { readonly kind: 'gone' }
  | Refusal;

/** From a request whose head was let through to an activity that may be acted on. */
export type Receive = (req: IncomingMessage) => Promise<Received>;

/** Short of the 10 s within which every slow sender must have been ended. */
const bodyDeadlineMs = 8_000;

const read = (req: IncomingMessage): Promise<ReadResult> =>
  readJson(req, { maxBytes: maxBodyBytes, deadlineMs: bodyDeadlineMs });

export function createReceive(config: Config, verifier: TokenVerifier | undefined): Receive {
  if (config.mode === 'local') return receiveLocal(config);
  if (verifier === undefined) throw new Error('service mode needs a token verifier');
  return receiveService(config, verifier);
}

function receiveService(config: Config, verifier: TokenVerifier): Receive {
  const admit = admitService(config);
  return async (req) => {
    // Before the body: whoever has no token is not worth reading.
    const token = await verifier.verify(req.headers.authorization);
    if (token.kind === 'rejected') return refused(401, token.reason);
    return finish(await read(req), (body) => admit(token.claims, body));
  };
}

function receiveLocal(config: Config): Receive {
  const admit = admitLocal(config);
  return async (req) => {
    const sender = { remoteAddress: req.socket.remoteAddress, hostHeader: req.headers.host };
    const reason = admitLocalSender(sender);
    return reason === undefined ? finish(await read(req), admit) : refused(401, reason);
  };
}

function finish(result: ReadResult, admit: (body: unknown) => AdmitReason | undefined): Received {
  if (result.kind !== 'json') return result;
  const reason = admit(result.value);
  if (reason !== undefined) return refused(401, reason);
  const activity = parseActivity(result.value);
  return activity === undefined ? refused(400, 'activity-form') : { kind: 'activity', activity };
}
