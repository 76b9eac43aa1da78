import type { Quota, QuotaEvent } from '../shared/quota.ts';
import type { AnalysisWish } from './form.ts';

export interface AnalysisOutcome {
  readonly kind: 'saved' | 'unchanged' | 'not-allowed';
}

export interface AnalysisDecision {
  readonly answer: AnalysisOutcome;
  readonly event?: QuotaEvent;
}

/** The consultant says how far the analysis is; what is so already is not told again. `link`: the one that stands. */
export function decideAnalysis(
  { analysis }: Quota,
  link: string,
  wish: AnalysisWish,
  act: { readonly by: string; readonly at: number },
): AnalysisDecision {
  return analysis?.status === wish.status && link === wish.link
    ? { answer: { kind: 'unchanged' } }
    : { answer: { kind: 'saved' }, event: { type: 'analysis', ...act, status: wish.status } };
}
