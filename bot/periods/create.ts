import { carriedReason } from '../../cards/membership/carried-reason.ts';
import { periodPreviewCard } from '../../cards/periods/period-preview-card.ts';
import { createPeriod } from '../../storage/period.ts';
import { cardCommand, freshActor } from '../change.ts';
import { networkNow } from '../network-now.ts';
import { notice } from '../notice.ts';
import { sameContent } from '../same-content.ts';
import { authorize } from '../shared/authorize.ts';
import { suggestionFor } from '../shared/carrying.ts';
import type { Membership, Network, Period } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { leftOut, type Ticked } from './choice.ts';
import { readPeriodForm } from './form.ts';
import { isOver, lastOf, membersOf, unitsLeftOf } from './members.ts';
import { renewed } from './renewed.ts';
import { clashes, periodFrom, periodId, suggestNext, valuesOf } from './rules.ts';
import { showPeriod } from './show.ts';
import { type PeriodFields, showNewForm } from './write.ts';

const pageSize = 30;

interface Preview {
  readonly fields: PeriodFields;
}

/** What would come of the form: the period, and every member with whether it is carried over. */
export async function reviewPeriod(turn: Turn, { fields }: Preview, services: Services): Promise<Reply> {
  const network = await networkNow(services);
  const read = readNew(network, fields);
  return 'faults' in read
    ? showNewForm(turn, network, fields, read.faults)
    : preview(turn, network, read.period, { fields, out: [], page: 0, nonce: services.newId() }, services);
}

/** Another page of the members; what was ticked on this one is kept. */
export async function turnPage(
  turn: Turn,
  input: Preview & Ticked & { readonly page: number; readonly nonce: string },
  services: Services,
): Promise<Reply> {
  const network = await networkNow(services);
  const read = readNew(network, input.fields);
  const { fields, page, nonce } = input;
  return 'faults' in read
    ? showNewForm(turn, network, fields, read.faults)
    : preview(turn, network, read.period, { fields, out: [...leftOut(input)], page, nonce }, services);
}

/** Makes the period and its memberships, once for a card: pressed again it is completed, or found made. */
export async function makePeriod(
  turn: Turn,
  input: Preview & Ticked & { readonly nonce: string },
  services: Services,
): Promise<Reply> {
  const fresh = freshActor(turn, services);
  const [network] = await Promise.all([networkNow(services), fresh.read]);
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'period.edit')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const id = periodId(input.fields.name ?? '');
  const earlier = { ...network, periods: network.periods.filter((one) => one.id !== id) };
  const read = readNew(earlier, input.fields);
  if ('faults' in read) {
    return showNewForm(turn, network, input.fields, read.faults);
  }
  const { period } = read;
  const last = lastOf(earlier);
  const out = leftOut(input);
  const staying = earlier.memberships.filter(
    (membership) => membership.period === last?.id && !out.has(membership.municipality),
  );
  const carries = last !== undefined && isOver(last, turn.now) && period.rules.carryOver > 0;
  const left = carries ? await unitsLeftOf(last, staying, services) : new Map<string, number>();
  const members = staying.map((membership) =>
    renewed(membership, period, network, left.get(membership.municipality) ?? 0, (carried) =>
      carriedReason(turn.language, last?.name ?? '', carried),
    ),
  );
  const command = cardCommand(turn, 'period.create', input.nonce);
  const deed = { by: actor.id, at: turn.now.getTime() };
  const created = await createPeriod(services.tables, { period, members }, command, deed);
  switch (created) {
    case 'created':
      return showPeriod(turn, { period: id, page: 0, news: 'created' }, services);
    case 'repeated': {
      const same = standsAsWanted(await networkNow(services), period, staying);
      return showPeriod(turn, { period: id, page: 0, news: same ? 'created' : 'exists' }, services);
    }
    case 'exists':
      return showPeriod(turn, { period: id, page: 0, news: 'exists' }, services);
    case 'busy':
      return notice(turn, { notice: 'busy' }, ['members']);
  }
}

/** Whether the card would have made what stands: pressed again it may have come with other ticks. */
function standsAsWanted(
  { periods, memberships }: Network,
  period: Period,
  staying: readonly Membership[],
): boolean {
  const codes = (members: readonly Membership[]) =>
    members.map(({ municipality }) => municipality).toSorted();
  const standing = memberships.filter((one) => one.period === period.id);
  return (
    periods.some((one) => one.id === period.id && sameContent(one, period)) &&
    sameContent(codes(standing), codes(staying))
  );
}

/** The period that the form describes; its id must be free and its days too. */
function readNew(network: Network, fields: PeriodFields) {
  const base = suggestNext(lastOf(network));
  const read = readPeriodForm({ ...valuesOf(base), ...fields });
  if ('faults' in read) {
    return read;
  }
  const id = periodId(read.wish.name);
  if (network.periods.some((one) => one.id === id)) {
    return { faults: { name: 'name-taken' as const } };
  }
  const faults = clashes(network, id, read.wish);
  return Object.keys(faults).length > 0 ? { faults } : { period: periodFrom(base, id, read.wish) };
}

async function preview(
  turn: Turn,
  network: Network,
  period: Period,
  {
    fields,
    out,
    page: asked,
    nonce,
  }: {
    readonly fields: PeriodFields;
    readonly out: readonly string[];
    readonly page: number;
    readonly nonce: string;
  },
  services: Services,
): Promise<Reply> {
  const last = lastOf(network);
  const members = last ? await membersOf(network, last, turn.language, services) : [];
  const pages = Math.max(1, Math.ceil(members.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = periodPreviewCard({
    language: turn.language,
    period,
    before: last && { name: last.name, over: isOver(last, turn.now) },
    rows: members.slice(page * pageSize, (page + 1) * pageSize).map(({ code, name, left }) => ({
      code,
      name,
      left,
      carried: suggestionFor(period, undefined, left).carried,
      stays: !out.includes(code),
    })),
    total: members.length,
    staying: members.filter(({ code }) => !out.includes(code)).length,
    out,
    page,
    pages,
    fields: { ...valuesOf(period), ...fields },
    nonce,
  });
  return { kind: 'card', card };
}
