import { confusionOf, type Figures, figuresOf, type Judged } from './measure.ts';

const columns = [
  ['count', 'utterances'],
  ['top1', 'top-1'],
  ['top3', 'top-3'],
  ['wrongAction', 'wrong action'],
  ['coverage', 'coverage'],
  ['outside', 'out of scope'],
] as const satisfies readonly (readonly [keyof Figures, string])[];

const width = 13;

/** The figures by language, and what is taken for what, for people to read. */
export function tableOf(judged: readonly Judged[]): string {
  const languages = ['fi', 'sv', 'en'] as const;
  const head = ['', ...columns.map(([, title]) => title)];
  const rows = languages.map((lang) => {
    const figures = figuresOf(judged.filter(({ utterance }) => utterance.lang === lang));
    return [lang, ...columns.map(([key]) => shown(key, figures[key]))];
  });
  const confused = confusionOf(judged).map(({ meant, taken, times }) => `${meant} → ${taken}: ${times}`);
  return [
    ...[head, ...rows].map((row) =>
      row
        .map((cell) => cell.padEnd(width))
        .join('')
        .trimEnd(),
    ),
    '',
    'Meant → taken for:',
    ...(confused.length > 0 ? confused : ['nothing']),
    '',
  ].join('\n');
}

function shown(key: keyof Figures, value: number): string {
  return key === 'count' ? String(value) : value.toFixed(3);
}
