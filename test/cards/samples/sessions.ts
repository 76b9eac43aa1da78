import type { SessionFaults, SessionFields } from '../../../bot/sessions/form.ts';
import type { Language } from '../../../bot/shared/people.ts';
import type { SessionFacts } from '../../../bot/shared/session.ts';
import type { Card } from '../../../cards/card.ts';
import { type SessionCardInput, sessionCard } from '../../../cards/sessions/session-card.ts';
import { sessionChannelCard } from '../../../cards/sessions/session-channel-card.ts';
import { sessionFormCard } from '../../../cards/sessions/session-form-card.ts';
import type { SessionItem } from '../../../cards/sessions/session-item.ts';
import { type SessionsCardInput, sessionsCard } from '../../../cards/sessions/sessions-card.ts';
import { hostile, long } from '../typed-texts.ts';

export const now = new Date('2026-11-23T10:00:00Z');

export const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Siiloista silloille: luottamusta rakentava johtaminen',
  titleSv: 'Från silor till broar: ledarskap som bygger förtroende',
  start: Date.parse('2027-02-04T07:00:00Z'),
  end: Date.parse('2027-02-04T13:30:00Z'),
  place: 'Kuntatalo, Helsinki',
  remote: true,
  remoteLink: 'https://meet.example/abc',
  capacity: 80,
  perMunicipality: 4,
  closes: Date.parse('2027-01-25T22:00:00Z'),
  createdBy: 'p9',
};
const counts = { onSite: 62, remote: 31, no: 9, waiting: 0 };
const fullCounts = { onSite: 80, remote: 31, no: 9, waiting: 4 };
export const item: SessionItem = { id: 's1', facts, counts };

const other = (id: string, more: Partial<SessionFacts>, rest: Partial<SessionItem> = {}): SessionItem => ({
  id,
  facts: { ...facts, capacity: undefined, perMunicipality: undefined, ...more },
  counts: { onSite: 0, remote: 0, no: 0, waiting: 0 },
  ...rest,
});
const day = (text: string) => ({
  start: Date.parse(`${text}T11:00:00Z`),
  end: Date.parse(`${text}T13:00:00Z`),
  closes: Date.parse(`${text}T11:00:00Z`),
});
const sparring = other(
  's2',
  {
    kind: 'sparring',
    titleFi: 'Valtuuston ja johdon yhteistyö',
    titleSv: 'Fullmäktige och ledningen',
    ...day('2026-12-09'),
    topic: 2,
  },
  { topic: 'Päätöksenteko ja luottamus', own: { seat: 'remote' } },
);
const many: readonly SessionItem[] = [
  sparring,
  other('s3', {
    kind: 'contactMeeting',
    titleFi: 'Yhdyshenkilöiden aamukahvit',
    titleSv: 'Kontaktpersonernas morgonkaffe',
    place: '',
    ...day('2026-12-11'),
  }),
  other(
    's4',
    {
      kind: 'themeSeminar',
      titleFi: 'Talouden tasapaino',
      titleSv: 'Ekonomi i balans',
      capacity: 40,
      ...day('2026-12-15'),
    },
    { counts: { ...counts, onSite: 40, waiting: 3 }, own: { seat: 'waiting', position: 3 } },
  ),
  other(
    's5',
    {
      kind: 'themeSeminar',
      titleFi: 'Elinvoima 2030',
      titleSv: 'Livskraft 2030',
      capacity: 41,
      ...day('2027-03-01'),
    },
    { counts: { ...counts, onSite: 40 }, own: { seat: 'no' } },
  ),
  other(
    's6',
    {
      kind: 'peerDiscussion',
      titleFi: long.slice(0, 120),
      titleSv: long.slice(0, 120),
      capacity: 10,
      ...day('2027-03-02'),
    },
    { counts: { ...counts, onSite: 10 } },
  ),
];

const list = (more: Partial<SessionsCardInput>) => (language: Language) =>
  sessionsCard({ language, now, heading: 'coming', items: many, page: 0, pages: 1, nonce: 'n1', ...more });
const one = (more: Partial<SessionCardInput>) => (language: Language) =>
  sessionCard({ language, now, item, nonce: 'n1', canAnnounce: false, ...more });
const full: SessionItem = { ...item, counts: fullCounts };
const past = new Date('2027-02-05T10:00:00Z');
const late = new Date('2027-02-01T10:00:00Z');
const unopened: SessionItem = { ...item, facts: { ...facts, opens: Date.parse('2026-11-30T22:00:00Z') } };
const odd: SessionItem = {
  id: 's9',
  facts: { ...facts, titleFi: hostile, titleSv: hostile, place: hostile },
  counts,
  topic: hostile,
};

const values: SessionFields = {
  kind: 'themeSeminar',
  titleFi: '',
  titleSv: '',
  date: '',
  start: '09:00',
  end: '15:30',
  place: '',
  remote: 'yes',
  remoteLink: '',
  capacity: '',
  perMunicipality: '',
  closes: '',
  topic: '',
};
const topics = [
  { fi: 'Strategia ja vaikuttavuus', sv: 'Strategi och genomslag' },
  { fi: 'Päätöksenteko ja luottamus', sv: 'Beslutsfattande och förtroende' },
];
const form = (typed: Partial<SessionFields>, faults: SessionFaults) => (language: Language) =>
  sessionFormCard({ language, now, values: { ...values, ...typed }, faults, topics, nonce: 'n1' });

export const samples: readonly { name: string; card: (language: Language) => Card }[] = [
  { name: 'list: one open to answer, others below', card: list({ featured: item }) },
  {
    name: 'list: featured is full and answered',
    card: list({ featured: { ...full, own: { seat: 'waiting', position: 4 } } }),
  },
  { name: 'list: a page in the middle', card: list({ page: 1, pages: 3 }) },
  { name: 'list: empty', card: list({ items: [] }) },
  { name: 'list: mine', card: list({ heading: 'mine', items: many.filter((i) => i.own) }) },
  { name: 'list: mine, empty', card: list({ heading: 'mine', items: [] }) },
  { name: 'list: hostile', card: list({ items: [odd], featured: { ...odd, id: 's10' } }) },
  { name: 'one: unanswered', card: one({}) },
  { name: 'one: unanswered, may announce', card: one({ canAnnounce: true }) },
  {
    name: 'one: on site, answered',
    card: one({ item: { ...item, own: { seat: 'onSite' } }, news: 'answered' }),
  },
  {
    name: 'one: remote, answered',
    card: one({ item: { ...item, own: { seat: 'remote' } }, news: 'answered', canAnnounce: true }),
  },
  { name: 'one: not coming', card: one({ item: { ...item, own: { seat: 'no' } }, news: 'answered' }) },
  {
    name: 'one: waiting third',
    card: one({ item: { ...full, own: { seat: 'waiting', position: 3 } }, news: 'answered' }),
  },
  { name: 'one: waiting, place unknown', card: one({ item: { ...full, own: { seat: 'waiting' } } }) },
  { name: 'one: unchanged', card: one({ item: { ...item, own: { seat: 'onSite' } }, news: 'unchanged' }) },
  { name: 'one: stale', card: one({ item: { ...item, own: { seat: 'no' } }, news: 'stale' }) },
  { name: 'one: promoted', card: one({ item: { ...full, own: { seat: 'onSite' } }, news: 'promoted' }) },
  {
    name: 'one: created',
    card: one({
      item: { ...item, counts: { ...counts, onSite: 0, remote: 0 } },
      news: 'created',
      canAnnounce: true,
    }),
  },
  { name: 'one: created without announcing', card: one({ news: 'created' }) },
  { name: 'one: full', card: one({ item: full }) },
  { name: 'one: full, no remote', card: one({ item: { ...full, facts: { ...facts, remote: false } } }) },
  { name: 'one: last place', card: one({ item: { ...item, counts: { ...counts, onSite: 79 } } }) },
  { name: 'one: not open', card: one({ item: unopened }) },
  { name: 'one: refused, not open', card: one({ item: unopened, news: 'not-open' }) },
  { name: 'one: closed', card: one({ now: late }) },
  { name: 'one: closed, coming', card: one({ now: late, item: { ...item, own: { seat: 'onSite' } } }) },
  { name: 'one: closed, not coming', card: one({ now: late, item: { ...item, own: { seat: 'no' } } }) },
  {
    name: 'one: refused, closed',
    card: one({ now: late, item: { ...item, own: { seat: 'onSite' } }, news: 'closed' }),
  },
  { name: 'one: refused, past', card: one({ now: past, news: 'past' }) },
  {
    name: 'one: refused, remote',
    card: one({ item: { ...item, facts: { ...facts, remote: false } }, news: 'cannot-remote' }),
  },
  {
    name: 'one: refused, on site',
    card: one({ item: { ...item, facts: { ...facts, place: '' } }, news: 'cannot-on-site' }),
  },
  {
    name: 'one: running',
    card: one({ now: new Date(facts.start), item: { ...item, own: { seat: 'remote' } } }),
  },
  { name: 'one: past', card: one({ now: past }) },
  {
    name: 'one: sparring with a topic, remote only, until the start',
    card: one({ item: { ...sparring, facts: { ...sparring.facts, place: '' }, own: undefined } }),
  },
  { name: 'one: until the start, coming', card: one({ item: { ...sparring, own: { seat: 'onSite' } } }) },
  { name: 'one: hostile', card: one({ item: odd }) },
  { name: 'channel', card: () => sessionChannelCard({ now, item, bilingual: false }) },
  { name: 'channel: bilingual', card: () => sessionChannelCard({ now, item, bilingual: true }) },
  {
    name: 'channel: bilingual, one title',
    card: () =>
      sessionChannelCard({
        now,
        item: { ...sparring, facts: { ...sparring.facts, titleSv: sparring.facts.titleFi, place: '' } },
        bilingual: true,
        topic: topics[1],
      }),
  },
  { name: 'channel: full', card: () => sessionChannelCard({ now, item: full, bilingual: false }) },
  { name: 'channel: full, bilingual', card: () => sessionChannelCard({ now, item: full, bilingual: true }) },
  {
    name: 'channel: not open, bilingual',
    card: () => sessionChannelCard({ now, item: unopened, bilingual: true }),
  },
  { name: 'channel: closed', card: () => sessionChannelCard({ now: late, item, bilingual: false }) },
  { name: 'channel: past, bilingual', card: () => sessionChannelCard({ now: past, item, bilingual: true }) },
  {
    name: 'channel: hostile',
    card: () => sessionChannelCard({ now, item: odd, bilingual: true, topic: { fi: hostile, sv: hostile } }),
  },
  { name: 'form: empty', card: form({}, {}) },
  {
    name: 'form: one fault',
    card: form({ date: '2027-02-04', place: 'Kuntatalo' }, { titleFi: 'give-title' }),
  },
  {
    name: 'form: a fault in each field',
    card: form(
      {
        kind: 'x',
        titleFi: `${long} `,
        titleSv: hostile,
        date: '2026-02-30',
        start: '25:00',
        end: '08:00',
        place: '',
        remote: 'no',
        remoteLink: 'http://x',
        capacity: 'kymmenen',
        perMunicipality: '90',
        closes: '2027-03-01',
        topic: '9',
      },
      {
        kind: 'choose-kind',
        topic: 'choose-topic',
        titleFi: 'too-long',
        titleSv: 'too-long',
        date: 'no-such-date',
        start: 'no-such-time',
        end: 'end-before-start',
        place: 'give-place-or-remote',
        remoteLink: 'no-such-link',
        capacity: 'no-such-number',
        perMunicipality: 'above-capacity',
        closes: 'closes-after-start',
      },
    ),
  },
  {
    name: 'form: past, outside periods',
    card: form(
      { date: '2029-01-01', start: '09:00', titleFi: 'Talous' },
      { date: 'outside-periods', start: 'in-the-past' },
    ),
  },
  {
    name: 'form: no topics',
    card: (language) => sessionFormCard({ language, now, values, faults: {}, topics: [], nonce: 'n1' }),
  },
];
