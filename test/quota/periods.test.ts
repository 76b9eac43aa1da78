import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../bot/quota/periods.ts';
import { type Network, type Period, usualRules } from '../../bot/shared/network.ts';

const period = (id: string, from: string, to: string): Period => ({
  id,
  name: id,
  from,
  to,
  entitlements: { workshop: 5, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 0 },
  themes: [],
  topics: [],
  fees: [],
  rules: usualRules,
});
const network = (...memberships: readonly string[]): Network => ({
  periods: [
    period('uso7', '2023-01-01', '2024-12-31'),
    period('uso8', '2025-01-01', '2026-12-31'),
    period('uso9', '2027-01-01', '2028-12-31'),
  ],
  municipalities: new Map(),
  memberships: memberships.map((id) => ({ municipality: '233', period: id })),
});
const shown = (of: Network, today: string, asked?: string) => {
  const periods = periodsOf(of, '233', today, asked);
  return periods && [periods.shown.id, ...periods.beside.map(({ id }) => id)];
};

describe('the period that `jäljellä` shows', () => {
  const member = network('uso7', 'uso8', 'uso9');

  it('is the running one, with those before and after it beside', () => {
    expect(shown(member, '2026-12-31')).toEqual(['uso8', 'uso7', 'uso9']);
    expect(shown(member, '2027-01-01')).toEqual(['uso9', 'uso8']);
  });

  it('may be an old one that is asked for', () => {
    expect(shown(member, '2026-11-24', 'uso7')).toEqual(['uso7', 'uso8']);
  });

  it('is the last of a municipality that did not go on, so that the old one stays readable', () => {
    expect(shown(network('uso7', 'uso8'), '2027-03-01')).toEqual(['uso8', 'uso7']);
  });

  it('is the one to come of a municipality that joins then', () => {
    expect(shown(network('uso9'), '2026-11-24')).toEqual(['uso9']);
  });

  it('is none of a municipality that is in none, nor one it is not in', () => {
    expect(shown(network(), '2026-11-24')).toBeUndefined();
    expect(shown(network('uso8'), '2026-11-24', 'uso7')).toBeUndefined();
    expect(shown(network('uso8'), '2026-11-24', 'no-such')).toBeUndefined();
  });
});
