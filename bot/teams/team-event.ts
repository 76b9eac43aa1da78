import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod/v4';

// Teams adds events and keys without notice: nothing is taken for granted.
const id = z.string().min(1).max(500);
const name = z.string().max(500).nullish().catch(undefined);
const place = z.object({ id, name, type: z.string().nullish().catch(undefined) });
const aboutTeam = z.object({
  team: z.object({ id, name }),
  channel: place.optional().catch(undefined),
  eventType: z.string().optional().catch(undefined),
  settings: z
    .object({ selectedChannel: z.object({ id }) })
    .optional()
    .catch(undefined),
});

interface NamedChannel {
  readonly id: string;
  readonly name?: string | undefined;
}

export interface TeamEvent {
  readonly team: NamedChannel;
  /** The channel it is about, or where the bot was added. */
  readonly channel?: NamedChannel | undefined;
  /** When it happened, in milliseconds. */
  readonly at?: number | undefined;
  readonly what: /** The bot came: into the team, or into one channel that has members of its own. */
    | { readonly kind: 'added'; readonly to: 'team' | 'channel'; readonly chosen?: string | undefined }
    | { readonly kind: 'team-gone' }
    | { readonly kind: 'channel-gone' }
    | { readonly kind: 'channel-here' }
    | { readonly kind: 'team-renamed' }
    | { readonly kind: 'team-restored' }
    | { readonly kind: 'archived'; readonly archived: boolean }
    /** Anything else, also what does not exist yet. */
    | { readonly kind: 'other' };
}

/** An event of a team; undefined when it is of none. */
export function teamEventOf(activity: Activity): TeamEvent | undefined {
  const read = aboutTeam.safeParse(activity.channelData);
  if (!read.success) {
    return undefined;
  }
  const { team, channel, eventType, settings } = read.data;
  // Other channels have the members of their team.
  const ownMembers = channel?.type === 'private' || channel?.type === 'shared';
  return {
    team: named(team),
    channel: channel && named(channel),
    at: timeOf(activity),
    what: whatOf(activity, eventType, ownMembers, settings?.selectedChannel.id),
  };
}

function whatOf(
  activity: Activity,
  eventType: string | undefined,
  ownMembers: boolean,
  chosen: string | undefined,
): TeamEvent['what'] {
  if (botAdded(activity)) {
    return { kind: 'added', to: ownMembers ? 'channel' : 'team', chosen };
  }
  if (botRemoved(activity)) {
    return { kind: ownMembers ? 'channel-gone' : 'team-gone' };
  }
  switch (eventType) {
    case 'channelCreated':
    case 'channelRenamed':
    case 'channelRestored':
      return { kind: 'channel-here' };
    case 'channelDeleted':
      return { kind: 'channel-gone' };
    case 'teamDeleted':
    case 'teamHardDeleted':
      return { kind: 'team-gone' };
    case 'teamRenamed':
      return { kind: 'team-renamed' };
    case 'teamRestored':
      return { kind: 'team-restored' };
    case 'teamArchived':
    case 'teamUnarchived':
      return { kind: 'archived', archived: eventType === 'teamArchived' };
    default:
      return { kind: 'other' };
  }
}

export function botAdded({ type, action, membersAdded, recipient }: Activity): boolean {
  return type === ActivityTypes.InstallationUpdate
    ? action?.startsWith('remove') !== true
    : (membersAdded ?? []).some((member) => member.id === recipient.id);
}

/** `remove-upgrade` is half of an update of the app, after which the bot is still there. */
export function botRemoved({ type, action, membersRemoved, recipient }: Activity): boolean {
  return type === ActivityTypes.InstallationUpdate
    ? action === 'remove'
    : (membersRemoved ?? []).some((member) => member.id === recipient.id);
}

function named({
  id,
  name,
}: {
  readonly id: string;
  readonly name?: string | null | undefined;
}): NamedChannel {
  return typeof name === 'string' && name !== '' ? { id, name } : { id };
}

function timeOf({ timestamp }: Activity): number | undefined {
  const at = new Date(timestamp ?? '').getTime();
  return Number.isNaN(at) ? undefined : at;
}
