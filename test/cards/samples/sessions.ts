import type { AnnouncementContent } from '../../../bot/shared/announcement.ts';
import type { Language } from '../../../bot/shared/people.ts';
import { noCounts, type SessionFacts } from '../../../bot/shared/session.ts';
import type { Card } from '../../../cards/card.ts';
import { type SubstituteCardInput, substituteCard } from '../../../cards/rsvp/substitute-card.ts';
import type { SessionPeople } from '../../../cards/sessions/people-rows.ts';
import { type SessionCardInput, sessionCard } from '../../../cards/sessions/session-card.ts';
import { sessionChannelCard } from '../../../cards/sessions/session-channel-card.ts';
import type { OwnAnswer, SessionItem } from '../../../cards/sessions/session-item.ts';
import { type SessionsCardInput, sessionsCard } from '../../../cards/sessions/sessions-card.ts';
import type { SessionRights } from '../../../cards/sessions/situation.ts';
import { hostile, long } from '../typed-texts.ts';
import { longest, ofSession } from './announced-content.ts';

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
const counts = { ...noCounts, onSite: 62, remote: 31, no: 9, waiting: 0 };
const fullCounts = { ...noCounts, onSite: 80, remote: 31, no: 9, waiting: 4 };
export const item: SessionItem = { id: 's1', facts, counts, status: 'published' };

const added = (more: Partial<AnnouncementContent> = {}) => ({
  announcement: 's.s1',
  content: { ...ofSession, ...more },
});

const other = (id: string, more: Partial<SessionFacts>, rest: Partial<SessionItem> = {}): SessionItem => ({
  id,
  facts: { ...facts, capacity: undefined, perMunicipality: undefined, ...more },
  counts: noCounts,
  status: 'published',
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
export const member: SessionRights = { host: false, announce: false, register: false, giveAway: true };
export const contact: SessionRights = { ...member, register: true };
export const host: SessionRights = { host: true, announce: true, register: false, giveAway: false };
const one = (more: Partial<SessionCardInput>) => (language: Language) =>
  sessionCard({ language, now, item, nonce: 'n1', can: member, ...more });
const full: SessionItem = { ...item, counts: fullCounts };
const past = new Date('2027-02-05T10:00:00Z');
const late = new Date('2027-02-01T10:00:00Z');
const dayBefore = new Date('2027-02-03T07:00:00Z');
const unopened: SessionItem = { ...item, facts: { ...facts, opens: Date.parse('2026-11-30T22:00:00Z') } };
const odd: SessionItem = {
  id: 's9',
  facts: { ...facts, titleFi: hostile, titleSv: hostile, place: hostile },
  counts,
  status: 'published',
  topic: hostile,
};

const topics = [
  { fi: 'Strategia ja vaikuttavuus', sv: 'Strategi och genomslag' },
  { fi: 'Päätöksenteko ja luottamus', sv: 'Beslutsfattande och förtroende' },
];

const description = `Päivän aikana kokeillaan, miten luottamus syntyy arjen johtamisessa. Mukana on kolmen kunnan esimerkit.

Ota mukaan yksi oma tapaus.`;
const described: SessionItem = {
  ...item,
  facts: {
    ...facts,
    descriptionFi: description,
    descriptionSv: 'Under dagen prövar vi hur förtroende uppstår i det dagliga ledarskapet.',
    programme: 'https://esimerkki.example/ohjelma',
    catering: true,
  },
};
const offered: OwnAnswer = {
  seat: 'waiting',
  waitsFor: 'onSite',
  position: 1,
  offeredUntil: Date.parse('2026-11-23T20:00:00Z'),
};
const remoteFull: SessionItem = { ...full, facts: { ...facts, remoteCapacity: 31 } };
const afterwards: SessionItem = {
  ...item,
  facts: {
    ...facts,
    materials: 'https://esimerkki.example/aineisto',
    recording: 'https://esimerkki.example/tallenne',
  },
};
const calendar = 'https://esimerkki.example/kalenteri.ics';
const colleague = (name: string, remote = false) => ({ name, remote });
const people: SessionPeople = {
  colleagues: [
    colleague('Meeri Lampi'),
    colleague('Taito Ranta-aho', true),
    colleague('Ansa Koskelo'),
    colleague('Pihla Metsä'),
    colleague('Urho Vesala'),
    colleague('Svea Strandnäs'),
    colleague('Lieto Saari'),
    colleague('Vieno Korpi'),
    colleague('Kaarna Puro'),
    colleague(''),
    colleague('', true),
  ],
  hosts: ['Kaarna Puro', 'Lieto Saari'],
  audience: {
    roles: ['elected', 'officeHolder'],
    sizes: [{ from: 9_001, to: 45_000 }, { to: 9_000 }, { from: 45_001 }],
    languages: ['sv'],
    municipalities: ['Kauhava', 'Vaasa', 'Alajärvi', 'Lappajärvi', 'Evijärvi', 'Vimpeli', 'Soini'],
  },
};
const oddPeople: SessionPeople = {
  colleagues: [colleague(hostile), colleague('')],
  hosts: [hostile],
  audience: { roles: [], sizes: [], languages: [], municipalities: [hostile] },
};
const manyColleagues = Array.from({ length: 80 }, (_, n) => ({
  id: `p.${'x'.repeat(30)}${n}`,
  name: n === 0 ? hostile : `Osallistuja ${n}`,
}));
const substitute = (more: Partial<SubstituteCardInput>) => (language: Language) =>
  substituteCard({
    language,
    id: 's1',
    facts,
    colleagues: [
      { id: 'p1', name: 'Meeri Lampi' },
      { id: 'p2', name: 'Taito Ranta-aho' },
    ],
    values: { to: '', name: '' },
    nonce: 'n1',
    ...more,
  });

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
  { name: 'one: unanswered, may announce', card: one({ can: host }) },
  {
    name: 'one: on site, answered',
    card: one({ item: { ...item, own: { seat: 'onSite' } }, news: 'answered' }),
  },
  {
    name: 'one: remote, answered',
    card: one({ item: { ...item, own: { seat: 'remote' } }, news: 'answered', can: host }),
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
      can: host,
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
  {
    name: 'channel: with words of its author',
    card: () => sessionChannelCard({ now, item, bilingual: false, added: added() }),
  },
  {
    name: 'channel: with words, bilingual',
    card: () => sessionChannelCard({ now, item, bilingual: true, added: added() }),
  },
  {
    name: 'channel: with a link alone',
    card: () =>
      sessionChannelCard({
        now,
        item,
        bilingual: true,
        added: added({ textFi: '', textSv: '', picture: '', acknowledge: false }),
      }),
  },
  {
    name: 'channel: described, longest words',
    card: () => sessionChannelCard({ now, item: described, bilingual: true, added: added(longest) }),
  },
  { name: 'channel: described', card: () => sessionChannelCard({ now, item: described, bilingual: true }) },
  { name: 'one: a host', card: one({ can: host, item: described, people }) },
  {
    name: 'one: a host, with reminder days of its own',
    card: one({
      can: host,
      item: { ...item, facts: { ...facts, reminders: { closingDays: [2, 7, 0], comingDays: [] } } },
    }),
  },
  {
    name: 'one: a host who comes',
    card: one({ can: host, item: { ...item, own: { seat: 'onSite' } }, calendar }),
  },
  { name: 'one: a contact person', card: one({ can: contact, people, item: described }) },
  {
    name: 'one: a contact person who comes, with a diet',
    card: one({
      can: contact,
      people,
      item: { ...described, own: { seat: 'onSite' } },
      calendar,
      diet: 'Laktoositon',
    }),
  },
  {
    name: 'one: diet too long',
    card: one({
      item: { ...described, own: { seat: 'onSite' } },
      news: 'diet-too-long',
      diet: long.repeat(2),
    }),
  },
  { name: 'one: closing soon', card: one({ news: 'closing-soon' }) },
  { name: 'one: closing soon, full', card: one({ item: full, news: 'closing-soon' }) },
  {
    name: 'one: coming soon, on site',
    card: one({
      now: dayBefore,
      item: { ...item, facts: { ...facts, place: hostile }, own: { seat: 'onSite' } },
      news: 'coming-soon',
    }),
  },
  {
    name: 'one: coming soon, remotely',
    card: one({ now: dayBefore, item: { ...item, own: { seat: 'remote' } }, news: 'coming-soon', calendar }),
  },
  {
    name: 'one: coming soon, remotely without a link',
    card: one({
      now: dayBefore,
      item: { ...item, facts: { ...facts, remoteLink: undefined }, own: { seat: 'remote' } },
      news: 'coming-soon',
    }),
  },
  {
    name: 'one: draft, just made',
    card: one({ can: host, item: { ...described, status: 'draft' }, news: 'created' }),
  },
  { name: 'one: draft', card: one({ can: host, item: { ...described, status: 'draft' } }) },
  { name: 'one: published', card: one({ can: host, item: described, news: 'published' }) },
  { name: 'one: changed', card: one({ can: host, item: described, news: 'changed' }) },
  {
    name: 'one: over by three',
    card: one({ can: host, item: { ...full, counts: { ...fullCounts, onSite: 83 } } }),
  },
  { name: 'one: offered', card: one({ item: { ...full, own: offered }, news: 'offered' }) },
  {
    name: 'one: offered, remote meanwhile',
    card: one({ item: { ...full, own: { ...offered, seat: 'remote' } }, news: 'offered' }),
  },
  {
    name: 'one: offered after the deadline',
    card: one({ now: late, item: { ...full, own: { ...offered, offeredUntil: facts.start } } }),
  },
  {
    name: 'one: offer over unnoticed',
    card: one({ item: { ...full, own: { ...offered, offeredUntil: now.getTime() } } }),
  },
  {
    name: 'one: lapsed',
    card: one({ item: { ...full, own: { seat: 'no', lapsed: true } }, news: 'offer-over' }),
  },
  { name: 'one: lapsed, remote', card: one({ item: { ...full, own: { seat: 'remote', lapsed: true } } }) },
  {
    name: 'one: remote while waiting',
    card: one({ item: { ...full, own: { seat: 'remote', waitsFor: 'onSite', position: 2 } } }),
  },
  { name: 'one: left', card: one({ item: { ...full, own: { seat: 'no' } }, news: 'left' }) },
  {
    name: 'one: remote promoted',
    card: one({ item: { ...full, own: { seat: 'remote' } }, news: 'promoted' }),
  },
  { name: 'one: remote full too', card: one({ item: remoteFull }) },
  {
    name: 'one: refused, remote full',
    card: one({ item: { ...remoteFull, own: { seat: 'onSite' } }, news: 'remote-full' }),
  },
  { name: 'one: for others', card: one({ item: { ...described, foreign: true }, people }) },
  {
    name: 'one: refused, for others',
    card: one({ item: { ...item, foreign: true }, people, news: 'not-invited' }),
  },
  {
    name: 'one: given away',
    card: one({ item: { ...item, own: { seat: 'no', handedOver: true } }, news: 'given' }),
  },
  { name: 'one: nothing to give', card: one({ news: 'no-place' }) },
  {
    name: 'one: got from a colleague',
    card: one({ item: { ...full, own: { seat: 'onSite' } }, news: 'place-given' }),
  },
  { name: 'one: registered', card: one({ item: { ...full, own: { seat: 'onSite' } }, news: 'registered' }) },
  {
    name: 'one: changed by a host, hostile reason',
    card: one({ item: { ...full, own: { seat: 'remote' } }, news: 'seat-changed', reason: hostile }),
  },
  {
    name: 'one: a guest got a place',
    card: one({ can: contact, item, news: 'promoted', about: { name: 'Pihla Metsä' } }),
  },
  {
    name: 'one: a guest is offered one, hostile',
    card: one({ can: contact, item, news: 'offered', about: { name: hostile, offeredUntil: facts.start } }),
  },
  {
    name: 'one: a guest got none',
    card: one({ can: contact, item, news: 'offer-over', about: { name: '' } }),
  },
  {
    name: 'one: a guest was changed',
    card: one({
      can: contact,
      item,
      news: 'seat-changed',
      about: { name: 'Pihla Metsä' },
      reason: 'Sairaustapaus',
    }),
  },
  {
    name: 'one: late request asked',
    card: one({ now: late, item: { ...item, asked: 'onSite' }, news: 'late-asked' }),
  },
  { name: 'one: late request waits', card: one({ now: late, item: { ...item, asked: 'remote' } }) },
  {
    name: 'one: late message too long',
    card: one({ now: late, news: 'message-too-long', message: hostile }),
  },
  {
    name: 'one: late granted',
    card: one({ now: late, item: { ...item, own: { seat: 'remote' } }, news: 'late-granted' }),
  },
  { name: 'one: late refused', card: one({ now: late, news: 'late-refused', reason: 'Sali on täynnä.' }) },
  {
    name: 'one: dropped out',
    card: one({ now: late, item: { ...item, own: { seat: 'no' } }, news: 'dropped-out' }),
  },
  {
    name: 'one: waiting after the deadline',
    card: one({ now: late, item: { ...full, own: { seat: 'waiting', waitsFor: 'onSite', position: 1 } } }),
  },
  {
    name: 'one: cancelled, for who came',
    card: one({
      item: { ...item, status: 'cancelled', own: { seat: 'onSite' } },
      reason: 'Puhuja on sairastunut.',
      news: 'cancelled-by-host',
    }),
  },
  {
    name: 'one: cancelled just now',
    card: one({ can: host, item: { ...item, status: 'cancelled' }, news: 'cancelled', reason: hostile }),
  },
  { name: 'one: moved', card: one({ item: { ...item, own: { seat: 'onSite' } }, news: 'moved', calendar }) },
  { name: 'one: a host while it runs', card: one({ can: host, now: new Date(facts.start) }) },
  { name: 'one: a host afterwards', card: one({ can: host, now: past, item: afterwards }) },
  {
    name: 'one: afterwards, came',
    card: one({ now: past, item: { ...afterwards, own: { seat: 'onSite', came: true } } }),
  },
  {
    name: 'one: afterwards, did not come',
    card: one({ now: past, item: { ...afterwards, own: { seat: 'onSite', came: false } } }),
  },
  {
    name: 'one: over midnight',
    card: one({ item: { ...item, facts: { ...facts, end: facts.start + 20 * 3_600_000 } } }),
  },
  {
    name: 'one: hostile people',
    card: one({ can: contact, item: { ...odd, own: { seat: 'onSite' } }, people: oddPeople, diet: hostile }),
  },
  { name: 'substitute', card: substitute({}) },
  { name: 'substitute: nobody with Teams', card: substitute({ colleagues: [] }) },
  { name: 'substitute: neither', card: substitute({ fault: 'choose' }) },
  { name: 'substitute: both', card: substitute({ fault: 'one', values: { to: 'p1', name: 'Pihla Metsä' } }) },
  { name: 'substitute: no name', card: substitute({ fault: 'name', values: { to: '', name: hostile } }) },
  {
    name: 'substitute: on the list',
    card: substitute({ fault: 'listed', values: { to: '', name: 'Meeri Lampi' } }),
  },
  {
    name: 'substitute: comes already',
    card: substitute({ fault: 'comes', values: { to: '', name: 'Pihla Metsä' } }),
  },
  { name: 'substitute: many, hostile', card: substitute({ colleagues: manyColleagues, facts: odd.facts }) },
];
