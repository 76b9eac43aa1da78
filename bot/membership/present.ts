import type { Card } from '../../cards/card.ts';
import { carriedReason } from '../../cards/membership/carried-reason.ts';
import { type MembershipNews, membershipCard } from '../../cards/membership/membership-card.ts';
import { type MembershipFormNews, membershipFormCard } from '../../cards/membership/membership-form-card.ts';
import { markOf, type StandingMembership } from '../../storage/membership.ts';
import { placeName } from '../municipality-forms.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Turn } from '../turn.ts';
import type { MembershipFacts } from './facts.ts';
import { type MembershipFaults, type MembershipValues, wholeNumber } from './form.ts';
import { firstValues, offeredUnits, shownMark, suggestionOf } from './values.ts';

/** The form for a new membership or for changing one, as begun or with what was typed. */
export function presentForm(
  turn: Turn,
  facts: MembershipFacts,
  more: {
    readonly values?: MembershipValues;
    readonly faults?: MembershipFaults;
    readonly news?: MembershipFormNews;
  } = {},
): Card {
  const { language } = turn;
  const { municipality, period, standing, before } = facts;
  const carried = suggestionOf(facts, undefined).carried;
  const reason = before ? carriedReason(language, before.period.name, carried) : '';
  const values = more.values ?? firstValues(facts, reason);
  const decidedOn = values.decidedOn === '' ? undefined : values.decidedOn;
  const population = wholeNumber(values.population);
  const residents = population === 'wrong' ? undefined : population;
  return membershipFormCard({
    language,
    ...placeName(municipality, language),
    code: municipality.code,
    period,
    population: residents,
    known: municipality.population !== undefined,
    suggestion: suggestionOf(facts, decidedOn),
    before: before?.period.name,
    values,
    faults: more.faults ?? {},
    news: more.news,
    seen: standing && markOf(standing.row),
    shown: shownMark(period, { population: residents, units: offeredUnits(facts, decidedOn) }),
  });
}

export function presentMembership(
  turn: Turn,
  facts: MembershipFacts & { readonly standing: StandingMembership },
  news?: MembershipNews,
  asked = false,
): Card {
  const { municipality, period, standing, quota } = facts;
  return membershipCard({
    language: turn.language,
    ...placeName(municipality, turn.language),
    code: municipality.code,
    period,
    membership: standing.membership,
    entitlements: entitlementsOf(period, standing.membership),
    quota,
    over: period.to < dayOf(turn.now),
    news,
    asked,
    seen: markOf(standing.row),
  });
}
