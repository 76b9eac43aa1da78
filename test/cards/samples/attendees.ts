import type { Group, Language } from '../../../bot/shared/people.ts';
import { type Answer, noCounts, type SessionFacts } from '../../../bot/shared/session.ts';
import type { Attendee } from '../../../cards/attendees/attendee.ts';
import { type AttendeeCardInput, attendeeCard } from '../../../cards/attendees/attendee-card.ts';
import { type AttendeesCardInput, attendeesCard } from '../../../cards/attendees/attendees-card.ts';
import { type HostedItem, hostedCard } from '../../../cards/attendees/hosted-card.ts';
import type { MunicipalityItem } from '../../../cards/attendees/municipality-rows.ts';
import { type SilentCardInput, silentCard } from '../../../cards/attendees/silent-card.ts';
import { silentMessageCard } from '../../../cards/attendees/silent-message-card.ts';
import { filterText } from '../../../cards/sessions/filter-text.ts';
import { hostileText, type Sample } from '../sample.ts';

const now = new Date('2026-11-24T08:00:00Z');
const day = 86_400_000;

const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Strategian toimeenpano arjessa',
  titleSv: 'Strategin i vardagen',
  start: Date.parse('2026-12-10T07:00:00Z'),
  end: Date.parse('2026-12-10T13:30:00Z'),
  place: 'Kuntatalo, Helsinki',
  remote: true,
  capacity: 60,
  closes: Date.parse('2026-12-01T22:00:00Z'),
  catering: true,
};

const counts = { ...noCounts, onSite: 45, remote: 12, no: 7, waiting: 4 };
const links = {
  xlsx: `https://uso.example/f/${'a'.repeat(180)}.xlsx`,
  csv: `https://uso.example/f/${'b'.repeat(180)}.csv`,
};
const tabs: AttendeesCardInput['tabs'] = [
  { view: 'municipalities', count: 1 },
  { view: 'people', count: 68 },
  { view: 'late', count: 2 },
  { view: 'waiting', count: 4 },
  { view: 'diets', count: 8 },
  { view: 'dropped', count: 3 },
];

const answer: Answer = { seat: 'onSite', at: now.getTime() - 3 * day, group: 'elected' };
const names = ['Aino Virtanen', 'Eero Kallio', 'Meeri Lampi', 'Taito Ranta-aho', 'Svea Strandnäs-Österholm'];
const municipalities = ['Alajärvi', 'Kauhava', 'Pedersören kunta', 'Vaasa', ''];
const groups: readonly Group[] = ['elected', 'officeHolder', 'developer', 'other'];

function attendee(n: number, more: Partial<Attendee> = {}): Attendee {
  return {
    who: `3f0c1d2e-0000-4000-8000-${String(n).padStart(12, '0')}`,
    name: names[n % names.length] ?? '',
    municipality: municipalities[Math.floor(n / 5) % municipalities.length] ?? '',
    answer: { ...answer, group: groups[n % 4], seat: n % 3 === 0 ? 'remote' : 'onSite', diet: n % 4 === 1 },
    ...(n % 5 === 2 ? { by: 'Taito Ranta-aho' } : {}),
    ...more,
  };
}

const many = (count: number, more: (n: number) => Partial<Attendee> = () => ({})) =>
  Array.from({ length: count }, (_, n) => attendee(n, more(n)));

const row = (name: string, n: number): MunicipalityItem => ({
  code: `c${n}`,
  name,
  page: n,
  counts: { ...noCounts, onSite: n % 4, remote: n % 3, waiting: n % 2, no: 2 },
  groups: { elected: n % 3, officeHolder: 1, developer: 0, other: n % 2 },
});

const usual: Omit<AttendeesCardInput, 'language'> = {
  session: '5e550000-0000-4000-8000-000000000001',
  facts,
  counts,
  status: 'published',
  content: {
    view: 'municipalities',
    answer: {
      coming: Array.from({ length: 18 }, (_, n) => `Kunta${n}`),
      waiting: ['Kaustinen'],
      notComing: ['Lapua', 'Evijärvi', 'Veteli'],
      silent: ['Alajärvi', 'Pedersören kunta'],
    },
    items: [row('Kauhava', 1), row('Vaasa', 6), row('', 4), row('Lapua', 0)],
  },
  tabs,
  page: 0,
  pages: 1,
  silent: 2,
  canAsk: true,
  canMark: false,
  ...links,
  nonce: 'a7c3a7c3-0000-4000-8000-000000000009',
  reasonLength: 500,
};

function attendees(name: string, change: Partial<AttendeesCardInput> = {}): Sample {
  return { name: `list: ${name}`, card: (language) => attendeesCard({ ...usual, ...change, language }) };
}

const waits = (n: number): Answer => ({
  ...answer,
  seat: n === 1 ? 'remote' : 'waiting',
  waits: {
    for: n < 3 ? 'onSite' : 'remote',
    number: n,
    ...(n === 0 ? { offeredUntil: now.getTime() + day / 2 } : {}),
  },
});

const late = (n: number, message: string, wish: 'onSite' | 'remote' = 'onSite') => ({
  request: { who: `p-late-${n}`, wish, at: now.getTime() - n * 3_600_000, group: 'officeHolder' as const },
  name: names[n % names.length] ?? '',
  municipality: 'Kauhava',
  message,
});

const diets = ['gluteeniton', 'Gluteeniton', 'vegaani', 'laktoositon, ei pähkinää'];
const longest = 'Pyydän vielä paikkaa, koska valtuuston kokous siirtyi. '.repeat(20).slice(0, 1_000);

export const usualAttendee: Omit<AttendeeCardInput, 'language'> = {
  session: usual.session,
  facts,
  attendee: attendee(2),
  choices: [
    { wish: 'remote', gives: true },
    { wish: 'no', gives: false },
  ],
  changed: '',
  reason: '',
  reasonLength: 500,
  nonce: 'n-2',
};

function one(name: string, change: Partial<AttendeeCardInput> = {}): Sample {
  return {
    name: `one: ${name}`,
    card: (language) => attendeeCard({ ...usualAttendee, ...change, language }),
  };
}

const usualSilent: Omit<SilentCardInput, 'language'> = {
  session: usual.session,
  facts,
  state: 'preview',
  items: [
    { municipality: 'Alajärvi', people: [{ name: 'Aino Virtanen', role: 'contact' }] },
    {
      municipality: 'Pedersören kunta',
      people: [
        { name: 'Svea Strandnäs', role: 'contact' },
        { name: 'Per Ö.', role: 'contact' },
      ],
    },
    { municipality: 'Veteli', people: [{ name: 'Eero Kallio', role: 'manager' }] },
    { municipality: 'Lapua', people: [] },
  ],
  silent: 4,
  messages: 4,
  unknown: 1,
  page: 0,
  pages: 1,
  seen: 'f'.repeat(32),
  nonce: 'n-3',
};

function silent(name: string, change: Partial<SilentCardInput> = {}): Sample {
  return { name: `silent: ${name}`, card: (language) => silentCard({ ...usualSilent, ...change, language }) };
}

const item: HostedItem = { id: 's-1', facts, counts, status: 'published' };
const past = {
  ...item,
  id: 's-3',
  facts: { ...facts, start: facts.start - 40 * day, end: facts.end - 40 * day },
};

function hosted(name: string, items: readonly HostedItem[], page = 0, pages = 1): Sample {
  return {
    name: `hosted: ${name}`,
    card: (language) => hostedCard({ language, now, items, page, pages }),
  };
}

function hostedFound(name: string, n: number): Sample {
  const spans = [{ first: '2027-02-05', last: '2027-02-05' }];
  return {
    name: `hosted: ${name}`,
    card: (language) => {
      const found = { asked: n > 0 ? '' : filterText(language, { kinds: ['sparring'], spans }), n };
      return hostedCard({ language, now, items: [item, past], page: 0, pages: 1, found });
    },
  };
}

function message(name: string, invited: boolean, change: Partial<SessionFacts> = {}): Sample {
  const card = (language: Language) =>
    silentMessageCard({ language, session: 's-1', facts: { ...facts, ...change }, invited, nonce: 'n-4' });
  return { name: `message: ${name}`, card };
}

const hostile = { titleFi: hostileText, titleSv: hostileText, place: hostileText };

export const samples: readonly Sample[] = [
  attendees('by municipality'),
  attendees('by municipality, all answered, over by 5, begun', {
    facts: { ...facts, capacity: 40, remoteCapacity: 20 },
    counts: { ...counts, offeredRemote: 2 },
    content: {
      view: 'municipalities',
      answer: { coming: ['Vaasa'], waiting: [], notComing: [], silent: [] },
      items: [row('Vaasa', 7)],
    },
    silent: 0,
    canMark: true,
  }),
  attendees('nobody has answered', {
    counts: noCounts,
    content: {
      view: 'municipalities',
      answer: {
        coming: [],
        waiting: [],
        notComing: [],
        silent: Array.from({ length: 60 }, (_, n) => `Kunta${n}`),
      },
      items: [],
    },
    tabs: tabs.slice(0, 1),
    silent: 60,
    canAsk: false,
    xlsx: undefined,
    csv: undefined,
  }),
  attendees('cancelled, concerns nobody', {
    status: 'cancelled',
    content: {
      view: 'municipalities',
      answer: { coming: [], waiting: [], notComing: [], silent: [] },
      items: [],
    },
    silent: 0,
    canAsk: false,
  }),
  attendees('a full page of municipalities', {
    content: {
      view: 'municipalities',
      answer: {
        coming: Array.from({ length: 40 }, (_, n) => `Kunta${n}`),
        waiting: [],
        notComing: [],
        silent: Array.from({ length: 45 }, (_, n) => `Pitkänimisen kunta ${n}`),
      },
      items: Array.from({ length: 10 }, (_, n) => row(`Pitkänimisen kunta ${n}`, n + 1)),
    },
    page: 1,
    pages: 4,
    silent: 45,
  }),
  attendees('names', { content: { view: 'people', attendees: many(7) } }),
  attendees('a full page of names', {
    content: {
      view: 'people',
      attendees: many(25, (n) => ({
        name: `Marja-Leena Pitkäsukuinen-Virtanen ${n}`,
        by: 'Anna-Kaisa Pitkäsukuinen-Korhonen',
        answer: { ...answer, diet: true },
      })),
    },
    page: 3,
    pages: 20,
  }),
  attendees('names, gone and unnamed', {
    content: {
      view: 'people',
      attendees: [attendee(0, { name: '' }), attendee(1, { answer: { seat: 'no', at: now.getTime() } })],
    },
  }),
  attendees('waiting', {
    content: {
      view: 'waiting',
      attendees: many(4, (n) => ({ answer: waits(n), position: n < 3 ? n + 1 : 1 })),
    },
  }),
  attendees('a full page of those who wait', {
    content: {
      view: 'waiting',
      attendees: many(20, (n) => ({
        answer: { ...waits(0), waits: { for: 'onSite', number: n, offeredUntil: now.getTime() } },
        name: `Marja-Leena Pitkäsukuinen-Virtanen ${n}`,
        position: n + 1,
      })),
    },
    page: 1,
    pages: 5,
  }),
  attendees('late', {
    content: { view: 'late', items: [late(0, 'Pääsisinkö vielä?\nJunat kulkevat.'), late(1, '', 'remote')] },
    news: { kind: 'late-asked', name: 'Aino Virtanen' },
  }),
  attendees('a full page of late ones', {
    content: { view: 'late', items: [0, 1, 2, 3].map((n) => late(n, longest)) },
    news: { kind: 'granted', name: 'Aino Virtanen', seat: 'waiting', position: 3 },
    pages: 3,
  }),
  attendees('diets', {
    content: {
      view: 'diets',
      sum: [
        { diet: 'gluteeniton', count: 2 },
        { diet: 'vegaani', count: 1 },
      ],
      attendees: many(4, (n) => ({ diet: diets[n] ?? '' })),
      erased: facts.end + 7 * day,
    },
  }),
  attendees('a full page of diets', {
    content: {
      view: 'diets',
      sum: Array.from({ length: 40 }, (_, n) => ({ diet: `${n} ${longest}`, count: 1 })),
      attendees: many(15, () => ({ diet: longest })),
      erased: facts.end + 7 * day,
    },
    page: 1,
    pages: 3,
  }),
  attendees('dropped', {
    content: {
      view: 'dropped',
      attendees: many(3, (n) => ({
        answer: { ...answer, seat: 'no', before: { seat: n === 1 ? 'remote' : 'onSite', at: 0 } },
        ...(n === 0 ? { substitute: 'Eero Kallio' } : {}),
      })),
    },
    news: { kind: 'dropped-out', name: 'Aino Virtanen' },
  }),
  attendees('a late request decided before', { news: { kind: 'decided-before', name: 'Aino Virtanen' } }),
  attendees('a late request refused', { news: { kind: 'refused', name: 'Aino Virtanen' } }),
  attendees('hostile', {
    facts: { ...facts, ...hostile },
    content: {
      view: 'municipalities',
      answer: { coming: [], waiting: [], notComing: [], silent: [hostileText] },
      items: [row(hostileText, 1)],
    },
  }),
  attendees('hostile names', {
    content: {
      view: 'people',
      attendees: [attendee(0, { name: hostileText, municipality: hostileText, by: hostileText })],
    },
    news: { kind: 'dropped-out', name: hostileText },
  }),
  attendees('hostile late', {
    content: {
      view: 'late',
      items: [{ ...late(0, hostileText), name: hostileText, municipality: hostileText }],
    },
  }),
  attendees('hostile diets', {
    content: {
      view: 'diets',
      sum: [{ diet: hostileText, count: 1 }],
      attendees: [attendee(0, { name: hostileText, diet: `4. ${hostileText}` })],
      erased: 0,
    },
  }),
  one('comes on site'),
  one('freed just now', {
    attendee: attendee(2, { answer: { ...answer, seat: 'no' } }),
    choices: [{ wish: 'onSite', gives: true }],
    news: { kind: 'changed', seat: 'no', name: 'Meeri Lampi' },
    changed: 'Perui puhelimessa.',
  }),
  one('first in line just now', {
    attendee: attendee(2, { answer: waits(2), position: 1 }),
    choices: [
      { wish: 'remote', gives: false },
      { wish: 'no', gives: false },
    ],
    news: { kind: 'changed', seat: 'waiting', position: 1, name: 'Meeri Lampi' },
  }),
  one('waits, offered a place, diet', {
    attendee: attendee(2, { answer: waits(0), position: 2, diet: 'gluteeniton', substitute: 'Eero Kallio' }),
    choices: [
      { wish: 'onSite', gives: true },
      { wish: 'remote', gives: true },
      { wish: 'no', gives: false },
    ],
  }),
  one('no reason written', { news: { kind: 'give-reason', name: '' } }),
  one('reason too long', { news: { kind: 'too-long', name: '' }, reason: longest }),
  one('over', { choices: [], news: { kind: 'past', name: '' } }),
  one('hostile', {
    facts: { ...facts, ...hostile },
    attendee: attendee(0, {
      name: hostileText,
      municipality: hostileText,
      by: hostileText,
      diet: hostileText,
    }),
    changed: hostileText,
    reason: hostileText,
    news: { kind: 'changed', seat: 'remote', name: hostileText },
  }),
  silent('to look at'),
  silent('changed meanwhile', { state: 'changed' }),
  silent('sent', { state: 'sent' }),
  silent('sent today already', { state: 'sent-today' }),
  silent('closed', { state: 'closed' }),
  silent('nobody', { state: 'nobody', items: [], silent: 0, messages: 0, unknown: 0 }),
  silent('a middle page', { page: 1, pages: 3, silent: 55, messages: 60 }),
  silent('hostile', {
    facts: { ...facts, ...hostile },
    items: [{ municipality: hostileText, people: [{ name: hostileText, role: 'contact' }] }],
  }),
  hosted('coming and past', [
    item,
    { ...item, id: 's-2', status: 'cancelled', counts: noCounts },
    past,
    { ...past, id: 's-4' },
  ]),
  hosted('none', []),
  hostedFound('two as asked for', 2),
  hostedFound('none as asked for', 0),
  hosted('middle page', [past, { ...past, id: 's-5', facts: { ...past.facts, ...hostile } }], 1, 3),
  message('for a contact person too', true),
  message('for their colleagues alone', false),
  message('remote only', true, { place: '' }),
  message('hostile', true, hostile),
];
