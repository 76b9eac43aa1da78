import {
  noReportFields,
  type ReportFaults,
  type ReportFields,
  typedReport,
} from '../../../bot/report/form.ts';
import type { Booking, BookingTexts, Report } from '../../../bot/shared/booking.ts';
import { feedbackCard } from '../../../cards/report/feedback-card.ts';
import { type ReportCardInput, reportCard } from '../../../cards/report/report-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { period } from './workshops.ts';

const at = (day: string) => Date.parse(`${day}T07:00:00Z`);

export const over: Booking = {
  id: 'b-1',
  kind: 'coDevelopment',
  status: 'held',
  audience: ['political', 'professional'],
  chosen: { start: at('2026-11-20'), end: at('2026-11-20') + 10_800_000 },
  requestedBy: 'p-aino',
  requestedAt: at('2026-10-01'),
  owner: 'p-mirja',
};

export const report: Report = {
  participants: { political: 9, professional: 14, residents: 3 },
  quarterHours: 26,
  costs: { train: 4_560, km: 6_840, hotel: 11_900, other: 1_200 },
  km: 120,
};
export const reportTexts = {
  results: 'Sovittiin strategian 3 painopisteestä ja niiden vastuista.',
  nextSteps: 'Johtoryhmä viimeistelee luonnoksen joulukuussa.',
  link: 'https://kauhava.example/muistio.pdf',
  otherCost: 'pysäköinti',
};
const full = typedReport({ report, texts: reportTexts });

const theme: BookingTexts = { theme: 'Kuntastrategian päivittäminen', aim: '', place: '', message: '' };

export const usualReport: Omit<ReportCardInput, 'language'> = {
  now: new Date('2026-11-23T10:00:00Z'),
  municipality: 'Kauhava',
  code: '233',
  period,
  booking: over,
  texts: theme,
  values: noReportFields,
  faults: {},
  rateCents: 57,
  nonce: 'n-1',
};

function form(
  name: string,
  values: Partial<ReportFields>,
  faults: ReportFaults = {},
  more: Partial<ReportCardInput> = {},
): Sample {
  return {
    name,
    card: (language) =>
      reportCard({ ...usualReport, ...more, values: { ...noReportFields, ...values }, faults, language }),
  };
}

const desk: Booking = { ...over, kind: 'study', chosen: undefined, due: '2026-11-20' };
const { rateCents: _, ...noRate } = usualReport;

const numbers: ReportFaults = {
  political: 'nobody',
  professional: 'no-such-count',
  residents: 'no-such-count',
  hours: 'no-such-hours',
  train: 'no-such-sum',
  allowance: 'no-such-sum',
  other: 'sum-missing',
  km: 'no-such-km',
};

function feedback(
  name: string,
  values: { readonly stars: string; readonly words: string },
  tooLong: boolean,
) {
  return {
    name: `feedback: ${name}`,
    card: (language) =>
      feedbackCard({
        language,
        code: '233',
        period,
        booking: { ...over, status: 'reported', report },
        texts: theme,
        values,
        faults: { stars: 'choose-stars', ...(tooLong ? { words: 'too-long' } : {}) },
        nonce: 'n-2',
      }),
  } satisfies Sample;
}

export const samples: readonly Sample[] = [
  form('untouched', {}),
  form('first reminder', {}, {}, { nag: 1 }),
  form('third reminder', {}, {}, { nag: 3 }),
  form('desk work', {}, {}, { booking: desk, texts: { ...theme, theme: '' } }),
  {
    name: 'no kilometre rate',
    card: (language) =>
      reportCard({ ...noRate, values: { ...full, km: '120' }, faults: { km: 'no-rate' }, language }),
  },
  form('sent, being corrected', full, {}, { booking: { ...over, status: 'reported', report } }),
  form(
    'numbers that are none',
    {
      professional: 'kymmenen',
      residents: '-1',
      hours: '6,3',
      train: '12,345',
      allowance: '20001',
      km: '4000',
    },
    { ...numbers },
  ),
  form('nobody there', { ...full, political: '', professional: '', residents: '' }, { political: 'nobody' }),
  form(
    'words at fault',
    {
      results: 'x'.repeat(1_020),
      nextSteps: 'y'.repeat(1_001),
      link: 'http://muistio',
      other: '5',
      reason: '',
    },
    {
      results: 'too-long',
      nextSteps: 'too-long',
      link: 'no-such-link',
      otherCost: 'for-what',
      reason: 'reason-missing',
    },
  ),
  form(
    'long reason',
    { reason: 'Puheenjohtaja sairastui. '.repeat(22), otherCost: 'z'.repeat(130), other: '5' },
    { reason: 'too-long', otherCost: 'too-long' },
  ),
  form(
    'hostile',
    {
      results: hostileText,
      nextSteps: hostileText,
      reason: hostileText,
      otherCost: hostileText,
      political: hostileText,
    },
    { political: 'no-such-count' },
    { municipality: hostileText, texts: { ...theme, theme: hostileText } },
  ),
  feedback('no stars', { stars: '', words: 'Hyvä päivä, kiitos.' }, false),
  feedback('too long', { stars: '9', words: hostileText.repeat(5) }, true),
];
