import type { Membership, Municipality, Network, Period } from './network.ts';
import { feeStepOf } from './network.ts';
import { inEachOffice } from './offices.ts';
import type { Group, Person, Role } from './people.ts';

/** Whom a session may be for: a role of a municipality's people, or a group of them. */
export const audienceRoles = ['manager', 'contact', 'elected', 'officeHolder', 'developer', 'other'] as const;
export type AudienceRole = (typeof audienceRoles)[number];

/** For whom a session is; each list that is given narrows it, none given: for everybody. */
export interface Audience {
  readonly roles?: readonly AudienceRole[] | undefined;
  /** Size classes of municipalities: steps of the period's fee table, from 1. */
  readonly sizes?: readonly number[] | undefined;
  /** Municipalities in which this is an official language. */
  readonly languages?: readonly ('fi' | 'sv')[] | undefined;
  /** Codes of municipalities. */
  readonly municipalities?: readonly string[] | undefined;
}

/** Whether a municipality is meant; one whose size is not known is not kept out by size. */
export function concernsMunicipality(
  audience: Audience | undefined,
  code: string,
  network: Network,
  period: Period | undefined,
): boolean {
  if (!audience) {
    return true;
  }
  const { sizes, languages, municipalities } = audience;
  const municipality = network.municipalities.get(code);
  const size = municipality && period && sizeOf(municipality, network.memberships, period);
  return (
    (!municipalities?.length || municipalities.includes(code)) &&
    (!sizes?.length || size === undefined || sizes.includes(size)) &&
    (!languages?.length || languages.some((language) => speaks(municipality, language)))
  );
}

/** Whether a session is for somebody, in one of their offices; the network's own people are kept out of none. */
export function isInvited(
  audience: Audience | undefined,
  who: Pick<Person, 'role' | 'group' | 'municipality' | 'offices'>,
  network: Network,
  period: Period | undefined,
): boolean {
  if (!audience || isNetworkRole(who.role)) {
    return true;
  }
  return inEachOffice(who).some(
    ({ role, municipality }) =>
      isMeant(audience, who.group, role) &&
      (municipality === undefined || concernsMunicipality(audience, municipality, network, period)),
  );
}

/** Whether a group is meant; guests have a group and no role. */
export function isMeant({ roles }: Audience, group: Group, role?: Role): boolean {
  return !roles?.length || roles.some((wanted) => wanted === group || wanted === role);
}

function isNetworkRole(role: Role): boolean {
  return role === 'consultant' || role === 'coordinator';
}

function speaks(municipality: Municipality | undefined, language: 'fi' | 'sv'): boolean {
  return municipality !== undefined && municipality.languageStatus !== (language === 'fi' ? 'sv' : 'fi');
}

/** The step of the fee table, from 1, by the population that the membership was decided on. */
function sizeOf(
  { code, population }: Municipality,
  memberships: readonly Membership[],
  period: Period,
): number | undefined {
  const member = memberships.find((m) => m.municipality === code && m.period === period.id);
  const residents = member?.population ?? population;
  return residents === undefined ? undefined : feeStepOf(period.fees, residents);
}
