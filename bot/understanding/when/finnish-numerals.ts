import type { Meaning } from './meaning.ts';

type Entry = readonly [string, Meaning];

/** Said of the clock: nine, at nine, from nine, to nine. */
const hours: readonly (readonly [string, string, string, string])[] = [
  ['yksi', 'yhdeltä yheltä', 'yhdestä', 'yhteen'],
  ['kaksi', 'kahdelta kahelta', 'kahdesta', 'kahteen'],
  ['kolme', 'kolmelta', 'kolmesta', 'kolmeen'],
  ['neljä', 'neljältä', 'neljästä', 'neljään'],
  ['viisi', 'viideltä', 'viidestä', 'viiteen'],
  ['kuusi', 'kuudelta', 'kuudesta', 'kuuteen'],
  ['seitsemän', 'seitsemältä seiskalta', 'seitsemästä', 'seitsemään'],
  ['kahdeksan', 'kahdeksalta kasilta', 'kahdeksasta', 'kahdeksaan'],
  ['yhdeksän', 'yhdeksältä ysiltä', 'yhdeksästä', 'yhdeksään'],
  ['kymmenen', 'kymmeneltä kympiltä', 'kymmenestä', 'kymmeneen'],
  ['yksitoista', 'yhdeltätoista yheltätoista', 'yhdestätoista', 'yhteentoista'],
  ['kaksitoista', 'kahdeltatoista kaheltatoista', 'kahdestatoista', 'kahteentoista'],
];

const ordinals = [
  'ensimmäinen ensimmäisen ensimmäisellä ensimmäiselle ensimmäisenä ensimmäistä eka ekalla ekalle',
  'toinen toisen toisella toiselle toisena toista toka tokalla tokalle',
  'kolmas kolmannen kolmannella kolmannelle kolmantena kolmatta',
  'neljäs neljännen neljännellä neljännelle neljäntenä neljättä',
  'viides viidennen viidennellä viidennelle viidentenä viidettä',
  'kuudes kuudennen kuudentena',
  'seitsemäs seitsemännen seitsemäntenä',
  'kahdeksas kahdeksannen kahdeksantena',
  'yhdeksäs yhdeksännen yhdeksäntenä',
  'kymmenes kymmenennen kymmenentenä',
  'yhdestoista yhdentenätoista',
  'kahdestoista kahdentenatoista',
];

const amounts: readonly (readonly [number, string])[] = [
  [1, 'yhden'],
  [2, 'kahden parin kahen'],
  [3, 'kolmen'],
  [4, 'neljän'],
  [5, 'viiden'],
  [6, 'kuuden'],
  [7, 'seitsemän'],
  [8, 'kahdeksan'],
  [10, 'kymmenen'],
];

/** "puolikymmeneltä", "puolkymmeneltä" */
function halfOf(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => [`puoli${word}`, `puol${word}`])
    .join(' ');
}

export const finnishNumerals: readonly Entry[] = [
  ...hours.flatMap(([plain, at, from, to], index): Entry[] => [
    [plain, { is: 'hour', hour: index + 1, form: 'plain' }],
    [at, { is: 'hour', hour: index + 1, form: 'at' }],
    [from, { is: 'hour', hour: index + 1, form: 'from' }],
    [to, { is: 'hour', hour: index + 1, form: 'to' }],
    ...(
      [
        ['plain', plain],
        ['at', at],
        ['from', from],
        ['to', to],
      ] as const
    ).map(([form, words]): Entry => [halfOf(words), { is: 'half-hour', hour: index + 1, form }]),
  ]),
  ...ordinals.map((words, index): Entry => [words, { is: 'ordinal', nth: index + 1 }]),
  ['viimeinen viimeisen viimeisellä viimeiselle viimeisenä', { is: 'ordinal', nth: -1 }],
  ...amounts.map(([amount, words]): Entry => [words, { is: 'amount', amount }]),
  ['varttia vartin vartti varttii', { is: 'minutes', minutes: 15 }],
  ['viittä viisi', { is: 'minutes', minutes: 5 }],
  ['kymmentä kymmenen', { is: 'minutes', minutes: 10 }],
  ['kahtakymmentä kaksikymmentä kakskytä', { is: 'minutes', minutes: 20 }],
];
