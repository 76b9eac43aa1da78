import type { PlaceName } from '../cards/text/place-words.ts';
import data from './membership/municipality-forms.json' with { type: 'json' };
import { type Municipality, municipalityName, type NameForms } from './shared/network.ts';
import type { Language } from './shared/people.ts';
import type { KnownForms, OtherMeaning } from './understanding/places/place-names.ts';

interface Row extends KnownForms {
  readonly name: string;
}

const rows: ReadonlyMap<string, Row> = new Map(
  data.rows.map((row) => {
    const [code = '', name = '', ...cases] = row.split(';').map((cell) => cell.trim());
    const [genitive = [], where = [], from = [], to = [], partitive = []] = cases.map((forms) =>
      forms.split(' ').filter(Boolean),
    );
    return [code, { name, genitive, in: where, from, to, partitive }] as const;
  }),
);

const others: ReadonlyMap<string, readonly OtherMeaning[]> = (() => {
  const byCode = new Map<string, OtherMeaning[]>();
  for (const kind of ['noun', 'person', 'swedish'] as const) {
    for (const row of data.otherMeanings[kind]) {
      const [code = '', words = ''] = row.split('; ');
      byCode.set(code, [...(byCode.get(code) ?? []), ...words.split(' ').map((form) => ({ form, kind }))]);
    }
  }
  return byCode;
})();

type Named = Pick<Municipality, 'code' | 'nameFi'>;

/** The case forms of a municipality of Finland; of one that only has its code, none. */
export function inflectionOf({ code, nameFi }: Named): KnownForms | undefined {
  const row = rows.get(code);
  return row?.name === nameFi ? row : undefined;
}

/** Which of its forms are also something else. */
export function otherMeaningsOf(named: Named): readonly OtherMeaning[] {
  return inflectionOf(named) ? (others.get(named.code) ?? []) : [];
}

/** The forms for sentences: those that the network gives, else those of the table. Undefined: none are known. */
function sentenceForms(municipality: Named & Pick<Municipality, 'forms'>): NameForms | undefined {
  const known = inflectionOf(municipality);
  const [genitive, where, from, to] = [known?.genitive[0], known?.in[0], known?.from[0], known?.to[0]];
  const all = genitive !== undefined && where !== undefined && from !== undefined && to !== undefined;
  return municipality.forms ?? (all ? { genitive, in: where, from, to } : undefined);
}

/** For a sentence that names a municipality, as its reader knows it. */
export function placeName(municipality: Municipality, language: Language): PlaceName {
  const forms = language === 'fi' ? sentenceForms(municipality) : undefined;
  return { municipality: municipalityName(municipality, language), ...(forms ? { forms } : {}) };
}
