import { type Retention, usualRetention } from './retention.ts';

/** Session kinds; which of them count as entitlements is said by the period. */
export const sessionKinds = [
  'themeSeminar',
  'workingSeminar',
  'sparring',
  'contactMeeting',
  'peerDiscussion',
  'presentation',
  'other',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What a municipality is entitled to in a period: kind → number. Only `workshop` is used up by bookings. */
export interface Entitlements {
  readonly workshop: number;
  readonly themeSeminar: number;
  readonly workingSeminar: number;
  readonly sparring: number;
  readonly situationAnalysis: number;
}

/** Those of a municipality that differ from the period's. */
export type OwnEntitlements = { readonly [K in keyof Entitlements]?: Entitlements[K] | undefined };

export interface BilingualText {
  readonly fi: string;
  readonly sv: string;
}

/** A step of the fee table: the first step that fits decides. Euros per year, without VAT. */
export interface FeeStep {
  readonly below?: number | undefined;
  readonly upTo?: number | undefined;
  readonly eurosPerYear: number;
}

/** A period's own rules; the network agrees on them, so they are data. */
export interface PeriodRules {
  /** So many days before a workshop, or earlier, cancelling returns the unit by itself. */
  readonly cancelDays: number;
  /** Working days until a consultant is reminded of a request, and a municipality of a counter-proposal. */
  readonly requestDays: number;
  readonly counterDays: number;
  /** Working days after that reminder until the coordinator is told. */
  readonly escalateDays: number;
  /** Days between reminders of a missing report. */
  readonly reportDays: number;
  /** Months before the period's end at which unused units are warned of, most first; then every so many days. */
  readonly expiryMonths: readonly number[];
  readonly expiryDays: number;
  /** Nearer to a session than so many days a place that becomes free is offered, for so many hours. */
  readonly offerDays: number;
  readonly offerHours: number;
  /** Days before the last day of registration, and before a session begins, at which people are reminded of them. */
  readonly closingDays: readonly number[];
  readonly comingDays: readonly number[];
  /** The Helsinki hour at which those reminders go out. */
  readonly reminderHour: number;
  /** Kilometre allowance by year, in cents; the tax administration sets it each year. */
  readonly kmCents: Readonly<Record<string, number>>;
  /** Most unused workshop units that a municipality brings from the period before. */
  readonly carryOver: number;
  /** Who is decided on so late has fewer workshop units, or more; none: everybody has the period's. */
  readonly lateJoiners: readonly LateJoiners[];
  readonly retention: Retention;
  /** Texts may go to a model of a service outside, where one is configured. */
  readonly model: boolean;
}

/** Municipalities decided on in the period on this Helsinki day (`YYYY-MM-DD`) or later have so many workshop units. */
export interface LateJoiners {
  readonly from: string;
  readonly workshop: number;
}

export const usualRules: PeriodRules = {
  cancelDays: 14,
  requestDays: 5,
  counterDays: 10,
  escalateDays: 5,
  reportDays: 7,
  expiryMonths: [6, 3, 1],
  expiryDays: 14,
  offerDays: 3,
  offerHours: 12,
  closingDays: [7, 1],
  comingDays: [1],
  reminderHour: 9,
  kmCents: {},
  carryOver: 0,
  lateJoiners: [],
  retention: usualRetention,
  model: true,
};

export interface Period {
  readonly id: string;
  readonly name: string;
  /** First and last day in Helsinki, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly entitlements: Entitlements;
  readonly leadTheme?: BilingualText | undefined;
  /** Workshop themes offered as choices. */
  readonly themes: readonly BilingualText[];
  /** Sparring topics, referred to by number from 1. */
  readonly topics: readonly BilingualText[];
  readonly fees: readonly FeeStep[];
  readonly rules: PeriodRules;
}

/** The first step of a fee table that fits a population, from 1. */
export function feeStepOf(fees: readonly FeeStep[], residents: number): number | undefined {
  const step = fees.findIndex(({ below, upTo }) =>
    below === undefined ? residents <= (upTo ?? Number.POSITIVE_INFINITY) : residents < below,
  );
  return step < 0 ? undefined : step + 1;
}

export const languageStatuses = ['fi', 'sv', 'bilingual-fi', 'bilingual-sv'] as const;
export type LanguageStatus = (typeof languageStatuses)[number];

/** A Finnish name in the cases that sentences need. */
export interface NameForms {
  /** "Kauhavan", "Espoon". */
  readonly genitive: string;
  /** "Kauhavalla", "Espoossa". */
  readonly in: string;
  readonly from: string;
  readonly to: string;
}

export interface Municipality {
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly languageStatus: LanguageStatus;
  /** Absent: as the table has them that the bot brings with it, if it knows the municipality. */
  readonly forms?: NameForms | undefined;
  readonly population?: number | undefined;
  readonly populationYear?: number | undefined;
}

/** A municipality in a period, with the population its fee was decided on. */
export interface Membership {
  readonly municipality: string;
  readonly period: string;
  readonly decidedOn?: string | undefined;
  /** The paragraph of the board's decision, such as "§ 12". */
  readonly decisionSection?: string | undefined;
  readonly population?: number | undefined;
  /** Where its own differ from the period's; see `entitlementsOf`. */
  readonly entitlements?: OwnEntitlements | undefined;
  /** Why they do; empty once erased. */
  readonly reason?: string | undefined;
}

/** What of the network is the same for all and changes seldom: read as one, cached for look-ups. */
export interface Network {
  readonly periods: readonly Period[];
  readonly municipalities: ReadonlyMap<string, Municipality>;
  readonly memberships: readonly Membership[];
}

/**
 * The period that a Helsinki day (`YYYY-MM-DD`) falls in. Where periods overlap: one that the municipality is in,
 * or, of no municipality in particular, the one with most members.
 */
export function periodOn(network: Network, day: string, municipality?: string): Period | undefined {
  const running = network.periods.filter((period) => period.from <= day && day <= period.to);
  if (municipality !== undefined) {
    return running.find(({ id }) => isMember(network, municipality, id)) ?? running[0];
  }
  const members = (id: string) => network.memberships.filter((m) => m.period === id).length;
  return running.length > 1 ? running.toSorted((a, b) => members(b.id) - members(a.id))[0] : running[0];
}

/** The last period that ends before a day. */
export function lastPeriodBefore({ periods }: Pick<Network, 'periods'>, day: string): Period | undefined {
  return periods.filter(({ to }) => to < day).toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
}

export function isMember(network: Network, municipality: string, period: string): boolean {
  return membershipIn(network, municipality, period) !== undefined;
}

export function membershipIn(network: Network, municipality: string, period: string): Membership | undefined {
  return network.memberships.find((m) => m.municipality === municipality && m.period === period);
}

/** The municipality's name in a reader's language; the Finnish one where the Swedish is only historical. */
export function municipalityName(municipality: Municipality, language: 'fi' | 'sv' | 'en'): string {
  return language === 'sv' && municipality.languageStatus !== 'fi'
    ? municipality.nameSv
    : municipality.nameFi;
}
