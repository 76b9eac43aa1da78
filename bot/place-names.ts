import register from './membership/municipalities.json' with { type: 'json' };
import { inflectionOf, otherMeaningsOf } from './municipality-forms.ts';
import type { Municipality, NameForms, Network } from './shared/network.ts';
import {
  type KnownForms,
  type NamedPlace,
  type PlaceNames,
  placeNames,
} from './understanding/places/place-names.ts';

let last: { readonly of: string; readonly names: PlaceNames } | undefined;

/**
 * What all municipalities are called: the network's, and the others of the register, so that one outside is known for
 * what it is. Made anew only when a name has changed: the network is read every half a minute, and this takes 0.1 s.
 */
export function placesOf({ municipalities }: Pick<Network, 'municipalities'>): PlaceNames {
  const of = JSON.stringify(
    [...municipalities.values()].map(({ code, nameFi, nameSv, forms }) => [code, nameFi, nameSv, forms]),
  );
  if (last?.of !== of) {
    last = { of, names: made({ municipalities }) };
  }
  return last.names;
}

/** A Swedish name of the register may be historical. */
function made({ municipalities }: Pick<Network, 'municipalities'>): PlaceNames {
  const registered = register.rows.map(([code, nameFi, nameSv]) => ({
    code: String(code),
    nameFi: String(nameFi),
    nameSv: String(nameSv),
  }));
  const own = [...municipalities.values()].map((municipality): NamedPlace => {
    const { code, nameFi, nameSv } = municipality;
    const same = registered.find((one) => one.code === code && one.nameFi === nameFi);
    return {
      code,
      nameFi,
      nameSv,
      aliases: same ? [same.nameSv] : [],
      forms: knownForms(municipality),
      others: otherMeaningsOf(municipality),
    };
  });
  const others = registered
    .filter(({ code }) => !municipalities.has(code))
    .map((one): NamedPlace => ({ ...one, forms: inflectionOf(one), others: otherMeaningsOf(one) }));
  return placeNames([...own, ...others]);
}

/** What a municipality is called in Finnish; undefined: there is none of the code. */
export function finnishName(
  code: string,
  { municipalities }: Pick<Network, 'municipalities'>,
): string | undefined {
  return municipalities.get(code)?.nameFi ?? register.rows.find(([one]) => one === code)?.[1]?.toString();
}

/** Those that the network gives, and those of the table. */
function knownForms(municipality: Municipality): KnownForms | undefined {
  const known = inflectionOf(municipality);
  const { forms } = municipality;
  const all = (one: keyof NameForms) => [...(forms ? [forms[one]] : []), ...(known?.[one] ?? [])];
  return known || forms
    ? {
        genitive: all('genitive'),
        in: all('in'),
        from: all('from'),
        to: all('to'),
        partitive: known?.partitive,
      }
    : undefined;
}
