import type { AskFault, AskFields } from '../../../bot/presentation/form.ts';
import type { Presentation, PresentationState } from '../../../bot/shared/presentation.ts';
import { requestsCard } from '../../../cards/booking/requests-card.ts';
import { type AskCardInput, askCard } from '../../../cards/presentation/ask-card.ts';
import { type AskedCardInput, type AskedItem, askedCard } from '../../../cards/presentation/asked-card.ts';
import {
  type PresentationCardInput,
  presentationCard,
} from '../../../cards/presentation/presentation-card.ts';
import {
  type PresentationsCardInput,
  presentationsCard,
} from '../../../cards/presentation/presentations-card.ts';
import { hostileText, type Sample } from '../sample.ts';

const now = new Date('2026-11-24T08:00:00Z');
const day = 86_400_000;
const wishes = [9, 10, 14].map((n) => now.getTime() + n * day);
const [first = 0] = wishes;
const nonce = 'n-1';

const times = { date1: '', time1: '10:00', date2: '', time2: '10:00', date3: '', time3: '10:00' };
const fresh: AskFields = {
  ...times,
  municipality: '',
  name: 'Helka Niemi',
  email: '',
  phone: '',
  message: '',
};
const filled: AskFields = {
  ...fresh,
  municipality: 'Lähtevä',
  email: 'helka.niemi@lahteva.example',
  phone: '+358 40 123 4567',
  date1: '2026-12-03',
  date2: '2026-12-04',
  time2: '13:30',
  message: 'Mitä verkosto maksaa, ja milloin voi liittyä?',
};
const hostile: AskFields = {
  ...times,
  municipality: hostileText,
  name: hostileText,
  email: hostileText,
  phone: hostileText,
  message: hostileText,
  date1: hostileText,
};

function form(name: string, change: Partial<AskCardInput> = {}): Sample {
  const usual = { now, values: fresh, faults: {}, nonce };
  return { name: `form, ${name}`, card: (language) => askCard({ ...usual, ...change, language }) };
}

const each: readonly (readonly [AskFault, keyof AskFields])[] = [
  ['give-municipality', 'municipality'],
  ['give-name', 'name'],
  ['no-such-email', 'email'],
  ['no-such-phone', 'phone'],
  ['give-time', 'date1'],
  ['no-such-date', 'date1'],
  ['too-far', 'date2'],
  ['same-time-twice', 'date3'],
  ['no-such-time', 'time1'],
  ['in-the-past', 'time2'],
  ['too-long', 'message'],
];

const states = {
  open: { kind: 'open' },
  agreed: { kind: 'agreed', consultant: 'c', start: first, end: first + 3_600_000, revision: 0, at: 0 },
  held: {
    kind: 'agreed',
    consultant: 'c',
    start: now.getTime() - day,
    end: now.getTime() - day + 3_600_000,
    revision: 0,
    at: 0,
  },
  calledOff: { kind: 'calledOff', consultant: 'c', start: first, end: first + 3_600_000, revision: 1, at: 0 },
  declined: { kind: 'declined', consultant: 'c', at: 0 },
  withdrawn: { kind: 'withdrawn', at: 0 },
  withdrawnAgreed: {
    kind: 'withdrawn',
    at: 0,
    consultant: 'c',
    agreed: { start: first, end: first + 3_600_000 },
  },
} as const satisfies Readonly<Record<string, PresentationState>>;
type StateName = keyof typeof states;

function item(state: StateName, change: Partial<AskedItem> = {}): AskedItem {
  const usual = { id: `i-${state}`, municipality: 'Lähtevä', wishes, reason: '' };
  return { ...usual, state: states[state], link: undefined, calendar: undefined, ...change };
}

function asked(name: string, change: Partial<AskedCardInput>): Sample {
  const usual = { now, items: [item('open')], news: undefined, mayAsk: false, nonce };
  return { name: `asked, ${name}`, card: (language) => askedCard({ ...usual, ...change, language }) };
}

const calendar = 'https://usobotti.example/calendar/x.ics';
const link = 'https://teams.example/l/meetup-join/19%3ameeting';

function presentation(state: StateName, change: Partial<Presentation> = {}): Presentation {
  return { id: 'i-1', asker: 'a-1', at: now.getTime() - day, wishes, state: states[state], ...change };
}

const asker = {
  municipality: 'Lähtevä',
  name: 'Helka Niemi',
  email: filled.email,
  phone: filled.phone,
  message: filled.message,
};
const answer = { slot: '0', date: '', time: '10:00', length: '60', link: '', reason: '' };

function one(name: string, state: StateName, change: Partial<PresentationCardInput> = {}): Sample {
  const usual: Omit<PresentationCardInput, 'language'> = {
    now,
    presentation: presentation(state),
    asker,
    consultant: state === 'open' ? undefined : 'Kaarna Puro',
    reason: '',
    warnings: wishes.map(() => []),
    can: { answer: state === 'open', host: state === 'agreed' },
    session: 'p.i-1',
    lacksLink: false,
    values: answer,
    faults: {},
    news: undefined,
    nonce,
  };
  return {
    name: `for consultants, ${name}`,
    card: (language) => presentationCard({ ...usual, ...change, language }),
  };
}

function list(name: string, change: Partial<PresentationsCardInput>): Sample {
  const usual = { open: 0, items: [], page: 0, pages: 1 };
  return { name: `list, ${name}`, card: (language) => presentationsCard({ ...usual, ...change, language }) };
}

const waiting: Sample = {
  name: 'among the requests that wait',
  card: (language) =>
    requestsCard({
      language,
      now,
      items: [],
      presentations: ['Lähtevä', 'Lähtevä', hostileText].map((municipality, n) => ({
        id: `i-${n}`,
        municipality,
        at: now.getTime(),
      })),
      page: 0,
      pages: 1,
    }),
};

export const samples: readonly Sample[] = [
  waiting,
  form('empty'),
  form('filled', { values: filled }),
  ...each.map(([fault, field]) => form(`fault ${fault}`, { values: filled, faults: { [field]: fault } })),
  form('too many of one', { values: filled, refused: 'too-many-own' }),
  form('too many of all', { values: filled, refused: 'too-many' }),
  form('hostile', { values: hostile, faults: { date1: 'no-such-date', email: 'no-such-email' } }),
  asked('sent', { news: 'asked', mayAsk: true }),
  asked('agreed', { items: [item('agreed', { link, calendar })], news: 'agreed' }),
  asked('agreed, no link yet', { items: [item('agreed', { calendar })], news: 'agreed' }),
  asked('moved', { items: [item('agreed', { link })], news: 'moved' }),
  asked('declined', { items: [item('declined', { reason: 'Kausi on täynnä.' })], news: 'declined' }),
  asked('called off', { items: [item('calledOff', { reason: 'Sairastuin.' })], news: 'calledOff' }),
  asked('agreed and withdrawn', { items: [item('withdrawnAgreed')], news: 'withdrawnAgreed' }),
  asked('withdrawn', { items: [item('withdrawn')], news: 'withdrawn', mayAsk: true }),
  asked('times over', { now: new Date(now.getTime() + 30 * day), mayAsk: true }),
  asked('nothing left', { items: [], mayAsk: true }),
  asked('four', {
    items: [item('open'), item('agreed', { link, calendar }), item('held'), item('declined')],
    mayAsk: false,
  }),
  asked('hostile', {
    items: [item('declined', { municipality: hostileText, reason: hostileText })],
    news: 'declined',
  }),
  one('open', 'open', { news: 'asked' }),
  one('warned, and one time over', 'open', {
    presentation: presentation('open', { wishes: [now.getTime() - 1, ...wishes.slice(1)] }),
    warnings: [[], ['consultant-busy', 'away'], ['weekend']],
    values: { ...answer, slot: '1' },
  }),
  one('no contact but the chat', 'open', { asker: { ...asker, email: '', phone: '', message: '' } }),
  one('for the coordinator', 'open', { can: { answer: false, host: false } }),
  one('faults', 'open', {
    values: { slot: 'other', date: 'x', time: '9', length: '7', link: 'http://x', reason: '' },
    faults: {
      slot: 'choose-time',
      date: 'no-such-date',
      time: 'no-such-time',
      length: 'no-such-length',
      link: 'no-such-link',
      reason: 'give-reason',
    },
  }),
  one('agreed', 'agreed', { news: 'agreed' }),
  one('agreed on a busy time', 'agreed', { news: 'agreed', warnings: [['consultant-busy']] }),
  one('agreed with another', 'agreed', { news: 'settled', can: { answer: false, host: false } }),
  one('not reached', 'agreed', { presentation: presentation('agreed', { unreached: true }) }),
  one('declined', 'declined', { news: 'declined', reason: 'Kausi on täynnä.' }),
  one('called off', 'calledOff'),
  one('withdrawn', 'withdrawn'),
  one('agreed and withdrawn', 'withdrawnAgreed', { news: 'withdrawn' }),
  one('agreed, no link yet', 'agreed', { news: 'agreed', lacksLink: true }),
  one('erased', 'declined', { asker: undefined, consultant: undefined }),
  one('hostile', 'open', {
    asker: {
      municipality: hostileText,
      name: hostileText,
      email: hostileText,
      phone: hostileText,
      message: hostileText,
    },
    values: {
      slot: hostileText,
      date: hostileText,
      time: hostileText,
      length: hostileText,
      link: hostileText,
      reason: hostileText,
    },
    reason: hostileText,
    consultant: hostileText,
  }),
  list('nothing', {}),
  list('all kinds, two of one name', {
    open: 2,
    pages: 3,
    page: 1,
    items: (['open', 'open', 'agreed', 'declined', 'calledOff', 'withdrawn'] as const).map((state, n) => ({
      presentation: presentation(state, { id: `i-${n}` }),
      municipality: n < 2 ? 'Lähtevä' : n === 5 ? '' : `Kunta ${n}`,
    })),
  }),
  list('hostile', { open: 1, items: [{ presentation: presentation('open'), municipality: hostileText }] }),
];
