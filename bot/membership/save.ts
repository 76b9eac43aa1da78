import {
  addMembership,
  changeMembership,
  markOf,
  readMunicipality,
  type StandingMembership,
} from '../../storage/membership.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { sameContent } from '../same-content.ts';
import { authorize } from '../shared/authorize.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import type { Membership } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type MembershipFacts, type MembershipRef, readFacts, refuseFacts } from './facts.ts';
import {
  type MembershipFaults,
  type MembershipField,
  type MembershipValues,
  type MembershipWish,
  membershipFieldNames,
  readMembershipForm,
} from './form.ts';
import { presentForm } from './present.ts';
import { ownTerms, takesUsedUnits, withPopulation } from './rules.ts';
import { showAsItStands } from './show.ts';
import { emptied, firstValues, offeredUnits, shownMark, unitsOfMark } from './values.ts';

interface Typed extends MembershipRef {
  /** What the card showed of the fee and the units. */
  readonly shown: string;
  readonly fields: Partial<Readonly<Record<MembershipField, string>>>;
}

/** Makes the municipality a member, once: sent again, it is shown as it stands. */
export async function addMember(turn: Turn, typed: Typed, services: Services): Promise<Reply> {
  const ready = await prepare(turn, typed, services);
  if ('reply' in ready) {
    return ready.reply;
  }
  const { facts, by } = ready;
  if (facts.standing) {
    return showAsItStands(turn, typed, services, 'member-already');
  }
  const read = readTerms(turn, facts, typed);
  if ('reply' in read) {
    return read.reply;
  }
  const known = await readMunicipality(services.tables, typed.municipality);
  const next = withPopulation(known?.municipality ?? facts.municipality, facts.municipality, read.wish);
  const changed = known?.municipality.population === undefined;
  try {
    await addMembership(services.tables, read.membership, changed ? { next, row: known?.row } : undefined, {
      by,
      at: turn.now.getTime(),
    });
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    services.network.forget();
    return standsAfterConflict(turn, typed, services, read.membership, 'added');
  }
  services.network.forget();
  return showAsItStands(turn, typed, services, 'added');
}

/** Changes the terms that the card showed; what somebody else changed meanwhile is shown, not overwritten. */
export async function changeMember(
  turn: Turn,
  typed: Typed & { readonly seen: string },
  services: Services,
): Promise<Reply> {
  const ready = await prepare(turn, typed, services);
  if ('reply' in ready) {
    return ready.reply;
  }
  const { facts, by } = ready;
  const { standing } = facts;
  if (!standing) {
    return notice(turn, { notice: 'no-such-membership', params: { period: facts.period.name } }, ['members']);
  }
  const read = readTerms(turn, facts, typed);
  if ('reply' in read) {
    return read.reply;
  }
  if (sameContent(standing.membership, read.membership)) {
    return showAsItStands(turn, typed, services, 'saved');
  }
  if (markOf(standing.row) !== typed.seen) {
    return showAsItStands(turn, typed, services, 'stale');
  }
  const because = correctsPopulation(standing, read.wish) ? read.wish.reason : undefined;
  try {
    await changeMembership(services.tables, standing, read.membership, because, {
      by,
      at: turn.now.getTime(),
    });
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    return standsAfterConflict(turn, typed, services, read.membership, 'saved');
  }
  services.network.forget();
  return showAsItStands(turn, typed, services, 'saved');
}

type Prepared = { readonly facts: MembershipFacts; readonly by: string } | { readonly reply: Reply };

async function prepare(turn: Turn, ids: MembershipRef, services: Services): Promise<Prepared> {
  const fresh = freshActor(turn, services);
  const [facts] = await Promise.all([readFacts(turn, ids, services), fresh.read]);
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'membership.edit', ids.municipality)) {
    return { reply: notice(turn, { notice: 'not-allowed' }) };
  }
  return 'refusal' in facts ? { reply: refuseFacts(turn, facts, ids) } : { facts, by: actor.id };
}

/** What was typed as a membership; else the form with what is wrong, or with what came out otherwise than shown. */
function readTerms(
  turn: Turn,
  facts: MembershipFacts,
  { fields, shown }: Typed,
): { readonly membership: Membership; readonly wish: MembershipWish } | { readonly reply: Reply } {
  const { municipality, period, standing } = facts;
  const first = firstValues(facts, '');
  const values: MembershipValues = { ...first, ...emptied(period, first), ...fields };
  const again = (more: Parameters<typeof presentForm>[2]) => ({
    reply: { kind: 'card', card: presentForm(turn, facts, { values, ...more }) } as const,
  });
  const read = readMembershipForm(values, period);
  if ('faults' in read) {
    // What else is wrong is told at once, as far as the other fields can be read.
    const mended = { ...values };
    for (const field of membershipFieldNames.filter((one) => read.faults[one] !== undefined)) {
      mended[field] = first[field];
    }
    const rest = readMembershipForm(mended, period);
    const more = 'wish' in rest ? { ...noPopulation(facts, rest.wish), ...termFaults(facts, rest.wish) } : {};
    return again({ faults: { ...more, ...read.faults } });
  }
  const { wish } = read;
  const { population, decidedOn, decisionSection } = wish;
  const missing = noPopulation(facts, wish);
  if (missing) {
    return again({ faults: { ...termFaults(facts, wish), ...missing } });
  }
  const offered = offeredUnits(facts, decidedOn);
  if (shownMark(period, { population, units: offered }) !== shown) {
    const untouched = values.workshop.trim() === unitsOfMark(shown);
    return again({
      values: untouched ? { ...values, workshop: String(offered) } : values,
      news: 'check',
    });
  }
  const faults = termFaults(facts, wish);
  if (faults) {
    return again({ faults });
  }
  const terms = ownTerms(period, wish, standing?.membership);
  const membership: Membership = {
    municipality: municipality.code,
    period: period.id,
    population,
    decidedOn,
    decisionSection,
    ...(terms.kind === 'own' ? { entitlements: terms.entitlements, reason: terms.reason } : {}),
  };
  return { membership, wish };
}

function noPopulation({ standing }: MembershipFacts, { population }: MembershipWish) {
  return population === undefined && (!standing || standing.membership.population !== undefined)
    ? ({ population: 'population-missing' } as const)
    : undefined;
}

/** What the terms lack, or take from what is in use; undefined: nothing. */
function termFaults(facts: MembershipFacts, wish: MembershipWish): MembershipFaults | undefined {
  const { period, standing, quota } = facts;
  const terms = ownTerms(period, wish, standing?.membership);
  const corrects = standing !== undefined && correctsPopulation(standing, wish);
  const now = standing
    ? entitlementsOf(period, standing.membership).workshop
    : offeredUnits(facts, wish.decidedOn);
  const faults: MembershipFaults = {
    ...(terms.kind === 'reason-missing' || (corrects && wish.reason === '')
      ? { reason: 'reason-missing' as const }
      : {}),
    ...(takesUsedUnits(quota, now, wish.entitlements.workshop) ? { workshop: 'units-in-use' as const } : {}),
  };
  return Object.keys(faults).length > 0 ? faults : undefined;
}

function correctsPopulation({ membership }: StandingMembership, { population }: MembershipWish): boolean {
  return membership.population !== undefined && membership.population !== population;
}

/** Either the store had done it and only its answer was lost, or somebody else was first. */
async function standsAfterConflict(
  turn: Turn,
  ids: MembershipRef,
  services: Services,
  wanted: Membership,
  done: 'added' | 'saved',
): Promise<Reply> {
  const facts = await readFacts(turn, ids, services);
  const ours = 'standing' in facts && facts.standing && sameContent(facts.standing.membership, wanted);
  return showAsItStands(turn, ids, services, ours ? done : 'stale');
}
