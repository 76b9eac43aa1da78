import type { Language } from '../../../bot/shared/people.ts';
import { noCounts, type SessionFacts } from '../../../bot/shared/session.ts';
import type { Card } from '../../../cards/card.ts';
import { draftsCard } from '../../../cards/sessions/session-drafts-card.ts';
import type { SessionItem } from '../../../cards/sessions/session-item.ts';
import { type SessionsCardInput, sessionsCard } from '../../../cards/sessions/sessions-card.ts';
import { hostile, long } from '../typed-texts.ts';

const now = new Date('2026-11-23T10:00:00Z');
const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Siiloista silloille: luottamusta rakentava johtaminen',
  titleSv: 'Från silor till broar: ledarskap som bygger förtroende',
  start: Date.parse('2027-02-04T07:00:00Z'),
  end: Date.parse('2027-02-04T13:30:00Z'),
  place: 'Kuntatalo, Helsinki',
  remote: true,
  capacity: 80,
  closes: Date.parse('2027-01-25T22:00:00Z'),
};
const item = (
  id: string,
  more: Partial<SessionFacts> = {},
  rest: Partial<SessionItem> = {},
): SessionItem => ({
  id,
  facts: { ...facts, ...more },
  counts: noCounts,
  status: 'published',
  ...rest,
});
const day = (text: string) => ({
  start: Date.parse(`${text}T11:00:00Z`),
  end: Date.parse(`${text}T13:00:00Z`),
});

const draft = item(
  's2',
  { titleFi: 'Talouden tasapaino', titleSv: 'Ekonomi i balans', ...day('2026-12-15') },
  {
    status: 'draft',
  },
);
const cancelled = item('s3', { ...day('2026-12-16') }, { status: 'cancelled', own: { seat: 'onSite' } });
const waiting = item('s4', { kind: 'sparring', ...day('2026-12-17') }, { own: { seat: 'waiting' } });
const both = item(
  's5',
  { kind: 'sparring', ...day('2026-12-18') },
  {
    own: { seat: 'remote', waitsFor: 'onSite' },
  },
);
const foreign = item('s6', { kind: 'contactMeeting', ...day('2026-12-19') });
const february = { first: '2027-02-01', last: '2027-02-28' };
const kinds = [
  { kind: 'themeSeminar', n: 3 },
  { kind: 'sparring', n: 2 },
  { kind: 'contactMeeting', n: 1 },
] as const;
const everyKind = [
  { kind: 'themeSeminar', n: 12 },
  { kind: 'workingSeminar', n: 2 },
  { kind: 'sparring', n: 6 },
  { kind: 'contactMeeting', n: 11 },
  { kind: 'peerDiscussion', n: 1 },
  { kind: 'presentation', n: 1 },
  { kind: 'other', n: 7 },
] as const;
const longest = 'ä'.repeat(200);

const list = (more: Partial<SessionsCardInput>) => (language: Language) =>
  sessionsCard({
    language,
    now,
    heading: 'coming',
    items: [],
    kinds,
    page: 0,
    pages: 1,
    nonce: 'n1',
    ...more,
  });

export const samples: readonly { name: string; card: (language: Language) => Card }[] = [
  {
    name: 'of every state, with those meant for others',
    card: list({
      featured: item('s1'),
      items: [draft, cancelled, waiting, both, foreign],
      foreign: new Set(['s6']),
    }),
  },
  {
    name: 'one kind alone',
    card: list({ all: 6, filter: { kinds: ['sparring'], spans: [] }, items: [waiting, both] }),
  },
  {
    name: 'every kind, one chosen',
    card: list({ kinds: everyKind, filter: { kinds: ['other'], spans: [] }, items: [draft], pages: 3 }),
  },
  { name: 'every kind', card: list({ kinds: everyKind, items: [draft, waiting], pages: 8, page: 3 }) },
  {
    name: 'of two kinds and two times',
    card: list({
      kinds: everyKind,
      all: 99,
      filter: {
        kinds: ['themeSeminar', 'sparring'],
        spans: [february, { first: '2027-03-05', last: '2027-03-05' }],
      },
      featured: item('s1'),
      items: [waiting],
      pages: 2,
    }),
  },
  {
    name: 'none as asked for',
    card: list({ kinds, filter: { kinds: [], spans: [february] }, missed: true, items: [waiting, foreign] }),
  },
  {
    name: 'none of one’s own as asked for',
    card: list({ heading: 'mine', filter: { kinds: ['sparring'], spans: [] }, missed: true, items: [both] }),
  },
  { name: 'all for others', card: list({ items: [foreign], foreign: new Set(['s6']) }) },
  {
    name: 'the longest titles',
    card: list({
      kinds: everyKind,
      featured: item('s0', { titleFi: longest, titleSv: longest, place: longest }),
      items: everyKind
        .slice(0, 4)
        .map(({ kind }, i) =>
          item(`s${i + 1}`, { kind, titleFi: longest, titleSv: longest, ...day(`2026-12-1${i}`) }),
        ),
      page: 1,
      pages: 3,
    }),
  },
  {
    name: 'drafts made at once',
    card: (language) =>
      draftsCard({ language, items: [draft, { ...draft, id: 's7' }], published: false, nonce: 'n1' }),
  },
  {
    name: 'drafts published, one called off meanwhile',
    card: (language) =>
      draftsCard({
        language,
        items: [
          item('s1'),
          item('s8', { titleFi: hostile, titleSv: long, ...day('2026-12-20') }),
          cancelled,
          draft,
        ],
        published: true,
        nonce: 'n1',
      }),
  },
];
