import { describe, expect, it } from 'vitest';
import { readAnalysisForm } from '../../bot/analysis/form.ts';
import { decideAnalysis } from '../../bot/analysis/rules.ts';
import { emptyQuota } from '../../bot/shared/quota.ts';

const link = 'https://kunta.example/analyysi';

describe('the form of a situation analysis', () => {
  it('takes a stage without a link, and a link at any stage', () => {
    expect(readAnalysisForm({ status: 'ordered', link: ' ' })).toEqual({
      wish: { status: 'ordered', link: '' },
    });
    expect(readAnalysisForm({ status: 'underWay', link: ` ${link} ` })).toEqual({
      wish: { status: 'underWay', link },
    });
  });

  it.each([
    [{ status: 'done', link: '' }, { link: 'link-missing' }],
    [{ status: 'done', link: 'http://kunta.example' }, { link: 'no-such-link' }],
    [
      { status: '', link: 'kunta.example' },
      { status: 'choose-status', link: 'no-such-link' },
    ],
    [{ status: 'valmis', link }, { status: 'choose-status' }],
  ] as const)('of %j has the faults %j', (typed, faults) => {
    expect(readAnalysisForm(typed)).toEqual({ faults });
  });
});

describe('a stage of the situation analysis', () => {
  const act = { by: 'p1', at: 5 };
  const done = { ...emptyQuota, analysis: { status: 'done', by: 'p2', at: 1 } } as const;

  it('is kept without its link', () => {
    expect(decideAnalysis(emptyQuota, '', { status: 'done', link }, act)).toEqual({
      answer: { kind: 'saved' },
      event: { type: 'analysis', ...act, status: 'done' },
    });
  });

  it('that stands already is not told again, unless its link is another', () => {
    expect(decideAnalysis(done, link, { status: 'done', link }, act).answer.kind).toBe('unchanged');
    expect(decideAnalysis(done, '', { status: 'done', link }, act).answer.kind).toBe('saved');
  });
});
