import type { Action } from './shared/authorize.ts';
import type { Language } from './shared/people.ts';

/** The words that start something, per language, and where the manifest lists them. */
export interface CommandWords {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** What of the table of `authorize.ts` it needs: whose role may try it has it in their help. */
  readonly needs: Action;
  /** Order among the ten most useful in a personal chat; undefined: not listed there. */
  readonly personal?: number;
  /** Order among the ten most useful in a team; undefined: not listed there. */
  readonly team?: number;
}

export const commandWords = [
  {
    id: 'quota',
    words: { fi: ['jäljellä'], sv: ['kvar'], en: ['remaining'] },
    needs: 'quota.see',
    personal: 1,
    team: 2,
  },
  {
    id: 'book',
    words: { fi: ['varaa'], sv: ['boka'], en: ['book'] },
    needs: 'booking.request',
    personal: 2,
    team: 4,
  },
  {
    id: 'bookings',
    words: { fi: ['varaukset'], sv: ['bokningar'], en: ['bookings'] },
    needs: 'booking.see',
    personal: 3,
    team: 5,
  },
  {
    id: 'sessions',
    words: { fi: ['tilaisuudet'], sv: ['tillfällen'], en: ['sessions'] },
    needs: 'session.see',
    personal: 4,
    team: 1,
  },
  {
    id: 'registrations',
    words: { fi: ['ilmoittautumiset'], sv: ['anmälningar'], en: ['registrations'] },
    needs: 'session.see',
    personal: 5,
    team: 3,
  },
  {
    id: 'page',
    words: {
      fi: ['missä mennään', 'missä mennään nyt', 'missä me mennään', 'mikä on tilanne'],
      sv: ['läget just nu', 'läget', 'var står vi', 'hur ligger vi till'],
      en: ['where we are', 'where are we', 'where are we now', 'where do we stand'],
    },
    needs: 'quota.see',
  },
  {
    id: 'plan',
    words: { fi: ['suunnitelma'], sv: ['plan'], en: ['plan'] },
    needs: 'plan.edit',
  },
  {
    id: 'situation',
    words: { fi: ['tilanneanalyysi'], sv: ['lägesanalys'], en: ['situation'] },
    needs: 'analysis.see',
  },
  {
    id: 'ask',
    words: { fi: ['kysy'], sv: ['fråga'], en: ['ask'] },
    needs: 'question.see',
  },
  {
    id: 'away',
    words: { fi: ['poissa'], sv: ['borta'], en: ['away'] },
    needs: 'away.mark',
  },
  {
    id: 'requests',
    words: { fi: ['pyynnöt'], sv: ['förfrågningar'], en: ['requests'] },
    needs: 'request.answer',
    personal: 6,
  },
  {
    id: 'presentations',
    words: { fi: ['esittelyt'], sv: ['presentationer'], en: ['presentations'] },
    needs: 'presentation.see',
  },
  {
    id: 'attendees',
    words: { fi: ['osallistujat'], sv: ['deltagare'], en: ['attendees'] },
    needs: 'session.host',
    personal: 7,
  },
  {
    id: 'new-session',
    words: { fi: ['uusi tilaisuus'], sv: ['nytt tillfälle'], en: ['new session'] },
    needs: 'session.create',
    personal: 8,
    team: 6,
  },
  {
    id: 'announce',
    words: { fi: ['julkaise'], sv: ['publicera'], en: ['announce'] },
    needs: 'session.announce',
    team: 7,
  },
  {
    id: 'contacts',
    words: { fi: ['yhteystiedot'], sv: ['kontakter'], en: ['contacts'] },
    needs: 'contacts.see',
  },
  {
    id: 'members',
    words: { fi: ['jäsenet'], sv: ['medlemmar'], en: ['members'] },
    needs: 'people.see',
  },
  {
    id: 'office',
    words: { fi: ['kunta'], sv: ['kommun'], en: ['municipality'] },
    needs: 'office.choose',
  },
  {
    id: 'audit',
    words: { fi: ['loki'], sv: ['logg'], en: ['log'] },
    needs: 'audit.see',
  },
  {
    id: 'language',
    words: { fi: ['kieli'], sv: ['språk'], en: ['language'] },
    needs: 'ownData.change',
    personal: 9,
    team: 8,
  },
  {
    id: 'my-data',
    words: { fi: ['omat tiedot'], sv: ['mina uppgifter'], en: ['my data'] },
    needs: 'ownData.see',
    team: 9,
  },
  {
    id: 'privacy',
    words: { fi: ['tietosuoja'], sv: ['dataskydd'], en: ['privacy'] },
    needs: 'help.see',
  },
  {
    id: 'help',
    words: { fi: ['ohje', 'apua'], sv: ['hjälp'], en: ['help'] },
    needs: 'help.see',
    personal: 10,
    team: 10,
  },
] as const satisfies readonly CommandWords[];

export type CommandId = (typeof commandWords)[number]['id'];
