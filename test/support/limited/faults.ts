import { createHash } from 'node:crypto';
import type { Arrival } from './arrival.ts';

/** How the connector misbehaves with one request that is within its limits. */
export type Fault =
  /** 429; `retryAfter` in seconds, left out where Teams does not say. */
  | { readonly kind: 'throttle'; readonly retryAfter?: number; readonly scope?: 'conversation' | 'tenant' }
  /** Not delivered, and said so. */
  | { readonly kind: 'refuse'; readonly status: number; readonly body: object }
  /** Delivered, but answered with an error, cut off, or not answered at all. */
  | { readonly kind: 'deliver-then-fail'; readonly status: number; readonly body: object }
  | { readonly kind: 'deliver-then-reset' }
  /** Never answered; whether it arrives is for the plan to say. */
  | { readonly kind: 'hang'; readonly delivers: boolean };

/** What is known of a request when the plan is asked; `attempt` counts this content in this conversation from 1. */
export interface Planned extends Pick<Arrival, 'kind' | 'conversation' | 'marker'> {
  readonly attempt: number;
}

export type Plan = (request: Planned) => FaultName | Fault | undefined;

/** The usual faults, with the bodies that Teams sends. */
export const faults = {
  throttled: { kind: 'throttle', retryAfter: 1 },
  throttledSilently: { kind: 'throttle' },
  preconditionFailed: refuse(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  badGateway: { kind: 'refuse', status: 502, body: { message: 'Bad gateway' } },
  notInRoster: refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  blockedByUser: refuse(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  writesBlocked: {
    kind: 'refuse',
    status: 403,
    body: {
      errorCode: 209,
      message: JSON.stringify({
        subCode: 'MessageWritesBlocked',
        details: 'Thread is blocked for message writes.',
        errorCode: null,
        errorSubCode: null,
      }),
    },
  },
  noConversation: refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  tooBig: refuse(413, 'MessageSizeTooBig', 'Message size too large.'),
  deliveredThenFailed: {
    kind: 'deliver-then-fail',
    status: 500,
    body: { error: { code: 'ServiceError', message: 'Unknown' } },
  },
  deliveredThenReset: { kind: 'deliver-then-reset' },
  hang: { kind: 'hang', delivers: false },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

function refuse(status: number, code: string, message: string) {
  return { kind: 'refuse', status, body: { error: { code, message } } } as const;
}

/**
 * So large a share of all requests gets each fault. Which ones depends on the seed and on the request, not on the
 * order in which requests happen to come.
 */
export function shares(seed: number, of: Readonly<Partial<Record<FaultName, number>>>): Plan {
  return ({ conversation, marker, attempt }) => {
    const hash = createHash('sha256').update(`${seed}|${conversation}|${marker}|${attempt}`).digest();
    let left = hash.readUInt32BE(0) / 2 ** 32;
    for (const [name, share] of Object.entries(of) as readonly [FaultName, number][]) {
      left -= share;
      if (left < 0) {
        return name;
      }
    }
    return undefined;
  };
}
