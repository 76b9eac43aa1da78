import { describe, expect, it } from 'vitest';
import register from '../../../bot/membership/municipalities.json' with { type: 'json' };
import { inflectionOf, otherMeaningsOf } from '../../../bot/municipality-forms.ts';
import { placesOf } from '../../../bot/place-names.ts';
import { findPlaces } from '../../../bot/understanding/places/find-places.ts';
import { placeNames } from '../../../bot/understanding/places/place-names.ts';

const all = register.rows.map(([code, nameFi, nameSv]) => ({
  code: String(code),
  nameFi: String(nameFi),
  nameSv: String(nameSv),
}));
const names = placesOf({ municipalities: new Map() });

interface Form {
  readonly code: string;
  readonly nameFi: string;
  readonly form: string;
}

/** Every form of the table, and every name. */
const forms: readonly Form[] = all.flatMap(({ code, nameFi, nameSv }) => {
  const known = inflectionOf({ code, nameFi });
  const cases = known ? [known.genitive, known.in, known.from, known.to, known.partitive ?? []].flat() : [];
  return [...new Set([nameFi, nameSv, ...cases])].map((form) => ({ code, nameFi, form }));
});
const codesIn = (text: string, known = names) => findPlaces(text, known).map(({ code }) => code);

describe('the case forms of municipalities', () => {
  it('are known of all 308', () => {
    expect(all.filter((one) => !inflectionOf(one))).toEqual([]);
    expect(forms.length).toBeGreaterThan(2_100);
  });

  it('are found in a sentence, each where it stands; given names less surely', () => {
    const missed = forms.filter(({ code, nameFi, form }) => {
      const text = `Montako pajaa on ${form} vielä?`;
      const isGiven = otherMeaningsOf({ code, nameFi }).some(
        (other) => other.kind === 'person' && other.form === form.toLowerCase(),
      );
      const [found, ...others] = findPlaces(text, names);
      return !(
        found?.code === code &&
        others.length === 0 &&
        text.slice(found.start, found.end) === form &&
        found.sure !== isGiven
      );
    });

    expect(missed.map(({ form }) => form)).toEqual([]);
  });

  it('are found in lower case beside what the bot is asked about', () => {
    const missed = forms.filter(
      ({ code, form }) => codesIn(`jäljellä ${form.toLowerCase()}`).join() !== code,
    );

    expect(missed.map(({ form }) => form)).toEqual([]);
  });

  it('are found alone', () => {
    const missed = forms.filter(({ code, form }) => codesIn(`${form.toLowerCase()}?`).join() !== code);

    expect(missed.map(({ form }) => form)).toEqual([]);
  });

  it.each([
    ['kin', 'ko'],
    ['kaan', 'han'],
    ['kään', 'hän'],
    ['pa', 'kos'],
  ])('are found with -%s and -%s', (...particles) => {
    const missed = particles.flatMap((particle) =>
      forms
        .filter(({ code, form }) => /[aeiouyåäön]$/.test(form) && !form.includes(' ') && code !== '')
        .filter(({ code, form }) => codesIn(`Onko ${form}${particle} pajoja`).join() !== code)
        .map(({ form }) => form + particle),
    );

    expect(missed).toEqual([]);
  });

  it('are found by rule where none are known, but for a few such as Uudenkaupungin', () => {
    const ruled = placeNames(all.map(({ code, nameFi }) => ({ code, nameFi, nameSv: nameFi })));
    const finnish = forms.filter(({ code, form }) =>
      all.every((one) => one.code !== code || one.nameSv !== form),
    );
    const missed = finnish.filter(({ code, form }) => !codesIn(`Pajat ${form} nyt`, ruled).includes(code));

    expect(missed.length / finnish.length).toBeLessThan(0.035);
    expect(missed.map(({ form }) => form)).toContain('Uudenkaupungin');
  });
});
