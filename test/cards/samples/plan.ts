import { type PlanFaults, type PlanFields, typedPlan } from '../../../bot/plan/form.ts';
import { type PlanCardInput, planCard } from '../../../cards/plan/plan-card.ts';
import { whichMunicipalityCard } from '../../../cards/plan/which-municipality-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { period } from './workshops.ts';

const planned = typedPlan([
  { quarter: '2025-Q1', theme: 'Johtamisjärjestelmä ja rakenteet', who: 'Aino Virtanen' },
  { quarter: '2025-Q3', theme: 'Kuntastrategian päivittäminen', who: 'Kunnanhallituksen puheenjohtaja' },
  { quarter: '2026-Q2', theme: '', who: '' },
  { quarter: '', theme: 'Konsernijohtaminen', who: '' },
  { quarter: '', theme: '', who: '' },
]);

export const usualPlan: Omit<PlanCardInput, 'language'> = {
  municipality: 'Kauhava',
  code: '233',
  period,
  units: 5,
  values: {},
  faults: {},
  viewer: 'municipality',
  seen: 'm-1',
  nonce: 'n-1',
};

function plan(
  name: string,
  values: PlanFields,
  more: Partial<PlanCardInput> = {},
  faults: PlanFaults = {},
): Sample {
  return {
    name,
    card: (language) => planCard({ ...usualPlan, ...more, values, faults, language }),
  };
}

const longest = { quarter: '2026-Q4', theme: 'x'.repeat(120), who: 'y'.repeat(80) };

export const samples: readonly Sample[] = [
  plan('empty', {}),
  plan('filled', planned),
  plan('saved by the municipality', planned, { news: 'saved' }),
  plan('saved by the consultant', planned, { news: 'saved', viewer: 'consultant' }),
  plan('unchanged', planned, { news: 'unchanged' }),
  plan('changed by the other side meanwhile', planned, { news: 'stale' }),
  plan('told to the municipality', planned, { news: 'changed' }),
  plan('told to the consultant', planned, { news: 'changed', viewer: 'consultant' }),
  plan('one unit', planned, { units: 1 }),
  plan('no units', {}, { units: 0 }),
  plan('eight units, longest texts', typedPlan(Array.from({ length: 8 }, () => longest)), { units: 8 }),
  plan(
    'faults',
    { quarter1: '2027-Q1', theme2: 'x'.repeat(140), who3: 'y'.repeat(90) },
    {},
    { quarter1: 'no-such-quarter', theme2: 'theme-too-long', who3: 'who-too-long' },
  ),
  plan(
    'hostile',
    { quarter1: hostileText, theme1: hostileText, who1: hostileText },
    { municipality: hostileText },
    { quarter1: 'no-such-quarter' },
  ),
  {
    name: 'which municipality',
    card: (language) =>
      whichMunicipalityCard({
        language,
        about: 'plan',
        municipalities: [
          { code: '233', name: 'Kauhava' },
          { code: '599', name: hostileText },
        ],
      }),
  },
  {
    name: 'which municipality, of 300',
    card: (language) =>
      whichMunicipalityCard({
        language,
        about: 'analysis',
        municipalities: Array.from({ length: 300 }, (_, n) => ({
          code: `p${n}`,
          name: `Pedersören kunta ${n}`,
        })),
      }),
  },
];
