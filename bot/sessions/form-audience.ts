import { findMunicipality } from '../find-municipality.ts';
import { type Audience, audienceRoles } from '../shared/audience.ts';
import type { Network } from '../shared/network.ts';
import type { Faults, SessionFields } from './form-fields.ts';

const audienceLanguages = ['fi', 'sv'] as const;
/** Steps of the longest fee table that a period may have. */
const mostSizes = 20;

/** For whom it is; undefined: for everybody. */
export function readAudience(fields: SessionFields, network: Network, faults: Faults): Audience | undefined {
  const roles = listOf(fields.roles);
  const sizes = listOf(fields.sizes).map(Number);
  const languages = listOf(fields.languages);
  const audience: Audience = {
    roles: unlessEmpty(audienceRoles.filter((role) => roles.includes(role))),
    sizes: unlessEmpty([...new Set(sizes)].filter((n) => Number.isInteger(n) && n >= 1 && n <= mostSizes)),
    languages: unlessEmpty(audienceLanguages.filter((language) => languages.includes(language))),
    municipalities: unlessEmpty(readMunicipalities(fields, network, faults)),
  };
  return Object.values(audience).some((list) => list !== undefined) ? audience : undefined;
}

function readMunicipalities(fields: SessionFields, network: Network, faults: Faults): readonly string[] {
  const found = listOf(fields.municipalities).map((name) => ({
    name,
    code: findMunicipality(network, name),
  }));
  const unknown = found.filter(({ code }) => code === undefined).map(({ name }) => name);
  if (unknown.length > 0) {
    faults.municipalities = { unknown: unknown.join(', ') };
  }
  return [...new Set(found.map(({ code }) => code).filter((code) => code !== undefined))];
}

export function listOf(typed: string): readonly string[] {
  return typed
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
