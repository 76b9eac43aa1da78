import { type AnalysisCardInput, analysisCard } from '../../../cards/analysis/analysis-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { period } from './workshops.ts';

const at = Date.parse('2026-11-02T08:00:00Z');
const link = 'https://kuntaliitto.example/analyysit/kauhava?kausi=uso8';

export const usualAnalysis: Omit<AnalysisCardInput, 'language'> = {
  municipality: 'Kauhava',
  code: '233',
  period,
  included: true,
  analysis: undefined,
  link: '',
  canEdit: false,
  canAsk: true,
  values: { status: '', link: '' },
  faults: {},
  nonce: 'n-1',
};

function analysis(name: string, change: Partial<AnalysisCardInput>): Sample {
  return { name, card: (language) => analysisCard({ ...usualAnalysis, ...change, language }) };
}

const by = 'Mirja Salonen';
const done = { analysis: { status: 'done', by, at }, link, values: { status: 'done', link } } as const;
const consultant = { canEdit: true, canAsk: false } as const;

export const samples: readonly Sample[] = [
  analysis('not ordered', {}),
  analysis('ordered', { analysis: { status: 'ordered', by, at } }),
  analysis('under way', { analysis: { status: 'underWay', by: '', at } }),
  analysis('done', done),
  analysis('done, told', { ...done, news: 'changed' }),
  analysis('not in the period', {
    included: false,
    canEdit: true,
  }),
  analysis('consultant, not ordered', consultant),
  analysis('consultant, saved', { ...consultant, ...done, news: 'saved' }),
  analysis('consultant, unchanged', { ...consultant, ...done, news: 'unchanged' }),
  analysis('no link to what is done', {
    ...consultant,
    values: { status: 'done', link: '' },
    faults: { link: 'link-missing' },
  }),
  analysis('no status and a bad link', {
    ...consultant,
    values: { status: 'x', link: 'http://analyysi' },
    faults: { status: 'choose-status', link: 'no-such-link' },
  }),
  analysis('seen by a coordinator', { ...done, canAsk: false }),
  analysis('hostile', {
    ...consultant,
    municipality: hostileText,
    analysis: { status: 'underWay', by: hostileText, at },
    link: `https://evil.example/${encodeURIComponent(hostileText)}_*x*_`,
    values: { status: 'underWay', link: hostileText.repeat(6) },
    faults: { link: 'no-such-link' },
  }),
];
