import type { Activity, TurnContext } from 'botbuilder';
import {
  type Channel,
  type PersonalConversation,
  readPersonal,
  savePersonal,
} from '../../storage/conversations.ts';
import { unpark } from '../../storage/parked.ts';
import type { PeopleCache } from '../../storage/people.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { localChat } from '../local-mode.ts';
import type { Log } from '../shared/log.ts';
import type { Person } from '../shared/people.ts';
import type { Sender } from '../shared/sender.ts';
import type { Connector } from './connector.ts';
import type { IsMemberTenant } from './member-tenants.ts';
import { createTeamChannels } from './team-channels.ts';
import { botAdded, botRemoved } from './team-event.ts';

/** Whom and which channels the bot has come to know, and how to reach them. */
export interface Acquaintance {
  /** Remembers a person's own chat, or the channel they wrote in; costs nothing while it stays the same. */
  seen(person: Person, sender: Sender, activity: Activity): Promise<void>;
  /** A person's chat is gone: when they write again, it is new. */
  forget(person: string): void;
  /** Takes in an installation or a change of a team; resolves to where the bot is new and should say hello. */
  met(context: TurnContext, sender: Sender): Promise<Met>;
  /** The chat of whoever wrote, opened if it has to be; undefined when Teams does not let us. */
  ownChat(context: TurnContext, sender: Sender): Promise<PersonalConversation | undefined>;
}

export type Met =
  | { readonly kind: 'chat' }
  | { readonly kind: 'team'; readonly channel: Channel }
  | { readonly kind: 'nobody-new' };

export interface AcquaintanceOptions {
  readonly tables: Tables;
  readonly people: PeopleCache;
  readonly connector: Connector;
  readonly isMemberTenant: IsMemberTenant;
  readonly log: Log;
  readonly clock: () => Date;
  readonly local: boolean;
}

/** Two events tell of one installation; greetings closer than this are one (milliseconds). */
const oneGreeting = 5_000;
const chatsRemembered = 10_000;
/** Milliseconds. */
const rememberedFor = 30_000;

export function createAcquaintance({
  tables,
  people,
  connector,
  isMemberTenant,
  log,
  clock,
  local,
}: AcquaintanceOptions): Acquaintance {
  const known = new Map<string, { readonly standing: string; readonly at: number }>();
  const greeted = new Map<string, number>();
  const teams = createTeamChannels({ tables, log, clock });

  async function seen(person: Person, sender: Sender, activity: Activity): Promise<void> {
    const channel: unknown = activity.channelData?.channel?.id;
    if (sender.place === 'personal') {
      const key = keyFor(person, sender);
      await once(key, JSON.stringify(sender), async () => {
        await savePersonal(tables, key, conversationOf(sender));
        await unpark(tables, key);
      });
    } else if (typeof channel === 'string') {
      await once(channel, sender.serviceUrl, () => teams.seen(activity, sender));
    }
  }

  /** Another instance may have found a chat gone: what is remembered is looked at again after a while. */
  async function once(key: string, standing: string, learn: () => Promise<void>): Promise<void> {
    const now = performance.now();
    const remembered = known.get(key);
    if (remembered?.standing === standing && now - remembered.at < rememberedFor) {
      return;
    }
    await learn();
    if (known.size >= chatsRemembered) {
      known.clear();
    }
    known.set(key, { standing, at: now });
  }

  function forget(person: string): void {
    known.delete(person);
  }

  async function met(context: TurnContext, sender: Sender): Promise<Met> {
    const { activity } = context;
    if (!isMemberTenant(sender.tenantId)) {
      return sender.place === 'personal' && botAdded(activity) && greetsNow(sender.conversation)
        ? { kind: 'chat' }
        : { kind: 'nobody-new' };
    }
    if (sender.place === 'channel') {
      const channel = await teams.heard(context, sender);
      return channel ? { kind: 'team', channel } : { kind: 'nobody-new' };
    }
    if (botRemoved(activity)) {
      await left(sender);
      return { kind: 'nobody-new' };
    }
    return botAdded(activity) && greetsNow(sender.conversation) ? { kind: 'chat' } : { kind: 'nobody-new' };
  }

  async function left(sender: Sender): Promise<void> {
    const person = await people.find(sender.tenantId, sender.aadObjectId);
    if (person) {
      await savePersonal(tables, person.id, { ...conversationOf(sender), dead: true });
      known.delete(person.id);
    }
  }

  function greetsNow(conversation: string): boolean {
    const now = performance.now();
    const before = greeted.get(conversation);
    if (greeted.size >= chatsRemembered) {
      greeted.clear();
    }
    greeted.set(conversation, now);
    return before === undefined || (local && now - before > oneGreeting);
  }

  async function ownChat(context: TurnContext, sender: Sender): Promise<PersonalConversation | undefined> {
    if (!isMemberTenant(sender.tenantId)) {
      return undefined;
    }
    const person = await people.find(sender.tenantId, sender.aadObjectId);
    const key = person?.id ?? (local ? localChat : undefined);
    const standing = key === undefined ? undefined : await readPersonal(tables, key);
    if (standing && !standing.dead) {
      return standing;
    }
    return person && openChat(context, person, sender);
  }

  async function openChat(
    context: TurnContext,
    person: Person,
    sender: Sender,
  ): Promise<PersonalConversation | undefined> {
    try {
      const client = await connector.client(sender.serviceUrl);
      const created = await client.conversations.createConversation({
        isGroup: false,
        bot: context.activity.recipient,
        members: [{ id: sender.userId, name: '' }],
        tenantId: sender.tenantId,
        channelData: { tenant: { id: sender.tenantId } },
      } as Parameters<typeof client.conversations.createConversation>[0]);
      const opened = { ...conversationOf(sender), conversation: created.id };
      await savePersonal(tables, person.id, opened);
      await unpark(tables, person.id);
      return opened;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'personal chat not opened');
      return undefined;
    }
  }

  function keyFor(person: Person, sender: Sender): string {
    return person.aadObjectId === sender.aadObjectId.toLowerCase() || !local ? person.id : localChat;
  }

  return { seen, forget, met, ownChat };
}

function conversationOf(sender: Sender): PersonalConversation {
  const { conversation, serviceUrl, tenantId, botId, userId, channelId } = sender;
  return { conversation, serviceUrl, tenantId, botId, userId, channelId, dead: false };
}
