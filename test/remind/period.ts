import { type Period, usualRules } from '../../bot/shared/network.ts';

export const uso8: Period = {
  id: 'uso8',
  name: 'USO 8',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
  themes: [],
  topics: [],
  fees: [],
  rules: usualRules,
};
