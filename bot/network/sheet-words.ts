import type { AudienceRole } from '../shared/audience.ts';
import type { LanguageStatus, SessionKind } from '../shared/network.ts';
import type { Group, Language, Role } from '../shared/people.ts';
import type { List } from './read-file.ts';

/** What something is called in spreadsheets, in each language; the first is what a template has. */
export type Names = Readonly<Record<Language, readonly [string, ...string[]]>>;
export type Words<T extends string> = Readonly<Record<T, Names>>;

/** Letter case, spaces, punctuation and the way letters with dots are composed do not matter. */
export function normal(words: string): string {
  return words
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The value that a word stands for, in any language or as the network file has it. */
export function valueNamed<T extends string>(words: Words<T>, written: string): T | undefined {
  const wanted = normal(written);
  const entries = Object.entries(words) as [T, Names][];
  return entries.find(
    ([value, { fi, sv, en }]) =>
      normal(value) === wanted || [...fi, ...sv, ...en].some((name) => normal(name) === wanted),
  )?.[0];
}

export const listNames: Words<List> = {
  periods: { fi: ['Kaudet', 'Kausi'], sv: ['Perioder', 'Period'], en: ['Periods', 'Period'] },
  municipalities: {
    fi: ['Kunnat', 'Kunta'],
    sv: ['Kommuner', 'Kommun'],
    en: ['Municipalities', 'Municipality'],
  },
  memberships: {
    fi: ['Jäsenyydet', 'Jäsenkunnat', 'Jäsenet'],
    sv: ['Medlemskap', 'Medlemmar', 'Medlemskommuner'],
    en: ['Memberships', 'Members'],
  },
  people: { fi: ['Henkilöt', 'Henkilö'], sv: ['Personer', 'Person'], en: ['People', 'Persons'] },
  sessions: {
    fi: ['Tilaisuudet', 'Tilaisuus', 'Tapahtumat'],
    sv: ['Tillfällen', 'Tillfälle', 'Evenemang'],
    en: ['Sessions', 'Session', 'Events'],
  },
};

export const roleWords: Words<Role> = {
  manager: {
    fi: ['kunnanjohtaja', 'kaupunginjohtaja', 'pormestari', 'johtaja'],
    sv: ['kommundirektör', 'stadsdirektör', 'borgmästare', 'direktör'],
    en: ['manager', 'municipal manager', 'mayor'],
  },
  contact: {
    fi: ['yhdyshenkilö', 'yhteyshenkilö'],
    sv: ['kontaktperson'],
    en: ['contact person', 'contact'],
  },
  participant: { fi: ['osallistuja'], sv: ['deltagare'], en: ['participant'] },
  consultant: { fi: ['konsultti'], sv: ['konsult'], en: ['consultant'] },
  coordinator: {
    fi: ['koordinaattori'],
    sv: ['koordinator', 'samordnare'],
    en: ['coordinator'],
  },
};

export const groupWords: Words<Group> = {
  elected: {
    fi: ['luottamushenkilö'],
    sv: ['förtroendevald'],
    en: ['elected official', 'elected'],
  },
  officeHolder: {
    fi: ['viranhaltija'],
    sv: ['tjänsteinnehavare'],
    en: ['office holder'],
  },
  developer: { fi: ['kehittäjä'], sv: ['utvecklare'], en: ['developer'] },
  other: { fi: ['muu'], sv: ['annan', 'övrig'], en: ['other'] },
};

export const audienceWords: Words<AudienceRole> = {
  manager: roleWords.manager,
  contact: roleWords.contact,
  elected: {
    fi: ['luottamushenkilöt', 'luottamushenkilö'],
    sv: ['förtroendevalda', 'förtroendevald'],
    en: ['elected officials', 'elected'],
  },
  officeHolder: { fi: ['viranhaltijat', 'viranhaltija'], sv: ['tjänsteinnehavare'], en: ['office holders'] },
  developer: { fi: ['kehittäjät', 'kehittäjä'], sv: ['utvecklare'], en: ['developers'] },
  other: { fi: ['muut', 'muu'], sv: ['övriga', 'andra', 'annan'], en: ['others'] },
};

const languageNames = {
  fi: { fi: ['suomi', 'suomenkielinen'], sv: ['finska', 'finskspråkig'], en: ['Finnish'] },
  sv: { fi: ['ruotsi', 'ruotsinkielinen'], sv: ['svenska', 'svenskspråkig'], en: ['Swedish'] },
} as const satisfies Words<'fi' | 'sv'>;

export const languageWords: Words<Language> = {
  ...languageNames,
  en: { fi: ['englanti'], sv: ['engelska'], en: ['English'] },
};

export const officialLanguageWords: Words<'fi' | 'sv'> = languageNames;

export const languageStatusWords: Words<LanguageStatus> = {
  fi: { fi: ['suomenkielinen', 'suomi'], sv: ['finskspråkig', 'finska'], en: ['Finnish'] },
  sv: { fi: ['ruotsinkielinen', 'ruotsi'], sv: ['svenskspråkig', 'svenska'], en: ['Swedish'] },
  'bilingual-fi': {
    fi: ['kaksikielinen, enemmistö suomi', 'kaksikielinen, suomenkielinen enemmistö', 'suomi–ruotsi'],
    sv: ['tvåspråkig, majoritet finska', 'tvåspråkig, finskspråkig majoritet', 'finska–svenska'],
    en: ['bilingual, mostly Finnish'],
  },
  'bilingual-sv': {
    fi: ['kaksikielinen, enemmistö ruotsi', 'kaksikielinen, ruotsinkielinen enemmistö', 'ruotsi–suomi'],
    sv: ['tvåspråkig, majoritet svenska', 'tvåspråkig, svenskspråkig majoritet', 'svenska–finska'],
    en: ['bilingual, mostly Swedish'],
  },
};

export const sessionKindWords: Words<SessionKind> = {
  themeSeminar: { fi: ['teemaseminaari'], sv: ['temaseminarium'], en: ['theme seminar'] },
  workingSeminar: { fi: ['työseminaari'], sv: ['arbetsseminarium'], en: ['working seminar'] },
  sparring: {
    fi: ['sparraus', 'luottamushenkilösparraus'],
    sv: ['sparrning'],
    en: ['sparring'],
  },
  contactMeeting: {
    fi: ['yhdyshenkilötapaaminen', 'yhteyshenkilötapaaminen'],
    sv: ['kontaktpersonsträff', 'kontaktpersonsmöte'],
    en: ['contact meeting', 'contact persons’ meeting'],
  },
  peerDiscussion: {
    fi: ['vertaiskeskustelu'],
    sv: ['kollegial diskussion', 'kollegialt samtal'],
    en: ['peer discussion'],
  },
  presentation: { fi: ['esittely'], sv: ['presentation'], en: ['presentation'] },
  other: { fi: ['muu'], sv: ['annat', 'övrigt'], en: ['other'] },
};

export const yesNoWords: Words<'yes' | 'no'> = {
  yes: { fi: ['kyllä', 'tosi', 'x', '1'], sv: ['ja', 'sant'], en: ['yes', 'true'] },
  no: { fi: ['ei', 'epätosi', '0'], sv: ['nej', 'falskt'], en: ['no', 'false'] },
};

/** A cell that says by a word that its list is empty; an empty cell says nothing. */
export const noneWords: Words<'none'> = {
  none: { fi: ['ei', 'ei mitään'], sv: ['nej', 'inga'], en: ['none', 'no'] },
};

/** Before the first cell of a row that only shows how rows are filled in. A space, which no id has, follows it. */
export const exampleWords: Names = { fi: ['Esimerkki:'], sv: ['Exempel:'], en: ['Example:'] };

/** Sheets and columns that are for people: never read. */
export const asideWords: Names = {
  fi: ['Ohje', 'Ohjeet', 'Muistiinpanot', 'Huomautus', 'Huomautukset'],
  sv: ['Anvisning', 'Anvisningar', 'Anteckningar', 'Anmärkning', 'Anmärkningar'],
  en: ['Guide', 'Help', 'Notes', 'Note', 'Remarks'],
};
