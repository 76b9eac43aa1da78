import type { AudienceRole } from '../../bot/shared/audience.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** An audience with its sizes as numbers of residents and its municipalities by name. */
export interface AudienceWords {
  readonly roles: readonly AudienceRole[];
  readonly sizes: readonly { readonly from?: number | undefined; readonly to?: number | undefined }[];
  readonly languages: readonly ('fi' | 'sv')[];
  readonly municipalities: readonly string[];
}

const roleKeys = {
  manager: 'session.forManagers',
  contact: 'session.forContacts',
  elected: 'session.forElected',
  officeHolder: 'session.forOfficeHolders',
  developer: 'session.forDevelopers',
  other: 'session.forOthers',
} as const satisfies Record<AudienceRole, string>;

const municipalitiesShown = 6;

/** For whom a session is, in one line; empty: for everybody. */
export function audienceText(language: Language, audience: AudienceWords): string {
  const { roles, sizes, languages, municipalities } = audience;
  const shown = municipalities.slice(0, municipalitiesShown).join(', ');
  const more = municipalities.length - municipalitiesShown;
  const only = languages.length === 1 ? languages[0] : undefined;
  return [
    roles.map((role) => text(language, roleKeys[role])).join(', '),
    sizes.map((size) => sizeText(language, size)).join(', '),
    only === undefined ? '' : text(language, only === 'fi' ? 'session.forFinnish' : 'session.forSwedish'),
    more > 0 ? text(language, 'session.andMore', { names: shown, n: more }) : shown,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function sizeText(language: Language, { from, to }: AudienceWords['sizes'][number]): string {
  if (from === undefined || from === 0) {
    return to === undefined ? '' : text(language, 'session.forSizeTo', { to });
  }
  return to === undefined
    ? text(language, 'session.forSizeFrom', { from })
    : text(language, 'session.forSize', { from, to });
}
