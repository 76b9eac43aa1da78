import type { Channel, Heard } from './channel.ts';

const datedFacts = ['name', 'teamName', 'removed', 'archived'] as const satisfies readonly (keyof Heard)[];

/** What one event of Teams tells about one team. */
export interface TeamNews {
  /** When Teams says it happened, in milliseconds. Without it the news counts as the newest, and dates nothing. */
  readonly at?: number | undefined;
  readonly team: { readonly id: string; readonly name?: string | undefined };
  /** How the team's channels are reached. */
  readonly reach: Pick<Channel, 'serviceUrl' | 'tenantId' | 'botId' | 'channelId'>;
  /** Channels that are there. */
  readonly here: readonly { readonly id: string; readonly name?: string | undefined }[];
  /** Channels that are gone; `team`: all of them. */
  readonly gone: 'team' | readonly string[];
  readonly archived?: boolean | undefined;
}

/** The channels that the news changes or adds, out of all that are known. The same news again changes nothing. */
export function applyTeamNews(known: readonly Channel[], news: TeamNews): readonly Channel[] {
  const ofTeam = known.filter(({ teamId }) => teamId === news.team.id);
  const ids = new Set(known.map(({ id }) => id));
  const unknown = new Set(news.here.map(({ id }) => id).filter((id) => !ids.has(id)));
  const added = [...unknown].map((id) => newcomer(id, ofTeam, news));
  // A channel that moved to another team, as shared ones may, is where it was last seen.
  const moved = known.filter(({ id, teamId }) => teamId !== news.team.id && isHere(id, news));
  const before = [...ofTeam, ...moved];
  return [
    ...before.map((channel) => ({ channel, next: after(channel, news) })).flatMap(changed),
    ...added.map((channel) => after(channel, news)),
  ];
}

function changed({ channel, next }: { readonly channel: Channel; readonly next: Channel }): Channel[] {
  return JSON.stringify(channel) === JSON.stringify(next) ? [] : [next];
}

/** An archived team's channel is archived, also one that is learnt of later. */
function newcomer(id: string, siblings: readonly Channel[], { team, reach }: TeamNews): Channel {
  const latest = siblings.reduce<Channel | undefined>(
    (best, one) => ((one.heard?.archived ?? 0) > (best?.heard?.archived ?? 0) ? one : best),
    undefined,
  );
  const teamName = siblings[0]?.teamName ?? '';
  const { archived, heard } = latest ?? {};
  return {
    ...reach,
    id,
    name: '',
    teamId: team.id,
    teamName,
    removed: false,
    ...(archived ? { archived } : {}),
    ...(heard?.archived === undefined ? {} : { heard: { archived: heard.archived } }),
  };
}

function after(channel: Channel, news: TeamNews): Channel {
  const { at, team, reach, archived } = news;
  const here = news.here.find(({ id }) => id === channel.id);
  const gone = news.gone === 'team' || news.gone.includes(channel.id);
  const { heard = {} } = channel;
  const fresh = (fact: keyof Heard) => at === undefined || at >= (heard[fact] ?? at);
  // Of a coming and a going at the same instant, as when the app is replaced, the coming counts.
  const left = gone && (at === undefined || at > (heard.removed ?? Number.NEGATIVE_INFINITY));
  const facts = {
    ...(here?.name !== undefined && fresh('name') ? { name: here.name } : {}),
    ...(team.name !== undefined && fresh('teamName') ? { teamName: team.name } : {}),
    ...(here && !gone && fresh('removed') ? { removed: false, ...reach, teamId: team.id } : {}),
    ...(left ? { removed: true } : {}),
    ...(archived !== undefined && fresh('archived') ? { archived } : {}),
  };
  const stamps = at === undefined ? [] : datedFacts.filter((fact) => fact in facts).map((fact) => [fact, at]);
  const all: Heard = { ...heard, ...Object.fromEntries(stamps) };
  return { ...channel, ...facts, ...(Object.keys(all).length > 0 ? { heard: all } : {}) };
}

function isHere(channel: string, { here }: TeamNews): boolean {
  return here.some(({ id }) => id === channel);
}
