import { describe, expect, it } from 'vitest';
import { modelAllowed } from '../../bot/shared/model-allowed.ts';
import { type Period, usualRules } from '../../bot/shared/network.ts';

function period(from: string, to: string, model: boolean): Period {
  const entitlements = { workshop: 0, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 0 };
  const rules = { ...usualRules, model };
  return { id: from, name: from, from, to, entitlements, themes: [], topics: [], fees: [], rules };
}

const no = period('2025-01-01', '2026-12-31', false);
const yes = period('2027-02-01', '2028-12-31', true);

describe('whether texts may go to a model', () => {
  it.each([
    ['no period', [], '2026-11-24', true],
    ['the period says no', [no], '2026-11-24', false],
    ['its last day', [no, yes], '2026-12-31', false],
    ['between periods the one before counts', [no, yes], '2027-01-15', false],
    ['the next one says yes', [yes, no], '2027-02-01', true],
    ['of two that run one says no', [no, period('2026-01-01', '2027-12-31', true)], '2026-11-24', false],
    ['before the first one', [no], '2024-12-31', true],
  ] as const)('%s', (_what, periods, day, allowed) => {
    expect(modelAllowed({ periods }, day)).toBe(allowed);
  });
});
