import type { Day } from '../../shared/helsinki.ts';

/** USO 8 is 2025–2026, and each period has two calendar years. */
const firstYear = 2025;
const firstNumber = 8;

/** The number of the period that a day falls in. */
export function periodNumber(day: Day): number {
  return firstNumber + Math.floor((Number(day.slice(0, 4)) - firstYear) / 2);
}

export function period(number: number) {
  const year = firstYear + 2 * (number - firstNumber);
  return {
    id: `uso${number}`,
    name: `USO ${number}`,
    from: `${year}-01-01`,
    to: `${year + 1}-12-31`,
    entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
    ...(number === firstNumber ? leadTheme : {}),
    themes,
    topics,
    fees: [
      { below: 9_000, eurosPerYear: 9_000 },
      { upTo: 45_000, eurosPerYear: 12_000 },
      { eurosPerYear: 16_000 },
    ],
    // An example: a real network enters the rates that the tax administration sets each year.
    rules: { kmEuros: { [year]: 0.59, [year + 1]: 0.59 } },
  };
}

const leadTheme = { leadThemeFi: 'Siiloista silloille', leadThemeSv: 'Från silor till broar' };

/** What municipalities have used their workshops for most. */
const themes = [
  {
    fi: 'Luottamushenkilöjohtaminen, toimielintyö ja kaksoisjohtaminen',
    sv: 'Förtroendevaldas ledarskap, organarbete och dubbelt ledarskap',
  },
  {
    fi: 'Johtamisjärjestelmä ja organisaation rakenteet',
    sv: 'Ledningssystem och organisationens strukturer',
  },
  { fi: 'Kuntakonserni ja konsernijohtaminen', sv: 'Kommunkoncernen och koncernledning' },
  {
    fi: 'Kuntastrategia: laadinta, päivitys ja arviointi',
    sv: 'Kommunstrategin: utarbetande, uppdatering och utvärdering',
  },
  { fi: 'Strategian toimeenpano ja ohjelmat', sv: 'Genomförande av strategin och program' },
  { fi: 'Toimintaympäristö, talous ja ennakointi', sv: 'Omvärld, ekonomi och framsyn' },
];

/** The six topics of the sparring for elected officials. */
const topics = [
  {
    fi: 'Valtuustokauden opit hyvään ja toimivaan päätöksentekoon ja luottamushenkilötyöhön',
    sv: 'Lärdomar av fullmäktigeperioden för gott och fungerande beslutsfattande och förtroendeuppdrag',
  },
  {
    fi: 'Luottamushenkilön rooli, oikeudet ja vastuut',
    sv: 'Den förtroendevaldas roll, rättigheter och ansvar',
  },
  { fi: 'Päätöksentekoprosessi ja kokouksen askeleet', sv: 'Beslutsprocessen och mötets steg' },
  {
    fi: 'Eettisyys, esteellisyys ja julkisuus – mitä luottamushenkilön on hyvä tietää',
    sv: 'Etik, jäv och offentlighet – vad en förtroendevald bör veta',
  },
  { fi: 'Kunnan talouden ABC ja talousprosessi tutuksi', sv: 'Kommunens ekonomi ABC och ekonomiprocessen' },
  {
    fi: 'Luottamushenkilö sosiaalisen median pyörteissä',
    sv: 'Den förtroendevalda i sociala mediers virvlar',
  },
];
