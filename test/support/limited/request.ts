import type { IncomingMessage } from 'node:http';
import type { Arrival } from './arrival.ts';

export type Content = Readonly<Record<string, unknown>>;

/** A request of the connector protocol; undefined for anything else. */
export interface ConnectorRequest extends Pick<Arrival, 'kind' | 'conversation'> {
  /** What is shown: the activity itself, or the first one of a new conversation. */
  readonly content: Content;
  /** The one that an update replaces. */
  readonly activity?: string | undefined;
  readonly bytes: number;
}

export async function readRequest(req: IncomingMessage): Promise<ConnectorRequest | undefined> {
  const text = await textOf(req);
  const body = (text ? JSON.parse(text) : {}) as Content;
  const path = decodeURIComponent((req.url ?? '').split('?')[0] ?? '');
  const parts = /^\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/.exec(path);
  // Teams counts the characters as UTF-16.
  const bytes = text.length * 2;
  const [, conversation, activity] = parts ?? [];
  if (!parts) {
    return undefined;
  }
  if (req.method === 'PUT' && conversation && activity) {
    return { kind: 'update', conversation, activity, content: body, bytes };
  }
  if (req.method === 'POST' && conversation) {
    return { kind: 'message', conversation, content: body, bytes };
  }
  if (req.method === 'POST') {
    const { channelData, members, activity: first } = body as NewConversation;
    const to = channelData?.channel?.id ?? members?.[0]?.id ?? '';
    return { kind: 'create', conversation: to, content: first ?? {}, bytes };
  }
  return undefined;
}

interface NewConversation {
  readonly channelData?: { readonly channel?: { readonly id?: string } };
  readonly members?: readonly { readonly id?: string }[];
  readonly activity?: Content;
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Limits are a conversation's: a chat, or a channel with all its threads. */
export function limitedAs(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}
