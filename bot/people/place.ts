import { type PlaceNews, placeCard } from '../../cards/people/place-card.ts';
import { readInvitations } from '../../storage/invitations.ts';
import { everybodyEver } from '../../storage/people.ts';
import { readSuccessions } from '../../storage/successions.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import { isMember, municipalityName, type Network } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { entriesOf } from './entries.ts';
import { rolesToInvite } from './rules.ts';

const pageSize = 8;

/** Undefined: the network itself, its consultants and coordinators. */
export interface PlaceRef {
  readonly municipality?: string | undefined;
}

/** Who belongs to a municipality or to the network itself, and its invitations; read as they are now. */
export async function showPlace(
  turn: Turn,
  { municipality, page: asked, news }: PlaceRef & { readonly page: number; readonly news?: PlaceNews },
  services: Services,
): Promise<Reply> {
  const { actor, language } = turn;
  if (!authorize(actor, 'people.see', municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const [network, known, invitations, left] = await Promise.all([
    services.network.get(),
    everybodyEver(services.tables),
    readInvitations(services.tables),
    readSuccessions(services.tables),
  ]);
  const place = placeNamed(network, municipality, language);
  if (place === 'none') {
    return noSuchPlace(turn, municipality);
  }
  const successions = left.map(({ succession }) => succession);
  const entries = entriesOf(turn, { municipality, network, known, invitations, successions });
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = placeCard({
    language,
    municipality: place,
    entries: entries.slice(page * pageSize, (page + 1) * pageSize),
    people: entries.filter(({ kind }) => kind === 'person').length,
    open: entries.filter((entry) => entry.kind === 'invitation' && entry.state === 'open').length,
    page,
    pages,
    canInvite: rolesToInvite(actor, municipality).length > 0,
    canSeeAll: authorize(actor, 'members.list'),
    membership: authorize(actor, 'membership.edit') ? membershipOf(turn, network, municipality) : undefined,
    news,
  });
  return { kind: 'card', card };
}

/** In the running period, else in the next that it is a member of; where it is in neither, it can be added. */
function membershipOf({ now }: Turn, network: Network, municipality: string | undefined) {
  const today = dayOf(now);
  const open = network.periods.filter(({ to }) => to >= today);
  const own = open.find(({ id }) => municipality !== undefined && isMember(network, municipality, id));
  const period = own ?? open[0];
  return period && { period: period.id, member: own !== undefined };
}

/** A place as cards name it; `none`: there is no such municipality. */
export function placeNamed(
  { municipalities }: Network,
  municipality: string | undefined,
  language: Language,
): { readonly code: string; readonly name: string } | undefined | 'none' {
  if (municipality === undefined) {
    return undefined;
  }
  const found = municipalities.get(municipality);
  return found ? { code: municipality, name: municipalityName(found, language) } : 'none';
}

export function noSuchPlace(turn: Turn, name = ''): Reply {
  return notice(turn, { notice: 'no-such-municipality', params: { name } }, ['members']);
}
