import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import { type Channel, changeChannels, readChannel } from '../../storage/conversations.ts';
import type { Tables } from '../../storage/tables/client.ts';
import type { Log } from '../shared/log.ts';
import type { Sender } from '../shared/sender.ts';
import { applyTeamNews, type TeamNews } from '../shared/team-news.ts';
import { wakeAnnouncements } from '../wake-announcements.ts';
import { type TeamEvent, teamEventOf } from './team-event.ts';

/** The channels of the teams where the bot is installed, as Teams tells of them. */
export interface TeamChannels {
  /** Takes in an event of a team; resolves to the channel to say hello in when the bot has newly come there. */
  heard(context: TurnContext, sender: Sender): Promise<Channel | undefined>;
  /** Somebody wrote or pressed in a channel: its installation may have been missed. */
  seen(activity: Activity, sender: Sender): Promise<void>;
}

interface TeamChannelsPorts {
  readonly tables: Tables;
  readonly log: Log;
  readonly clock: () => Date;
}

export function createTeamChannels({ tables, log, clock }: TeamChannelsPorts): TeamChannels {
  async function heard(context: TurnContext, sender: Sender): Promise<Channel | undefined> {
    const event = teamEventOf(context.activity);
    if (!event) {
      return undefined;
    }
    const news = newsOf(event, sender);
    const asked = asksTeams(event) ? await listed(context, event) : [];
    const before = await learn({ ...news, here: [...asked, ...news.here] });
    const wasThere = before.some(({ teamId, removed }) => teamId === event.team.id && !removed);
    if (event.what.kind === 'archived' && !event.what.archived) {
      await wakeAnnouncements(tables, clock());
    }
    if (event.what.kind === 'added') {
      return greetedIn(event, before);
    }
    if (!wasThere && !asksTeams(event) && !isGoing(event)) {
      // The team's installation was missed.
      await learn({ ...news, here: [...(await listed(context, event)), ...news.here] });
    }
    return undefined;
  }

  async function seen(activity: Activity, sender: Sender): Promise<void> {
    const event = teamEventOf(activity);
    if (event?.channel && (await readChannel(tables, event.channel.id))?.removed !== false) {
      await learn({ ...newsOf(event, sender), here: [event.channel] });
    }
  }

  function learn(news: TeamNews): Promise<readonly Channel[]> {
    return changeChannels(tables, (known) => applyTeamNews(known, news));
  }

  /** Two events tell of one installation, and an installation may be told of twice: only the first finds nobody there. */
  async function greetedIn(event: TeamEvent, before: readonly Channel[]): Promise<Channel | undefined> {
    const { what, team, channel } = event;
    const oneChannel = what.kind === 'added' && what.to === 'channel';
    const there = before.filter(({ removed }) => !removed);
    if (there.some(({ id, teamId }) => (oneChannel ? id === channel?.id : teamId === team.id))) {
      return undefined;
    }
    const chosen = what.kind === 'added' ? what.chosen : undefined;
    const here = await readChannel(tables, chosen ?? channel?.id ?? team.id);
    return here?.removed === false ? here : undefined;
  }

  async function listed(context: TurnContext, { team, channel }: TeamEvent): Promise<TeamNews['here']> {
    try {
      const channels = await TeamsInfo.getTeamChannels(context, team.id);
      return channels.flatMap(({ id, name }) => (id ? [name ? { id, name } : { id }] : []));
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'channels not listed');
      // The first channel of a team has the team's id.
      return channel ? [] : [{ id: team.id }];
    }
  }

  return { heard, seen };
}

function newsOf({ team, channel, at, what }: TeamEvent, sender: Sender): TeamNews {
  const { serviceUrl, tenantId, botId } = sender;
  const about = channel ? [channel] : [];
  const news = { at, team, reach: { serviceUrl, tenantId, botId, channelId: 'msteams' } } as const;
  switch (what.kind) {
    case 'added':
      return { ...news, here: [...about, ...(what.chosen ? [{ id: what.chosen }] : [])], gone: [] };
    case 'channel-here':
      return { ...news, here: about, gone: [] };
    case 'channel-gone':
      return { ...news, here: [], gone: about.map(({ id }) => id) };
    case 'team-gone':
      return { ...news, here: [], gone: 'team' };
    case 'archived':
      return { ...news, here: [], gone: [], archived: what.archived };
    case 'team-renamed':
    case 'team-restored':
      return { ...news, here: [], gone: [] };
    case 'other':
      // Members come and go often: that a team still has its name is not worth a write to each channel.
      return { ...news, team: { id: team.id }, here: [], gone: [] };
  }
}

/** The list is a request to Teams: asked for only when the whole of it may be new. */
function asksTeams({ what }: TeamEvent): boolean {
  return (what.kind === 'added' && what.to === 'team') || what.kind === 'team-restored';
}

function isGoing({ what }: TeamEvent): boolean {
  return what.kind === 'team-gone' || what.kind === 'channel-gone';
}
