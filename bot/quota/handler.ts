import { quotaCard } from '../../cards/quota/quota-card.ts';
import { quotaListCard } from '../../cards/quota/quota-list-card.ts';
import { readQuota } from '../../storage/quota.ts';
import type { SessionIndexEntry } from '../../storage/session-index.ts';
import { networkWith } from '../network-with.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import { isMember, municipalityName, type Period, periodOn, type SessionKind } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { findMunicipality } from './find-municipality.ts';
import { boxes, unitsLeft } from './rules.ts';

/** `jäljellä`: one's own municipality; those who serve all name one, or get the list. */
export async function showQuota(
  turn: Turn,
  { named }: { readonly named: string },
  services: Services,
): Promise<Reply> {
  const own = turn.actor.municipality;
  if (own !== undefined && authorize(turn.actor, 'quota.see', own)) {
    return showMunicipality(turn, own, services);
  }
  // Named municipalities are for those who may see any: for others a name in a text never grants anything.
  if (!authorize(turn.actor, 'quota.see', named)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  if (!named) {
    return showQuotaList(turn, { page: 0 }, services);
  }
  const found = findMunicipality(await services.network.get(), named);
  return found === undefined
    ? notice(turn, { notice: 'no-such-municipality', params: { name: named } }, ['quota'])
    : showMunicipality(turn, found, services);
}

/** A municipality opened from the list. */
export async function showQuotaOf(
  turn: Turn,
  { municipality }: { readonly municipality: string },
  services: Services,
): Promise<Reply> {
  return authorize(turn.actor, 'quota.see', municipality)
    ? showMunicipality(turn, municipality, services)
    : notice(turn, { notice: 'not-allowed' });
}

const pageSize = 8;

export async function showQuotaList(
  turn: Turn,
  { page }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'quota.see', '')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const network = await services.network.get();
  const period = periodOn(network, dayOf(turn.now));
  if (!period) {
    return notice(turn, { notice: 'no-running-period' });
  }
  const members = network.memberships
    .filter((m) => m.period === period.id)
    .flatMap((m) => network.municipalities.get(m.municipality) ?? [])
    .sort((a, b) => a.nameFi.localeCompare(b.nameFi, 'fi'));
  const pages = Math.max(1, Math.ceil(members.length / pageSize));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const of = period.entitlements.workshop;
  const rows = await Promise.all(
    members.slice(shown * pageSize, (shown + 1) * pageSize).map(async (municipality) => ({
      code: municipality.code,
      name: municipalityName(municipality, turn.language),
      left: unitsLeft(await readQuota(services.tables, municipality.code, period.id), of),
      of,
    })),
  );
  const card = quotaListCard({
    language: turn.language,
    period,
    rows,
    page: shown,
    pages,
    total: members.length,
  });
  return { kind: 'card', card };
}

async function showMunicipality(turn: Turn, code: string, services: Services): Promise<Reply> {
  const network = await networkWith(services, code, dayOf(turn.now));
  const municipality = network.municipalities.get(code);
  const period = periodOn(network, dayOf(turn.now), code);
  if (!municipality || !period) {
    return notice(turn, { notice: 'no-running-period' });
  }
  if (!isMember(network, code, period.id)) {
    return notice(turn, { notice: 'not-member', params: { period: period.name } }, ['sessions']);
  }
  const [quota, index] = await Promise.all([
    readQuota(services.tables, code, period.id),
    services.sessionIndex.get(),
  ]);
  const card = quotaCard({
    language: turn.language,
    now: turn.now,
    municipality: municipalityName(municipality, turn.language),
    code,
    period,
    boxes: boxes(quota, period.entitlements.workshop, turn.now),
    held: heldSessions(index, period, turn.now),
    canBook: authorize(turn.actor, 'booking.request', code),
    own: code === turn.actor.municipality,
  });
  return { kind: 'card', card };
}

const counted = ['themeSeminar', 'workingSeminar', 'sparring'] as const satisfies readonly SessionKind[];

/** How many of the network's sessions of each kind have been held in the period. */
function heldSessions(index: readonly SessionIndexEntry[], period: Period, now: Date) {
  return counted
    .map((kind) => ({
      kind,
      of: period.entitlements[kind],
      held: index.filter(
        (s) => s.sequence > 0 && s.kind === kind && s.end <= now.getTime() && isIn(period, s.start),
      ).length,
    }))
    .filter(({ of }) => of > 0);
}

function isIn(period: Period, start: number): boolean {
  const day = dayOf(new Date(start));
  return period.from <= day && day <= period.to;
}
