import type { Attendee } from '../../../bot/registration/attendees.ts';
import type { RegistrationFaults, RegistrationValues } from '../../../bot/registration/form.ts';
import type { Language } from '../../../bot/shared/people.ts';
import { noCounts, type SessionFacts } from '../../../bot/shared/session.ts';
import { type AttendeeCardInput, attendeeCard } from '../../../cards/registration/attendee-card.ts';
import {
  type RegistrationCardInput,
  registrationCard,
} from '../../../cards/registration/registration-card.ts';
import type { Sample } from '../sample.ts';
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
  perMunicipality: 4,
  closes: Date.parse('2027-01-25T22:00:00Z'),
  catering: true,
};
const item = {
  id: 's1',
  facts,
  counts: { ...noCounts, onSite: 62, remote: 31, no: 9 },
  status: 'published',
} as const;
const taito = { id: 'p2', name: 'Taito Ranta-aho' };

const row = (who: string, name: string, more: Partial<Attendee> = {}): Attendee => ({
  who,
  name,
  count: 1,
  guest: who.startsWith('g.'),
  group: 'officeHolder',
  standing: { seat: 'onSite' },
  by: taito,
  ...more,
});
const attendees: readonly Attendee[] = [
  row('p1', 'Ansa Koskelo', { by: undefined }),
  row('g.1', 'Aino Salo'),
  row('g.2', 'Aino Haapa', { standing: { seat: 'remote', waitsFor: 'onSite', position: 2 } }),
  row('g.3', '', { count: 5, group: 'elected' }),
  row('g.4', 'Eero Koski', { standing: { seat: 'waiting', waitsFor: 'onSite', position: 3 } }),
  row('g.5', 'Ilta Niemi', {
    group: 'developer',
    standing: {
      seat: 'waiting',
      waitsFor: 'onSite',
      position: 1,
      offeredUntil: Date.parse('2027-02-02T09:00:00Z'),
    },
  }),
  row('p9', '', { group: undefined, by: { id: 'p8', name: '' } }),
  row('p3', 'Meeri Lampi', { group: 'elected', standing: { seat: 'no' } }),
];
const values: RegistrationValues = {
  names: '',
  unnamed: '',
  group: 'officeHolder',
  wish: 'onSite',
  diet: '',
};

const list = (more: Partial<RegistrationCardInput>) => (language: Language) =>
  registrationCard({
    language,
    now,
    item,
    municipality: 'Kauhava',
    capLeft: 1,
    coming: 8,
    waiting: 3,
    notComing: 1,
    attendees,
    page: 0,
    pages: 1,
    groups: ['officeHolder', 'elected', 'developer', 'other'],
    ways: ['onSite', 'remote'],
    values,
    faults: {},
    nonce: 'n1',
    ...more,
  });
const none = { attendees: [], coming: 0, waiting: 0, notComing: 0 };
const typed = (more: Partial<RegistrationValues>, faults: RegistrationFaults) =>
  list({ values: { ...values, ...more }, faults });
const two: RegistrationValues = { ...values, names: 'Aino Salo\nEero Koski' };

const one = (more: Partial<AttendeeCardInput>) => (language: Language) =>
  attendeeCard({
    language,
    session: 's1',
    facts,
    attendee: row('g.1', 'Aino Salo'),
    changeable: 'all',
    ways: ['onSite', 'remote'],
    wish: 'onSite',
    name: 'Aino Salo',
    faults: {},
    nonce: 'n1',
    ...more,
  });
const link = 'https://uso.example/k/c2Vzc2lvbi1zMS1nLjE.a1b2c3d4e5f6';
const unnamed = row('g.3', '', { count: 5, group: 'elected' });
const dropped = row('g.1', 'Aino Salo', { standing: { seat: 'no' } });

export const samples: readonly Sample[] = [
  { name: 'list: empty', card: list({ ...none, capLeft: 4 }) },
  { name: 'list: all kinds', card: list({}) },
  { name: 'list: a page in the middle', card: list({ page: 1, pages: 3, capLeft: undefined }) },
  { name: 'list: some got a place', card: list({ news: { seated: 3, waiting: [4, 5, 7], wish: 'onSite' } }) },
  { name: 'list: one got a place', card: list({ news: { seated: 1, waiting: [], wish: 'remote' } }) },
  { name: 'list: one waits', card: list({ news: { seated: 0, waiting: [4], wish: 'onSite' } }) },
  { name: 'list: all wait', card: list({ news: { seated: 0, waiting: [4, 5, 6], wish: 'onSite' } }) },
  {
    name: 'list: closed',
    card: list({ now: new Date('2027-02-01T10:00:00Z'), whyNot: { why: 'closed', hosts: ['Kaarna Puro'] } }),
  },
  {
    name: 'list: closed while typing',
    card: list({
      now: new Date('2027-02-01T10:00:00Z'),
      whyNot: { why: 'closed', hosts: [] },
      values: two,
    }),
  },
  {
    name: 'list: not open',
    card: list({
      item: { ...item, facts: { ...facts, opens: Date.parse('2026-11-30T22:00:00Z') } },
      ...none,
      whyNot: { why: 'not-open', hosts: [] },
    }),
  },
  {
    name: 'list: cancelled',
    card: list({ item: { ...item, status: 'cancelled' }, whyNot: { why: 'cancelled', hosts: [] } }),
  },
  {
    name: 'list: past',
    card: list({ now: new Date('2027-02-05T10:00:00Z'), whyNot: { why: 'past', hosts: [] } }),
  },
  {
    name: 'list: not for them',
    card: list({ ...none, whyNot: { why: 'not-meant', hosts: ['Kaarna Puro'] } }),
  },
  {
    name: 'list: remote only, for elected officials',
    card: list({
      item: { ...item, facts: { ...facts, place: '', catering: false, perMunicipality: undefined } },
      capLeft: undefined,
      groups: ['elected'],
      ways: ['remote'],
    }),
  },
  {
    name: 'list: hostile',
    card: list({
      municipality: hostile,
      item: { ...item, facts: { ...facts, titleFi: hostile, titleSv: hostile } },
      attendees: [row('g.1', hostile, { by: { id: 'p', name: hostile } }), row('g.2', '4. Aino')],
      whyNot: { why: 'closed', hosts: [hostile] },
      values: { ...values, names: hostile },
    }),
  },
  {
    name: 'list: longest names',
    card: list({
      page: 1,
      pages: 9,
      attendees: Array.from({ length: 8 }, (_, n) =>
        row(`g.00000000000000${n}`, `(${long.slice(0, 77)})${n}`, {
          by: { id: 'p', name: long.slice(0, 80) },
        }),
      ),
    }),
  },
  { name: 'form: nobody', card: typed({}, { names: { kind: 'nobody' } }) },
  {
    name: 'form: 200 names',
    card: typed(
      { names: Array.from({ length: 200 }, (_, n) => `Etunimi Sukunimi-Toinen ${n}`).join('\n') },
      { names: { kind: 'too-many', written: 200 } },
    ),
  },
  {
    name: 'form: a fault in each field',
    card: typed(
      { names: `${long}\n${hostile}`, unnamed: 'monta', diet: long.repeat(3) },
      {
        names: { kind: 'name-too-long', names: [long, hostile] },
        unnamed: { kind: 'no-such-number' },
        group: { kind: 'not-meant' },
        wish: { kind: 'no-such-way' },
        diet: { kind: 'too-long' },
      },
    ),
  },
  {
    name: 'form: twice',
    card: typed(
      { names: 'Aino Salo\nSALO, AINO\nEero Koski\nEero Koski' },
      {
        names: {
          kind: 'twice',
          pairs: [
            ['Aino Salo', 'SALO, AINO'],
            ['Eero Koski', 'Eero Koski'],
          ],
        },
      },
    ),
  },
  {
    name: 'form: on the list',
    card: typed(two, {
      names: {
        kind: 'on-list',
        people: attendees.map(({ standing }, n) => ({ name: `Aino ${n}`, standing })),
      },
    }),
  },
  {
    name: 'form: not invited, unnamed not meant',
    card: typed(two, {
      names: { kind: 'not-invited', names: ['Meeri Lampi'] },
      unnamed: { kind: 'not-meant' },
    }),
  },
  { name: 'form: no name', card: typed({ names: '???' }, { names: { kind: 'not-a-name', names: ['???'] } }) },
  { name: 'one: guest with a link', card: one({ link, diet: { typed: 'Gluteeniton', stored: false } }) },
  {
    name: 'one: saved, diet of another',
    card: one({ news: 'changed', link, diet: { typed: '', stored: true } }),
  },
  { name: 'one: unchanged, without links', card: one({ news: 'unchanged' }) },
  { name: 'one: without names', card: one({ attendee: unnamed, name: '', link }) },
  {
    name: 'one: one without a name, remote',
    card: one({ attendee: { ...unnamed, count: 1, standing: { seat: 'remote' } }, name: '', wish: 'remote' }),
  },
  { name: 'one: offered', card: one({ attendee: attendees[5] ?? unnamed, name: 'Ilta Niemi' }) },
  { name: 'one: waiting', card: one({ attendee: attendees[4] ?? unnamed, name: 'Eero Koski' }) },
  { name: 'one: answered alone', card: one({ attendee: attendees[0] ?? unnamed, changeable: 'alone' }) },
  {
    name: 'one: refused, answered alone meanwhile',
    card: one({ attendee: attendees[0] ?? unnamed, changeable: 'alone', news: 'answers-alone' }),
  },
  { name: 'one: after the deadline', card: one({ changeable: 'drop', link }) },
  {
    name: 'one: after the deadline, dropped out',
    card: one({ changeable: 'drop', attendee: dropped, wish: 'no' }),
  },
  {
    name: 'one: after the deadline, without names',
    card: one({ changeable: 'drop', attendee: unnamed, name: '' }),
  },
  { name: 'one: refused, closed', card: one({ changeable: 'drop', news: 'closed' }) },
  { name: 'one: past', card: one({ changeable: 'nothing' }) },
  {
    name: 'one: a fault in each field',
    card: one({
      name: long,
      wish: 'remote',
      diet: { typed: long, stored: false },
      faults: { name: 'name-too-long', wish: 'remote-full', diet: 'too-long' },
    }),
  },
  { name: 'one: name taken', card: one({ faults: { name: 'name-taken' } }) },
  { name: 'one: name given up', card: one({ name: '', faults: { name: 'give-name' } }) },
  {
    name: 'one: no name, no such way',
    card: one({ name: '1', faults: { name: 'not-a-name', wish: 'no-such-way' } }),
  },
  {
    name: 'one: hostile',
    card: one({
      attendee: row('g.1', hostile, { by: { id: 'p', name: hostile } }),
      name: hostile,
      diet: { typed: hostile, stored: false },
    }),
  },
];
