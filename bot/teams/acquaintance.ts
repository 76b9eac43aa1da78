import { ActivityTypes, TeamsInfo, type TurnContext } from 'botbuilder';
import {
  type Channel,
  type PersonalConversation,
  readPersonal,
  removeTeam,
  saveChannel,
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

/** Whom and which channels the bot has come to know, and how to reach them. */
export interface Acquaintance {
  /** Remembers a person's own chat; costs nothing while it stays the same. */
  chat(person: Person, sender: Sender): Promise<void>;
  /** Takes in an installation or a change of a team; true when the bot was added to a chat and should say hello. */
  met(context: TurnContext, sender: Sender): Promise<boolean>;
  /** The chat of whoever wrote, opened if it has to be; undefined when Teams does not let us. */
  ownChat(context: TurnContext, sender: Sender): Promise<PersonalConversation | undefined>;
}

export interface AcquaintanceOptions {
  readonly tables: Tables;
  readonly people: PeopleCache;
  readonly connector: Connector;
  readonly log: Log;
  readonly local: boolean;
}

/** Two events tell of one installation; greetings closer than this are one (milliseconds). */
const oneGreeting = 5_000;
const chatsRemembered = 10_000;

export function createAcquaintance({
  tables,
  people,
  connector,
  log,
  local,
}: AcquaintanceOptions): Acquaintance {
  const known = new Map<string, string>();
  const greeted = new Map<string, number>();

  async function chat(person: Person, sender: Sender): Promise<void> {
    if (sender.place !== 'personal') {
      return;
    }
    const key = keyFor(person, sender);
    const standing = JSON.stringify(sender);
    if (known.get(key) === standing) {
      return;
    }
    await savePersonal(tables, key, conversationOf(sender));
    await unpark(tables, person.id);
    if (known.size >= chatsRemembered) {
      known.clear();
    }
    known.set(key, standing);
  }

  async function met(context: TurnContext, sender: Sender): Promise<boolean> {
    const { activity } = context;
    if (activity.type === ActivityTypes.InstallationUpdate && activity.action?.startsWith('remove')) {
      return left(context, sender);
    }
    const botAdded =
      activity.type === ActivityTypes.InstallationUpdate ||
      (activity.membersAdded ?? []).some((member) => member.id === activity.recipient.id);
    const event: string | undefined = activity.channelData?.eventType;
    if (
      sender.place === 'channel' &&
      (botAdded || event?.startsWith('channel') || event?.startsWith('team'))
    ) {
      await learnChannels(context, sender);
    }
    return botAdded && greetsNow(sender.conversation);
  }

  async function left(context: TurnContext, sender: Sender): Promise<false> {
    const team: string | undefined = context.activity.channelData?.team?.id;
    if (team !== undefined) {
      await removeTeam(tables, team);
      return false;
    }
    const person = await people.find(sender.tenantId, sender.aadObjectId);
    if (person) {
      await savePersonal(tables, person.id, { ...conversationOf(sender), dead: true });
      known.delete(person.id);
    }
    return false;
  }

  function greetsNow(conversation: string): boolean {
    const now = performance.now();
    const before = greeted.get(conversation);
    greeted.set(conversation, now);
    return before === undefined || (local && now - before > oneGreeting);
  }

  async function learnChannels(context: TurnContext, sender: Sender): Promise<void> {
    const { team, channel, eventType } = context.activity.channelData ?? {};
    if (typeof team?.id !== 'string') {
      return;
    }
    const base = {
      teamId: team.id,
      teamName: String(team.name ?? ''),
      serviceUrl: sender.serviceUrl,
      tenantId: sender.tenantId,
      botId: sender.botId,
      channelId: 'msteams',
    } as const;
    const listed = await TeamsInfo.getTeamChannels(context).catch((error: unknown) => {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'channels not listed');
      return channel ? [channel] : [{ id: team.id, name: '' }];
    });
    const gone = eventType === 'channelDeleted' ? channel?.id : undefined;
    const channels: Channel[] = [...listed, ...(gone ? [channel] : [])].map(({ id = '', name }) => ({
      ...base,
      id,
      // The first channel of a team has the team's id, and no name of its own.
      name: String(name ?? ''),
      removed: id === gone,
    }));
    await Promise.all(channels.map((one) => saveChannel(tables, one)));
  }

  async function ownChat(context: TurnContext, sender: Sender): Promise<PersonalConversation | undefined> {
    const person = await people.find(sender.tenantId, sender.aadObjectId);
    const standing = await readPersonal(tables, person?.id ?? localChat);
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
      return opened;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'personal chat not opened');
      return undefined;
    }
  }

  function keyFor(person: Person, sender: Sender): string {
    return person.aadObjectId === sender.aadObjectId.toLowerCase() || !local ? person.id : localChat;
  }

  return { chat, met, ownChat };
}

function conversationOf(sender: Sender): PersonalConversation {
  const { conversation, serviceUrl, tenantId, botId, userId, channelId } = sender;
  return { conversation, serviceUrl, tenantId, botId, userId, channelId, dead: false };
}
