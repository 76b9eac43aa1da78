import { describe, expect, it } from 'vitest';
import { readFeedback } from '../../bot/report/feedback-form.ts';
import {
  noReportFields,
  type ReportFields,
  readReason,
  readReportForm,
  typedReport,
} from '../../bot/report/form.ts';

const there = { professional: '12' };
function read(typed: Partial<ReportFields>, rules: Partial<Parameters<typeof readReportForm>[1]> = {}) {
  return readReportForm({ ...noReportFields, ...typed }, { event: true, rateCents: 57, ...rules });
}

describe('a report form', () => {
  const full = {
    political: '5',
    professional: '12',
    hours: '6,5',
    results: ' Sovittiin painopisteet. ',
    nextSteps: 'Luonnos joulukuussa',
    link: 'https://kunta.example/muistio',
    train: '45,60',
    km: '120,5',
    hotel: '119',
    other: '12',
    otherCost: 'pysäköinti',
  };

  it('gives people, quarters of hours, cents by item and the cost of driving at the year’s rate', () => {
    expect(read(full)).toEqual({
      report: {
        participants: { political: 5, professional: 12 },
        quarterHours: 26,
        costs: { train: 4_560, km: 6_869, hotel: 11_900, other: 1_200 },
        km: 120.5,
      },
      texts: {
        results: 'Sovittiin painopisteet.',
        nextSteps: 'Luonnos joulukuussa',
        link: 'https://kunta.example/muistio',
        otherCost: 'pysäköinti',
      },
    });
  });

  it('is filled again from the report that was sent, and read as the same', () => {
    const sent = read(full);
    expect('report' in sent && read(typedReport(sent))).toEqual(sent);
  });

  it('needs nothing but the number of people, and of desk work not even that', () => {
    expect(read(there)).toMatchObject({ report: { participants: { professional: 12 }, costs: {} } });
    expect(read({}, { event: false })).toMatchObject({ report: { participants: {}, quarterHours: 0 } });
  });

  it('names each fault at its field, all at once', () => {
    const typed = {
      professional: 'monta',
      hours: '6,3',
      link: 'http://kunta.example',
      taxi: '-4',
      km: '3001',
    };
    expect(read(typed)).toEqual({
      faults: {
        professional: 'no-such-count',
        hours: 'no-such-hours',
        link: 'no-such-link',
        taxi: 'no-such-sum',
        km: 'no-such-km',
      },
    });
  });

  it.each([
    [{}, { political: 'nobody' }],
    [{ political: '0', residents: '0' }, { political: 'nobody' }],
    [{ ...there, results: 'x'.repeat(1_001) }, { results: 'too-long' }],
    [{ ...there, nextSteps: 'x'.repeat(1_001) }, { nextSteps: 'too-long' }],
    [{ ...there, other: '5' }, { otherCost: 'for-what' }],
    [{ ...there, other: '5', otherCost: 'x'.repeat(121) }, { otherCost: 'too-long' }],
    [{ ...there, otherCost: 'pysäköinti' }, { other: 'sum-missing' }],
    [{ ...there, link: 'javascript:alert(1)' }, { link: 'no-such-link' }],
    [{ ...there, link: 'https://kuntaliitto.fi@evil.example/' }, { link: 'no-such-link' }],
    [{ ...there, link: `https://kunta.example/${'x'.repeat(500)}` }, { link: 'no-such-link' }],
  ] as const)('with %j has the fault %j', (typed, faults) => {
    expect(read(typed)).toEqual({ faults });
  });

  it('takes texts of the greatest length', () => {
    const typed = { ...there, results: 'x'.repeat(1_000), other: '1', otherCost: 'x'.repeat(120) };
    expect(read(typed)).toHaveProperty('report');
  });

  it('cannot turn kilometres into euros where the year has no rate, but takes a report without any', () => {
    expect(read({ ...there, km: '10' }, { rateCents: undefined })).toEqual({ faults: { km: 'no-rate' } });
    expect(read({ ...there, km: '0' }, { rateCents: undefined })).toHaveProperty('report');
  });
});

describe('the reason why a workshop was not held', () => {
  it('is asked for, and has its length', () => {
    const reason = (typed: string) => readReason({ ...noReportFields, reason: typed });
    expect(reason('  ')).toEqual({ faults: { reason: 'reason-missing' } });
    expect(reason('x'.repeat(501))).toEqual({ faults: { reason: 'too-long' } });
    expect(reason(` ${'x'.repeat(500)} `)).toEqual({ reason: 'x'.repeat(500) });
  });
});

describe('feedback', () => {
  it('needs a grade, not words', () => {
    expect(readFeedback({ stars: '4', words: ' Hyvä ' })).toEqual({ stars: 4, words: 'Hyvä' });
    expect(readFeedback({ stars: '5', words: '' })).toEqual({ stars: 5, words: '' });
  });

  it.each(['', '0', '6', '4,5', 'viisi'])('is no grade: %j', (stars) => {
    expect(readFeedback({ stars, words: 'x'.repeat(501) })).toEqual({
      faults: { stars: 'choose-stars', words: 'too-long' },
    });
  });
});
