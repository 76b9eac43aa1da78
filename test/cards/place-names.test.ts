import { describe, expect, it } from 'vitest';
import { placeName } from '../../bot/municipality-forms.ts';
import type { Municipality } from '../../bot/shared/network.ts';
import { overviewRow } from '../../cards/overview/overview-row.ts';
import { questionCard } from '../../cards/question/question-card.ts';
import { quotaCard } from '../../cards/quota/quota-card.ts';
import type { TextKey } from '../../cards/text/catalogue.ts';
import { placeText } from '../../cards/text/place-words.ts';
import { row } from './samples/overview.ts';
import { usualQuestion } from './samples/question.ts';
import { usual } from './samples/quota.ts';

const espoo: Municipality = { code: '049', nameFi: 'Espoo', nameSv: 'Esbo', languageStatus: 'bilingual-fi' };
const tuulensuo: Municipality = {
  code: '991',
  nameFi: 'Tuulensuo',
  nameSv: 'Tuulensuo',
  languageStatus: 'fi',
};
const forms = { genitive: 'Tuulensuon', in: 'Tuulensuolla', from: 'Tuulensuolta', to: 'Tuulensuolle' };

const sentences: readonly (readonly [
  keys: readonly [TextKey, TextKey],
  params: Readonly<Record<string, string | number>>,
  espoo: string,
  tuulensuo: string,
  esbo: string,
  english: string,
])[] = [
  [
    ['quota.leftIn', 'quota.leftOf'],
    { left: 2 },
    'Espoossa on jäljellä 2 kehittämispajaa',
    'Tuulensuo: jäljellä 2 kehittämispajaa',
    '2 utvecklingsverkstäder kvar i Esbo',
    '2 development workshops left in Espoo',
  ],
  [
    ['quota.leftUnusedIn', 'quota.leftUnusedOf'],
    { left: 1 },
    'Espoossa jäi käyttämättä 1 kehittämispaja',
    'Tuulensuo: käyttämättä jäi 1 kehittämispaja',
    '1 utvecklingsverkstad blev oanvänd i Esbo',
    '1 development workshop went unused in Espoo',
  ],
  [
    ['quota.noUnitsIn', 'quota.noUnitsOf'],
    {},
    'Espoossa ei ole kehittämispajoja tällä kaudella',
    'Tuulensuo: ei kehittämispajoja tällä kaudella',
    'Det finns inga utvecklingsverkstäder i Esbo under den här perioden',
    'There are no development workshops in Espoo in this period',
  ],
  [
    ['overview.openRowOf', 'overview.openRow'],
    { left: 'x' },
    'Avaa Espoon tilanne, x',
    'Avaa Tuulensuo, x',
    'Öppna Esbos läge, x',
    'Open Espoo’s workshops, x',
  ],
  [
    ['request.openFrom', 'request.open'],
    {},
    'Avaa Espoon pyyntö',
    'Avaa pyyntö: Tuulensuo',
    'Öppna Esbos förfrågan',
    'Open Espoo’s request',
  ],
  [
    ['question.askedHeadingFrom', 'question.askedHeading'],
    { kind: 'question' },
    'Espoon kysymys konsultille',
    'Tuulensuo: kysymys konsultille',
    'Esbos fråga till konsulten',
    'Espoo’s question for the consultant',
  ],
  [
    ['question.openFrom', 'question.openOf'],
    {},
    'Avaa Espoon kysymys',
    'Avaa kysymys: Tuulensuo',
    'Öppna Esbos fråga',
    'Open Espoo’s question',
  ],
  [
    ['registration.emptyFrom', 'registration.empty'],
    {},
    'Espoosta ei ole vielä ilmoittautunut ketään.',
    'Kunnasta Tuulensuo ei ole vielä ilmoittautunut ketään.',
    'Ingen från Esbo har anmält sig ännu.',
    'Nobody from Espoo has registered yet.',
  ],
  [
    ['registration.capFrom', 'registration.cap'],
    { most: 4, left: 1 },
    'Espoosta mahtuu enintään 4, jäljellä 1',
    'Tuulensuo: enintään 4 kunnasta, jäljellä 1',
    'Högst 4 från Esbo, 1 kvar',
    'At most 4 from Espoo, 1 left',
  ],
  [
    ['page.headingIn', 'page.heading'],
    {},
    'Missä Espoossa mennään',
    'Missä mennään: Tuulensuo',
    'Läget i Esbo just nu',
    'Where things stand in Espoo',
  ],
  [
    ['contacts.headingFrom', 'contacts.headingOf'],
    {},
    'Espoon yhteystiedot',
    'Yhteystiedot: Tuulensuo',
    'Esbos kontakter',
    'Espoo’s contacts',
  ],
  [
    ['contacts.openFrom', 'contacts.openMunicipality'],
    {},
    'Avaa Espoon yhteystiedot',
    'Avaa yhteystiedot: Tuulensuo',
    'Öppna Esbos kontakter',
    'Open Espoo’s contacts',
  ],
  [
    ['membership.headingFrom', 'membership.heading'],
    {},
    'Espoon jäsenyys',
    'Jäsenyys: Tuulensuo',
    'Esbos medlemskap',
    'Espoo’s membership',
  ],
  [
    ['membership.editHeadingFrom', 'membership.editHeading'],
    {},
    'Muuta Espoon jäsenyyttä',
    'Muuta jäsenyyttä: Tuulensuo',
    'Ändra Esbos medlemskap',
    'Change Espoo’s membership',
  ],
  [
    ['membership.removeAskFrom', 'membership.removeAsk'],
    { period: 'USO 8' },
    'Poistetaanko Espoon jäsenyys kaudelta USO 8?',
    'Poistetaanko jäsenyys: Tuulensuo, USO 8?',
    'Ska Esbos medlemskap i perioden USO 8 tas bort?',
    'Remove Espoo’s membership in USO 8?',
  ],
];

/** With ordinary spaces. */
const spaced = (words: unknown) => String(words).replaceAll('\u00a0', ' ');

describe('a sentence that names a municipality', () => {
  it.each(sentences)('%s', (keys, params, inflected, bare, swedish, english) => {
    const said = (municipality: Municipality, language: 'fi' | 'sv' | 'en') =>
      spaced(placeText(language, placeName(municipality, language), keys, params));

    expect(said(espoo, 'fi')).toBe(inflected);
    expect(said(tuulensuo, 'fi')).toBe(bare);
    expect(said(espoo, 'sv')).toBe(swedish);
    expect(said(espoo, 'en')).toBe(english);
  });

  it('has the forms that the network gives before those of the table', () => {
    const heading = (municipality: Municipality) =>
      placeText('fi', placeName(municipality, 'fi'), ['page.headingIn', 'page.heading']);

    expect(heading({ ...tuulensuo, forms })).toBe('Missä Tuulensuolla mennään');
    expect(heading({ ...espoo, forms })).toBe('Missä Tuulensuolla mennään');
    // The code of another name: the table's forms are not its.
    expect(heading({ ...tuulensuo, code: '049' })).toBe('Missä mennään: Tuulensuo');
  });

  it('is right in Swedish and English for names that end in an s', () => {
    const of = (language: 'sv' | 'en', municipality: string) =>
      placeText(language, { municipality }, ['contacts.headingFrom', 'contacts.headingOf']);

    expect(of('sv', 'Pargas')).toBe('Pargas kontakter');
    expect(of('en', 'Kannus')).toBe('Kannus’ contacts');
  });
});

describe('on a card', () => {
  const place = { municipality: 'Tuulensuo', forms };

  it('what is left is told of one’s own municipality without its name, aloud and of others with it', () => {
    const own = quotaCard({ ...usual, ...place, language: 'fi' });
    const other = quotaCard({ ...usual, ...place, own: false, language: 'fi' });
    const unknown = quotaCard({ ...usual, municipality: 'Tuulensuo', own: false, language: 'fi' });
    const headings = [own, other, unknown].map((card) => spaced(JSON.stringify(card)));

    expect(headings[0]).toContain('"text":"Jäljellä 2 kehittämispajaa"');
    expect(headings[1]).toContain('"text":"Tuulensuolla on jäljellä 2 kehittämispajaa"');
    expect(headings[2]).toContain('"text":"Tuulensuo: jäljellä 2 kehittämispajaa"');
    expect(spaced(own.content['speak'])).toMatch(/^Tuulensuolla on jäljellä 2 kehittämispajaa\./);
    expect(spaced(own.content['fallbackText'])).toBe('Tuulensuolla on jäljellä 2 kehittämispajaa (USO 8)');
  });

  it('a question is not named twice, whatever the genitive', () => {
    const input = { ...usualQuestion, viewer: 'consultant', municipality: 'Helsinki' } as const;
    const helsinki = { genitive: 'Helsingin', in: 'Helsingissä', from: 'Helsingistä', to: 'Helsinkiin' };

    expect(questionCard({ ...input, forms: helsinki, language: 'fi' }).content['fallbackText']).toBe(
      'Helsingin kysymys konsultille',
    );
    expect(questionCard({ ...input, language: 'fi' }).content['fallbackText']).toBe(
      'Helsinki: kysymys konsultille',
    );
  });

  it('a row of the network is opened by its name in the genitive', () => {
    const [first] = [row('Tuulensuo', 2, 'none')].map((one) => overviewRow('fi', { ...one, forms }));

    expect(first?.open).toMatch(/^Avaa Tuulensuon tilanne, jäljellä/);
  });
});
