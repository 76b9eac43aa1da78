import type { Meaning } from './meaning.ts';
import type { PartOfDay } from './parts-of-day.ts';

type Entry = readonly [string, Meaning];

const endings = ' n na ta lle lta ksi ks lla llekin nakin nako kin';
const parts: readonly (readonly [PartOfDay, string])[] = [
  ['morning', 'aamuna aamulla aamuksi aamu aamun aamulle aamusta'],
  ['forenoon', 'aamupäivänä aamupäivällä aamupäiväksi aamupäivälle aamupäivä'],
  ['afternoon', 'iltapäivänä iltapäivällä iltapäiväksi iltapäivälle iltapäivä'],
  ['evening', 'iltana illalla illaksi ilta illan'],
];

const names = [
  ['maanantai', 'maanantai'],
  ['tiistai', 'tiistai'],
  ['keskiviikko', 'keskiviiko'],
  ['torstai', 'torstai'],
  ['perjantai', 'perjantai'],
  ['lauantai', 'lauantai'],
  ['sunnuntai', 'sunnuntai'],
] as const;

const weekdays = names.flatMap(([strong, weak], index): Entry[] => {
  const weekday = index + 1;
  const stems = (ending: string) => (/^(na|ta|kin|nakin|nako)?$/.test(ending) ? strong : weak);
  return [
    [
      endings
        .split(' ')
        .map((ending) => stems(ending) + ending)
        .join(' '),
      { is: 'weekday', weekday },
    ],
    [`${weak}sta`, { is: 'weekday', weekday, form: 'from' }],
    [weekday === 3 ? 'keskiviikkoon' : `${strong}hin`, { is: 'weekday', weekday, form: 'to' }],
    ...parts.map(([part, words]): Entry => [prefixed(strong, words), { is: 'weekday', weekday, part }]),
  ];
});

function prefixed(stem: string, words: string): string {
  return words
    .split(' ')
    .map((word) => stem + word)
    .join(' ');
}

const relative: readonly (readonly [number, string, string])[] = [
  [0, 'tänään tänäänkin', 'tänä'],
  [1, 'huomenna huomisesta huomiselle huomiseksi huomiseks huomenissa huomen', 'huomen huomis'],
  [2, 'ylihuomenna ylihuomisesta ylihuomiselle ylihuomiseksi ylihuomen', 'ylihuomen'],
  [-1, 'eilen eilinen eilisen', 'eilis'],
  [-2, 'toissapäivänä', 'toissa'],
];

export const finnishDayWords: readonly Entry[] = [
  ...weekdays,
  ...(['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'] as const).map(
    (word, index): Entry => [
      word,
      { is: 'weekday', weekday: index + 1, form: 'ti ke pe'.includes(word) ? 'short' : 'vague' },
    ],
  ),
  ...relative.flatMap(([days, words, stems]): Entry[] => [
    [words, { is: 'relative', days }],
    ...stems
      .split(' ')
      .flatMap((stem) =>
        parts.map(([part, endings]): Entry => [prefixed(stem, endings), { is: 'relative', days, part }]),
      ),
  ]),
  ['aamulla aamul aamuksi aamusta aamuna', { is: 'part', part: 'morning', alone: 'always' }],
  [
    'aamupäivällä aamupäiväksi aamupäivälle aamupäivänä aamupäivästä',
    { is: 'part', part: 'forenoon', alone: 'always' },
  ],
  [
    'iltapäivällä iltapäiväl iltapäiväksi iltapäivälle iltapäivänä iltapäivästä',
    { is: 'part', part: 'afternoon', alone: 'always' },
  ],
  ['illalla illal illaksi iltana', { is: 'part', part: 'evening', alone: 'always' }],
  ['keskipäivällä puoliltapäivin', { is: 'part', part: 'noon', alone: 'always' }],
  ['aamu aamun', { is: 'part', part: 'morning', alone: 'never' }],
  ['ap aamupäivä aamupäivän aamupäivään', { is: 'part', part: 'forenoon', alone: 'never' }],
  ['ip iltapäivä iltapäivän iltapäivään', { is: 'part', part: 'afternoon', alone: 'never' }],
  ['ilta', { is: 'part', part: 'evening', alone: 'never' }],
];
