import { type ProposalCardInput, proposalCard } from '../../../cards/booking/proposal-card.ts';
import { type RequestItem, requestsCard } from '../../../cards/booking/requests-card.ts';
import { foundThenText } from '../../../cards/understanding/heard.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  countered,
  counteredDesk,
  counteredOnce,
  hostileTexts,
  longTexts,
  moving,
  movingBack,
  movingDesk,
  noTexts,
  now,
  period,
  requested,
  requestedDesk,
  requestedOnce,
  texts,
  withMessage,
} from './workshops.ts';

export const usualProposal: Omit<ProposalCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  code: '233',
  period,
  booking: requested,
  texts,
  viewer: 'consultant',
  other: { name: 'Aino Virtanen', roleTitle: 'kunnanjohtaja' },
  ordinal: 4,
  of: 5,
  warnings: [],
  values: { slot: '', message: '' },
  moving: false,
  nonce: 'n-3',
};

/** The consultant’s other times, for the municipality. */
export const usualCounter: Omit<ProposalCardInput, 'language'> = {
  ...usualProposal,
  booking: countered,
  texts: withMessage,
  viewer: 'municipality',
  other: { name: 'Mirja Salonen', roleTitle: 'konsultti' },
};

function proposal(name: string, change: Partial<ProposalCardInput>): Sample {
  return {
    name: `proposal: ${name}`,
    card: (language) => proposalCard({ ...usualProposal, ...change, language }),
  };
}

function counter(name: string, change: Partial<ProposalCardInput>): Sample {
  return {
    name: `counter: ${name}`,
    card: (language) => proposalCard({ ...usualCounter, ...change, language }),
  };
}

const waiting: readonly RequestItem[] = [
  { code: '233', municipality: 'Kauhava', period: 'uso8', booking: requested },
  { code: '599', municipality: 'Pedersören kunta', period: 'uso8', booking: requestedOnce },
  { code: '020', municipality: 'Akaa', period: 'uso8', booking: requestedDesk },
  { code: '020', municipality: 'Akaa', period: 'uso8', booking: moving },
];

function requests(name: string, items: readonly RequestItem[], page: number, pages: number): Sample {
  return {
    name: `requests: ${name}`,
    card: (language) => requestsCard({ language, now, items, page, pages }),
  };
}

function requestsFound(name: string, n: number): Sample {
  return {
    name: `requests: ${name}`,
    card: (language) => {
      const note = foundThenText(language, [{ kind: 'day', day: '2026-12-10' }], n);
      return requestsCard({ language, now, items: waiting, page: 0, pages: 1, note });
    },
  };
}

const late = new Date('2026-12-30T10:00:00Z');

export const samples: readonly Sample[] = [
  proposal('three times', {}),
  proposal('three times, all with something against them', {
    warnings: [['weekend', 'away'], ['consultant-busy', 'municipality-busy'], ['holiday']],
  }),
  proposal('one time', { booking: requestedOnce, texts: noTexts }),
  proposal('desk work', { booking: requestedDesk }),
  proposal('a reminder', { overdueDays: 7 }),
  proposal('no time chosen', { fault: 'time-not-chosen', values: { slot: '', message: 'Nähdään!' } }),
  proposal('time passed', {
    fault: 'time-passed',
    values: { slot: '0', message: '' },
    now: new Date('2026-12-04T10:00:00Z'),
  }),
  proposal('only time passed', {
    booking: requestedOnce,
    fault: 'time-passed',
    values: { slot: '0', message: '' },
    now: new Date('2026-12-04T10:00:00Z'),
  }),
  proposal('all times passed', { now: late }),
  proposal('due date passed', { booking: requestedDesk, now: late }),
  proposal('message too long', { fault: 'too-long', values: { slot: '1', message: 'x'.repeat(520) } }),
  proposal('over the entitlement', { fault: 'over-entitlement', values: { slot: '1', message: '' } }),
  proposal('a move', { booking: moving, moving: true, texts: withMessage }),
  proposal('a move of desk work', { booking: movingDesk, moving: true }),
  proposal('proposer unknown', { other: { name: '', roleTitle: '' }, texts: withMessage }),
  proposal('long', { texts: longTexts }),
  proposal('hostile', {
    municipality: hostileText,
    texts: hostileTexts,
    other: { name: hostileText, roleTitle: 'yhdyshenkilö' },
    values: { slot: '', message: hostileText },
  }),
  counter('two times', { warnings: [['holiday'], ['away', 'municipality-busy']] }),
  counter('one time', { booking: counteredOnce }),
  counter('desk work', { booking: counteredDesk }),
  counter('a reminder', { overdueDays: 1 }),
  counter('a move', { booking: movingBack, moving: true }),
  counter('all times passed', { now: late }),
  requests('four', waiting, 0, 1),
  requests('one', waiting.slice(0, 1), 0, 1),
  requests('none', [], 0, 1),
  requestsFound('none of the day that was said', 0),
  requestsFound('two of the day that was said', 2),
  requests('middle page', waiting, 1, 3),
];
