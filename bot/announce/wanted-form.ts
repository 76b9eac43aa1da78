import { audienceLanguages, type Wanted } from '../shared/announcement.ts';
import { roles } from '../shared/people.ts';

/** Inputs of the form, each as text: what is chosen stands with commas between. */
export const wantedFieldNames = [
  'channels',
  'chosen',
  'roles',
  'sizes',
  'languages',
  'municipalities',
] as const;
export type WantedFields = Readonly<Record<(typeof wantedFieldNames)[number], string>>;

export type WantedRead =
  | { readonly ok: true; readonly wanted: Wanted }
  | { readonly ok: false; readonly fault: 'nobody' | 'no-channel' };

/** Reads the form; what none of its choices says is left out. */
export function readWanted(fields: WantedFields): WantedRead {
  const channels = fields.channels === 'all' || fields.channels === 'chosen' ? fields.channels : 'none';
  const chosen = channels === 'chosen' ? listed(fields.chosen) : [];
  const meant = listed(fields.roles);
  const wanted: Wanted = {
    channels,
    chosen,
    roles: roles.filter((role) => meant.includes(role)),
    sizes: listed(fields.sizes).map(Number).filter(Number.isInteger),
    languages: audienceLanguages.filter((language) => listed(fields.languages).includes(language)),
    municipalities: listed(fields.municipalities),
  };
  if (channels === 'chosen' && chosen.length === 0) {
    return { ok: false, fault: 'no-channel' };
  }
  return channels === 'none' && wanted.roles.length === 0
    ? { ok: false, fault: 'nobody' }
    : { ok: true, wanted };
}

/** An audience as it would be chosen on the form. */
export function typedWanted(wanted: Wanted): WantedFields {
  return {
    channels: wanted.channels,
    chosen: wanted.chosen.join(','),
    roles: wanted.roles.join(','),
    sizes: wanted.sizes.join(','),
    languages: wanted.languages.join(','),
    municipalities: wanted.municipalities.join(','),
  };
}

function listed(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');
}
