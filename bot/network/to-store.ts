import type { StoredPerson } from '../../storage/person-rows.ts';
import type { Audience } from '../shared/audience.ts';
import { endOfDay, startOfDay } from '../shared/helsinki.ts';
import { type BilingualText, type Municipality, type Period, usualRules } from '../shared/network.ts';
import { besideOffices } from '../shared/offices.ts';
import type { SessionFacts } from '../shared/session.ts';
import type { MunicipalityRow, PeriodRow, PersonRow, SessionRow } from './network-file.ts';

/*
 * Rows of the file as the store keeps them. A field left out takes its default, also where the store has
 * something else: the file is the whole truth about each row in it.
 */

export function periodOf(row: PeriodRow): Period {
  const {
    leadThemeFi,
    leadThemeSv,
    entitlements = {},
    themes = [],
    topics = [],
    fees = [],
    rules = {},
    ...period
  } = row;
  const lead = leadThemeFi ?? leadThemeSv;
  return {
    ...period,
    entitlements: {
      workshop: entitlements.workshop ?? 0,
      themeSeminar: entitlements.themeSeminar ?? 0,
      workingSeminar: entitlements.workingSeminar ?? 0,
      sparring: entitlements.sparring ?? 0,
      situationAnalysis: entitlements.situationAnalysis ?? 0,
    },
    leadTheme: lead === undefined ? undefined : { fi: lead, sv: leadThemeSv ?? lead },
    themes: themes.map(bilingual),
    topics: topics.map(bilingual),
    fees,
    rules: rulesOf(rules),
  };
}

/** What the file leaves out is as usual. */
function rulesOf({ kmEuros = {}, retention, ...rules }: NonNullable<PeriodRow['rules']>): Period['rules'] {
  const given = definedOf(rules);
  const kmCents = Object.fromEntries(
    Object.entries(kmEuros).map(([year, euros]) => [year, Math.round(euros * 100)]),
  );
  return {
    ...usualRules,
    ...given,
    kmCents,
    retention: { ...usualRules.retention, ...definedOf(retention ?? {}) },
  };
}

function definedOf(given: object) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function bilingual({ fi, sv }: { readonly fi: string; readonly sv?: string | undefined }): BilingualText {
  return { fi, sv: sv ?? fi };
}

export function municipalityOf(row: MunicipalityRow): Municipality {
  return { ...row, nameSv: row.nameSv ?? row.nameFi };
}

/**
 * The language of the file is where a person starts; once they have chosen one in the bot, theirs stays. So does
 * their wish not to be reminded.
 */
export function personOf(row: PersonRow, standing: StoredPerson | undefined): Omit<StoredPerson, 'id'> {
  const {
    municipality,
    municipalities = [],
    group = 'other',
    language = 'fi',
    email: _email,
    phone: _phone,
    ...person
  } = row;
  const told = {
    ...person,
    ...(municipality === undefined ? {} : { municipality }),
    municipalities,
    group: standing?.choseGroup ? standing.group : group,
    ...(standing?.choseGroup ? { choseGroup: true } : {}),
    language: standing?.choseLanguage ? standing.language : language,
    ...detailsOf(row, standing),
    ...(standing?.choseLanguage ? { choseLanguage: true } : {}),
    ...(standing?.pressed ? { pressed: standing.pressed } : {}),
    ...(standing?.remindersOff ? { remindersOff: true } : {}),
  };
  return standing ? besideOffices(told, standing) : told;
}

/** Who has corrected their own name and contact details keeps them. */
function detailsOf(row: PersonRow, standing: StoredPerson | undefined) {
  const { name, email, phone } = standing?.corrected ? standing : row;
  return {
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(standing?.corrected ? { corrected: true } : {}),
  };
}

/**
 * Registration takes in the whole days `opens` and `closes`, and ends at the latest when the session begins. Hosts
 * and what belongs to the time after the session are not the file's: they stay as they were set in the chat.
 */
export function factsOf(row: SessionRow, standing: SessionFacts | undefined): SessionFacts {
  const { id: _id, titleSv, place = '', remote = false, opens, closes, audience, catering, ...rest } = row;
  return {
    ...rest,
    titleSv: titleSv ?? row.titleFi,
    place,
    remote: remote !== false,
    remoteLink: typeof remote === 'string' ? remote : undefined,
    audience: audience && audienceOf(audience),
    catering: catering || undefined,
    opens: opens === undefined ? undefined : startOfDay(opens).getTime(),
    closes: closes === undefined ? row.start : Math.min(endOfDay(closes).getTime(), row.start),
    hosts: standing?.hosts,
    materials: standing?.materials,
    recording: standing?.recording,
    materialsToAll: standing?.materialsToAll,
    createdBy: standing?.createdBy,
    presentation: standing?.presentation,
    reminders: row.reminders ?? standing?.reminders,
  };
}

function audienceOf(row: NonNullable<SessionRow['audience']>): Audience | undefined {
  const given = Object.entries(row).filter(([, list]) => list !== undefined && list.length > 0);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
