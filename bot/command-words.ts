import type { Language, Role } from './shared/people.ts';

/** The words that start something, per language, and where the manifest lists them. */
export interface CommandWords {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Who sees it in the help card; whether it may be used is decided by `authorize`. */
  readonly roles: readonly Role[];
  /** Order among the ten most useful in a personal chat; undefined: not listed there. */
  readonly personal?: number;
  /** Order among the ten most useful in a team; undefined: not listed there. */
  readonly team?: number;
}

const everyone = ['manager', 'contact', 'participant', 'consultant', 'coordinator'] as const;
const municipality = ['manager', 'contact'] as const;
const network = ['consultant', 'coordinator'] as const;

export const commandWords = [
  {
    id: 'quota',
    words: { fi: ['jäljellä'], sv: ['kvar'], en: ['remaining'] },
    roles: [...municipality, ...network],
    personal: 1,
    team: 2,
  },
  {
    id: 'book',
    words: { fi: ['varaa'], sv: ['boka'], en: ['book'] },
    roles: municipality,
    personal: 2,
    team: 4,
  },
  {
    id: 'bookings',
    words: { fi: ['varaukset'], sv: ['bokningar'], en: ['bookings'] },
    roles: [...municipality, ...network],
    personal: 3,
    team: 5,
  },
  {
    id: 'sessions',
    words: { fi: ['tilaisuudet'], sv: ['tillfällen'], en: ['sessions'] },
    roles: everyone,
    personal: 4,
    team: 1,
  },
  {
    id: 'registrations',
    words: { fi: ['ilmoittautumiset'], sv: ['anmälningar'], en: ['registrations'] },
    roles: everyone,
    personal: 5,
    team: 3,
  },
  {
    id: 'plan',
    words: { fi: ['suunnitelma'], sv: ['plan'], en: ['plan'] },
    roles: [...municipality, 'consultant'],
  },
  {
    id: 'situation',
    words: { fi: ['tilanneanalyysi'], sv: ['lägesanalys'], en: ['situation'] },
    roles: [...municipality, 'consultant'],
  },
  {
    id: 'ask',
    words: { fi: ['kysy'], sv: ['fråga'], en: ['ask'] },
    roles: municipality,
  },
  {
    id: 'away',
    words: { fi: ['poissa'], sv: ['borta'], en: ['away'] },
    roles: ['consultant'],
  },
  {
    id: 'requests',
    words: { fi: ['pyynnöt'], sv: ['förfrågningar'], en: ['requests'] },
    roles: ['consultant'],
    personal: 6,
  },
  {
    id: 'attendees',
    words: { fi: ['osallistujat'], sv: ['deltagare'], en: ['attendees'] },
    roles: network,
    personal: 7,
  },
  {
    id: 'new-session',
    words: { fi: ['uusi tilaisuus'], sv: ['nytt tillfälle'], en: ['new session'] },
    roles: network,
    personal: 8,
    team: 6,
  },
  {
    id: 'announce',
    words: { fi: ['julkaise'], sv: ['publicera'], en: ['announce'] },
    roles: network,
    team: 7,
  },
  {
    id: 'language',
    words: { fi: ['kieli'], sv: ['språk'], en: ['language'] },
    roles: everyone,
    personal: 9,
    team: 8,
  },
  {
    id: 'my-data',
    words: { fi: ['omat tiedot'], sv: ['mina uppgifter'], en: ['my data'] },
    roles: everyone,
    team: 9,
  },
  {
    id: 'help',
    words: { fi: ['ohje', 'apua'], sv: ['hjälp'], en: ['help'] },
    roles: everyone,
    personal: 10,
    team: 10,
  },
] as const satisfies readonly CommandWords[];

export type CommandId = (typeof commandWords)[number]['id'];
