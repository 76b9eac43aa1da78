import { type CheckedCardInput, checkedCard } from '../../../cards/import/checked-card.ts';
import { type FaultsCardInput, faultsCard } from '../../../cards/import/faults-card.ts';
import { howCard } from '../../../cards/import/how-card.ts';
import { type Problem, plainProblem, plainProblems } from '../../../cards/import/problems.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';

const upload = '0123456789abcdef';
const name = 'verkosto.xlsx';
const template = 'https://bot.example.org/files/abc';

const checked = (title: string, more: Partial<CheckedCardInput>): Sample => ({
  name: `checked: ${title}`,
  card: (language) =>
    checkedCard({
      language,
      name,
      counts: { added: 2, changed: 1, unchanged: 5 },
      rows: [],
      changedMeanwhile: false,
      upload,
      page: 0,
      pages: 1,
      ...more,
    }),
});
const rowsOf = (words: string): CheckedCardInput['rows'] =>
  Array.from({ length: 8 }, (_, n) => ({
    kind: n % 4 === 0 ? ('added' as const) : ('changed' as const),
    what: words,
    fields: Array.from({ length: n + 1 }, () => ({ label: words, before: n % 2 ? words : '', after: words })),
  }));

const faults = (title: string, more: Partial<FaultsCardInput>): Sample => ({
  name: `faults: ${title}`,
  card: (language) =>
    faultsCard({ language, name, total: 1, faults: [], template, upload, page: 0, pages: 1, ...more }),
});
const at = { sheet: 'Kunnat', row: 3, column: 'B', heading: 'Asukasluku' };
const told: readonly Problem[] = [
  ...plainProblems.map(plainProblem),
  { name: 'not-one-of', params: { values: ['kunnanjohtaja', 'yhdyshenkilö'] } },
  { name: 'too-small', params: { least: '1' } },
  { name: 'too-big', params: { most: '19' } },
  { name: 'too-long', params: { most: '100' } },
  { name: 'too-many', params: { most: '20' } },
  { name: 'before', params: { field: 'Alkaa' } },
  { name: 'not-after', params: { field: 'Alkaa' } },
  { name: 'fee-two-limits', params: { step: '1' } },
  { name: 'fee-no-limit', params: { step: '1' } },
  { name: 'fee-last-limited', params: { step: '3' } },
  { name: 'fee-not-rising', params: { step: '2' } },
  { name: 'not-found', params: { id: '999' } },
  { name: 'same-row', params: { fields: ['Kunnan koodi', 'Kauden tunnus'], row: 4 } },
  { name: 'missing-for-role', params: { role: 'manager' } },
  { name: 'not-for-role', params: { role: 'consultant' } },
  { name: 'not-a-consultant', params: { role: 'contact' } },
  { name: 'too-many-topics', params: { topic: '7', topics: '6' } },
  { name: 'more-than', params: { number: '90', field: 'Paikkoja', limit: '80' } },
  { name: 'no-such-size', params: { size: '4', steps: '3' } },
  { name: 'unknown-field', params: { name: 'rooli' } },
  { name: 'unknown-list', params: { name: 'kunnat', known: 'periods, people' } },
  { name: 'unknown-heading', params: { name: 'Puh.' } },
  { name: 'heading-twice', params: { column: 'A' } },
  { name: 'unknown-sheet', params: { known: 'Kunnat, Henkilöt' } },
  { name: 'list-unclear', params: { known: 'Kunnat, Henkilöt' } },
  { name: 'too-many-rows', params: { most: '5000' } },
  { name: 'too-many-columns', params: { most: '100' } },
  { name: 'bad-part', params: { part: 'alle: 9', example: '< 9000: 9000; 16000' } },
  { name: 'formula-error', params: { value: '#REF!' } },
  { name: 'file-too-large', params: { megabytes: '2' } },
  { name: 'file-type', params: { known: '.xlsx, .csv, .json' } },
];

export const samples: readonly Sample[] = [
  { name: 'how', card: (language) => howCard({ language, template }) },
  { name: 'how, without links', card: (language) => howCard({ language, template: undefined }) },
  checked('some', {
    rows: [
      { kind: 'added', what: 'Kunnat, rivi 3: 233 Kauhava', fields: [] },
      {
        kind: 'changed',
        what: 'Henkilöt, rivi 4: Ilmatar Hakkola',
        fields: [{ label: 'Puhelin', before: '', after: '+358 40 000 0000' }],
      },
    ],
  }),
  checked('nothing to do', { counts: { added: 0, changed: 0, unchanged: 5 } }),
  checked('changed meanwhile, one of several pages', {
    changedMeanwhile: true,
    rows: rowsOf('Kunnat'),
    page: 1,
    pages: 3,
  }),
  checked('of hostile words', { name: hostile, rows: rowsOf(hostile), pages: 2 }),
  checked('of long words', { name: long, rows: rowsOf(long.repeat(2)), pages: 2 }),
  ...told.map((problem) => faults(problem.name, { faults: [{ list: 'people', row: 2, problem, at }] })),
  faults('of a JSON file', {
    faults: [{ list: 'people', row: 2, field: 'role', problem: { name: 'missing' } }],
  }),
  faults('of a file as a whole', {
    upload: undefined,
    template: undefined,
    faults: [{ problem: { name: 'file-unreadable' } }],
  }),
  faults('many, of hostile words', {
    name: hostile,
    total: 80,
    page: 3,
    pages: 10,
    faults: Array.from({ length: 8 }, () => ({
      problem: { name: 'bad-part', params: { part: hostile, example: long.slice(0, 60) } } as const,
      at: { ...at, sheet: hostile, heading: hostile },
    })),
  }),
];
