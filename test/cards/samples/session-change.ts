import { usualRules } from '../../../bot/shared/network.ts';
import type { Language } from '../../../bot/shared/people.ts';
import type { SessionFacts } from '../../../bot/shared/session.ts';
import type { Card } from '../../../cards/card.ts';
import {
  type SessionCancelCardInput,
  sessionCancelCard,
} from '../../../cards/sessions/session-cancel-card.ts';
import {
  type SessionChangeCardInput,
  sessionChangeCard,
} from '../../../cards/sessions/session-change-card.ts';
import { sessionChangedCard } from '../../../cards/sessions/session-changed-card.ts';
import { type SessionNewsCardInput, sessionNewsCard } from '../../../cards/sessions/session-news-card.ts';
import { hostile, long } from '../typed-texts.ts';

const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Siiloista silloille: luottamusta rakentava johtaminen',
  titleSv: 'Från silor till broar: ledarskap som bygger förtroende',
  start: Date.parse('2027-02-04T07:00:00Z'),
  end: Date.parse('2027-02-04T13:30:00Z'),
  place: 'Kuntatalo, Helsinki',
  remote: true,
  remoteLink: 'https://meet.example/abc',
  capacity: 80,
  closes: Date.parse('2027-01-25T22:00:00Z'),
  hosts: ['c1'],
};
const moved: SessionFacts = {
  ...facts,
  start: Date.parse('2027-02-11T07:00:00Z'),
  end: Date.parse('2027-02-11T13:30:00Z'),
  place: 'Verkatehdas, Hämeenlinna',
};
const otherwise: SessionFacts = {
  ...moved,
  kind: 'sparring',
  topic: 1,
  titleFi: hostile,
  titleSv: hostile,
  titleEn: 'From silos to bridges',
  descriptionFi: `${long}\n\n${long}`,
  descriptionSv: hostile,
  remote: false,
  remoteLink: undefined,
  capacity: 60,
  remoteCapacity: 20,
  perMunicipality: 4,
  opens: Date.parse('2026-11-30T22:00:00Z'),
  closes: moved.start,
  reminders: { closingDays: [7, 0], comingDays: [] },
  catering: true,
  programme: 'https://uso.example/ohjelma',
  hosts: undefined,
  audience: { roles: ['manager', 'contact'], sizes: [1, 2], languages: ['sv'], municipalities: ['233', 'x'] },
};
const network: SessionChangeCardInput['names']['network'] = {
  periods: [
    {
      id: 'uso9',
      name: 'USO 9',
      from: '2027-01-01',
      to: '2028-12-31',
      entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
      themes: [],
      topics: [{ fi: 'Kokouksen askeleet', sv: 'Mötets steg' }],
      fees: [
        { below: 9_000, eurosPerYear: 9_000 },
        { upTo: 45_000, eurosPerYear: 12_000 },
        { eurosPerYear: 16_000 },
      ],
      rules: usualRules,
    },
  ],
  municipalities: new Map([
    ['233', { code: '233', nameFi: 'Kauhava', nameSv: 'Kauhava', languageStatus: 'fi' }],
  ]),
  memberships: [],
};

const change = (more: Partial<SessionChangeCardInput>) => (language: Language) =>
  sessionChangeCard({
    language,
    session: 's1',
    status: 'published',
    before: facts,
    after: moved,
    names: { network, person: () => 'Kaarna Puro' },
    data: { date: '2027-02-11', place: 'Verkatehdas, Hämeenlinna' },
    told: { coming: 62, colleagues: 3 },
    movesUp: [],
    over: { onSite: 0, remote: 0 },
    channels: [],
    nonce: 'n1',
    ...more,
  });
const cancel = (more: Partial<SessionCancelCardInput>) => (language: Language) =>
  sessionCancelCard({
    language,
    session: 's1',
    facts,
    draft: false,
    told: { coming: 62, colleagues: 1 },
    nonce: 'n1',
    ...more,
  });
const news = (more: Partial<SessionNewsCardInput>) => (language: Language) =>
  sessionNewsCard({
    language,
    session: 's1',
    facts: moved,
    cancelled: false,
    reason: '',
    before: facts,
    guests: 0,
    mayAnswer: true,
    nonce: 'n1',
    ...more,
  });
const changed =
  (told: number, moves: number, onSite: number, remote = 0) =>
  (language: Language) =>
    sessionChangedCard({
      language,
      session: 's1',
      facts: moved,
      status: 'published',
      told,
      moved: moves,
      over: { onSite, remote },
    });
const links = { calendar: 'https://uso.example/calendar/abc.ics', link: 'https://meet.example/abc' };

export const samples: readonly { name: string; card: (language: Language) => Card }[] = [
  { name: 'preview: moved', card: change({}) },
  {
    name: 'preview: moved, in channels',
    card: change({
      told: { coming: 1, colleagues: 0 },
      channels: [
        { name: 'Yleinen', teamName: 'USO-verkosto' },
        { name: '', teamName: hostile },
      ],
    }),
  },
  {
    name: 'preview: more places',
    card: change({
      after: { ...facts, capacity: 90 },
      told: { coming: 0, colleagues: 0 },
      movesUp: [
        'Ansa Koskelo',
        hostile,
        '',
        'Taito Ranta-aho',
        'Meeri Lampi',
        'Urho Vesala',
        'Svea Strandnäs',
      ],
    }),
  },
  {
    name: 'preview: fewer places than are taken',
    card: change({
      after: { ...facts, capacity: 50, remoteCapacity: 10 },
      told: { coming: 0, colleagues: 0 },
      over: { onSite: 12, remote: 1 },
    }),
  },
  { name: 'preview: everything', card: change({ after: otherwise }) },
  { name: 'preview: of a draft', card: change({ status: 'draft' }) },
  { name: 'preview: nothing', card: change({ after: facts, data: {} }) },
  { name: 'saved', card: changed(0, 0, 0) },
  { name: 'saved, somebody told, over', card: changed(1, 0, 12, 1) },
  { name: 'saved, people move up', card: changed(65, 2, 0) },
  { name: 'cancel: reason asked', card: cancel({}) },
  { name: 'cancel: reason missing', card: cancel({ fault: 'reason-missing' }) },
  { name: 'cancel: reason too long', card: cancel({ typed: `${hostile} ${long}`, fault: 'too-long' }) },
  { name: 'cancel: done', card: cancel({ done: { kind: 'cancelled', told: 63 } }) },
  { name: 'cancel: a draft', card: cancel({ draft: true, told: { coming: 0, colleagues: 0 } }) },
  { name: 'cancel: a draft, done', card: cancel({ done: { kind: 'discarded', told: 0 } }) },
  { name: 'told: moved', card: news({}) },
  {
    name: 'told: another place, remotely, with guests',
    card: news({ before: { ...moved, place: hostile }, guests: 3, ...links }),
  },
  { name: 'told: the link', card: news({ before: moved, ...links }) },
  { name: 'told: not known from what', card: news({ before: undefined, mayAnswer: false }) },
  { name: 'told: called off', card: news({ cancelled: true, reason: hostile, mayAnswer: false, ...links }) },
  { name: 'told: called off, to a colleague', card: news({ cancelled: true, guests: 1, mayAnswer: false }) },
];
