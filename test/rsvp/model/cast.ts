import type { OfferRules } from '../../../bot/shared/seating.ts';
import type { Session, SessionFacts } from '../../../bot/shared/session.ts';
import { someSession, usualOffers } from '../../support/some-session.ts';

/*
 * Whom the histories are about: twelve people of three municipalities, one of none, and colleagues without Teams,
 * all of whom want to come to one session.
 */

export const second = 1_000;
export const hour = 3_600_000;
export const day = 24 * hour;

/** When a history begins. */
export const beginning = Date.UTC(2026, 10, 24, 8);
export const offers: OfferRules = usualOffers;

export const people = Array.from({ length: 13 }, (_, n) => `p${n}`);
/** Not invited; may come only when somebody lets them in. */
const stranger = 'p11';
const ofNone = 'p12';
const codes = ['m0', 'm1', 'm2'] as const;
export type Code = (typeof codes)[number];

const guestsOfEach = 5;
const guests = codes.flatMap((code) => Array.from({ length: guestsOfEach }, (_, n) => `g.${code}.${n}`));

export function municipalityOf(who: string): Code | undefined {
  if (who === ofNone) return undefined;
  const [, code] = /^g\.(m\d)/.exec(who) ?? [];
  return codes.find((one, n) => one === code || (code === undefined && n === Number(who.slice(1)) % 3));
}

export function isInvitedHere(who: string): boolean {
  return who !== stranger;
}

/** The colleagues of a municipality from some number on, those with Teams first. */
export function colleaguesOf(code: Code, from: number, count: number): readonly string[] {
  const all = [...people, ...guests].filter((who) => municipalityOf(who) === code);
  return Array.from({ length: Math.min(count, all.length) }, (_, n) => all[(from + n) % all.length] ?? '');
}

export function codeOf(n: number): Code {
  return codes[n % codes.length] ?? 'm0';
}

/** How a session begins. */
export type Setting = Pick<SessionFacts, 'capacity' | 'remoteCapacity' | 'perMunicipality'> & {
  readonly site: boolean;
  /** Days until it. */
  readonly ahead: number;
};

export function sessionOf({ site, ahead, ...limits }: Setting): Session {
  const start = beginning + ahead * day;
  return someSession({
    place: site ? 'Kuntatalo' : '',
    start,
    end: start + 6 * hour,
    opens: beginning + second,
    closes: start - day,
    ...limits,
  });
}
