import type { Holiday } from './holidays.ts';
import type { Meaning } from './meaning.ts';

type Entry = readonly [string, Meaning];

const whole: readonly (readonly [Holiday, string])[] = [
  ['christmas', 'joulu joulun jouluna joulua jouluksi jouluun'],
  ['easter', 'pääsiäinen pääsiäisen pääsiäisenä pääsiäistä pääsiäiseksi pääsiäiseen'],
  ['midsummer', 'juhannus juhannuksen juhannuksena juhannusta juhannukseksi juhannukseen'],
  ['may-day', 'vappu vapun vappuna vappua vapuksi vappuun'],
  [
    'new-year',
    'uusivuosi uudenvuoden uutenavuotena uuttavuotta vuodenvaihde vuodenvaihteen vuodenvaihteessa vuodenvaihdetta',
  ],
  ['epiphany', 'loppiainen loppiaisen loppiaisena loppiaista loppiaiseksi loppiaiseen'],
  ['ascension', 'helatorstai helatorstain helatorstaina helatorstaita'],
  ['summer-holidays', 'kesäloma kesäloman kesälomien kesälomaa kesälomia'],
  ['lucia', 'luciana'],
];

const eves = [
  ['christmas-eve', 'joulu'],
  ['new-years-eve', 'uudenvuoden'],
  ['may-eve', 'vapun'],
  ['midsummer-eve', 'juhannus'],
] as const;

const days = [
  ['christmas-day', 'joulu'],
  ['boxing-day', 'tapanin'],
  ['new-years-day', 'uudenvuoden'],
  ['may-first', 'vapun'],
  ['easter-sunday', 'pääsiäis'],
  ['independence-day', 'itsenäisyys'],
  ['all-saints', 'pyhäin'],
  ['lucia', 'lucian'],
] as const;

const weekdays = [
  ['good-friday', 'pitkäperjanta'],
  ['easter-sunday', 'pääsiäissunnunta'],
  ['easter-monday', 'pääsiäismaananta'],
] as const;

const inflected = (stem: string, endings: string) =>
  endings
    .split(' ')
    .map((ending) => stem + ending)
    .join(' ');

export const finnishHolidays: readonly Entry[] = [
  ...whole,
  ...eves.map(
    ([holiday, stem]) => [holiday, inflected(stem, 'aatto aaton aattona aattoa aatoksi aattoon')] as const,
  ),
  ...days.map(
    ([holiday, stem]) => [holiday, inflected(stem, 'päivä päivän päivänä päivää päiväksi päivään')] as const,
  ),
  ...weekdays.map(([holiday, stem]) => [holiday, inflected(stem, 'i in ina ita iksi ihin')] as const),
].map(([holiday, words]): Entry => [words, { is: 'holiday', holiday }]);
