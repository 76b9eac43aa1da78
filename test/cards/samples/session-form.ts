import { newFields } from '../../../bot/sessions/fields-of.ts';
import type { SessionFaults, SessionFields } from '../../../bot/sessions/form-fields.ts';
import { usualRules } from '../../../bot/shared/network.ts';
import type { Language } from '../../../bot/shared/people.ts';
import type { Card } from '../../../cards/card.ts';
import { type SessionFormCardInput, sessionFormCard } from '../../../cards/sessions/session-form-card.ts';
import { heardText } from '../../../cards/understanding/heard.ts';
import { hostile, long } from '../typed-texts.ts';

const topics = [
  { fi: 'Strategia ja vaikuttavuus', sv: 'Strategi och genomslag' },
  { fi: 'Päätöksenteko ja luottamus', sv: 'Beslutsfattande och förtroende' },
];
const fees = [
  { below: 9_000, eurosPerYear: 9_000 },
  { upTo: 45_000, eurosPerYear: 12_000 },
  { eurosPerYear: 16_000 },
];
const consultants = [
  { id: 'c1', name: 'Kaarna Puro' },
  { id: 'c2', name: 'Lieto Saari' },
];
const values: SessionFields = newFields({ id: 'c1', role: 'consultant' });

const form =
  (typed: Partial<SessionFields>, faults: SessionFaults, more: Partial<SessionFormCardInput> = {}) =>
  (language: Language): Card =>
    sessionFormCard({
      language,
      today: '2026-11-23',
      values: { ...values, ...typed },
      faults,
      topics,
      fees,
      consultants,
      reminders: usualRules,
      nonce: 'n1',
      ...more,
    });

const description = `${long}. `.repeat(10).slice(0, 1_000);
/** Every field as long as it may be. */
const whole: Partial<SessionFields> = {
  titleFi: long.slice(0, 120),
  titleSv: long.slice(0, 120),
  titleEn: long.slice(0, 120),
  descriptionFi: description,
  descriptionSv: description,
  descriptionEn: description,
  date: '2027-02-04',
  endDate: '2027-02-05',
  place: long.slice(0, 120),
  remoteLink: `https://meet.example/${'x'.repeat(170)}`,
  capacity: '80',
  remoteCapacity: '200',
  perMunicipality: '4',
  opens: '2026-12-01',
  closes: '2027-01-25',
  closingDays: '60, 59, 58, 57, 56, 55, 54, 53, 52, 51',
  comingDays: '-',
  catering: 'yes',
  roles: 'manager,elected',
  sizes: '1,2',
  languages: 'sv',
  municipalities: 'Kauhava, Vaasa, Alajärvi',
  hosts: 'c1,c2',
  programme: 'https://uso.example/ohjelma',
};

export const samples: readonly { name: string; card: (language: Language) => Card }[] = [
  { name: 'empty', card: form({}, {}) },
  {
    name: 'with earlier sessions to copy',
    card: form(
      {},
      {},
      {
        earlier: ['Siiloista silloille', long, hostile].map((title, i) => ({
          id: `s${i}`,
          titleFi: title,
          titleSv: title,
          start: Date.parse(`2026-0${i + 3}-04T07:00:00Z`),
        })),
      },
    ),
  },
  {
    name: 'filled in from a sentence',
    card: (language) => {
      const heard = heardText(language, {
        whens: [{ kind: 'day', day: '2027-02-04', from: '09:00', to: '11:00' }],
        unread: ['31.2.'],
        today: '2026-11-23',
      });
      return form(
        { kind: 'sparring', date: '2027-02-04', start: '09:00', end: '11:00', remote: 'yes' },
        {},
        { heard },
      )(language);
    },
  },
  { name: 'one fault', card: form({ date: '2027-02-04', place: 'Kuntatalo' }, { titleFi: 'give-title' }) },
  {
    name: 'a fault among the further settings',
    card: form(
      { titleFi: 'Talous', date: '2027-02-04', date2: '2027-02-04', municipalities: 'Kauhave, Vaasa' },
      { date2: 'same-date', municipalities: { unknown: 'Kauhave' } },
    ),
  },
  {
    name: 'a fault in each field',
    card: form(
      {
        kind: 'x',
        titleFi: `${long} `,
        titleSv: hostile,
        titleEn: hostile,
        descriptionFi: 'x',
        date: '2026-02-30',
        start: '25:00',
        end: '08:00',
        endDate: '2026-01-01',
        date2: '2026-02-30',
        date3: '2027-03-28',
        date4: '2026-11-24',
        remote: 'no',
        remoteLink: 'http://x',
        capacity: 'kymmenen',
        remoteCapacity: '0',
        perMunicipality: '90',
        opens: '2027-03-02',
        closes: '2027-03-01',
        closingDays: hostile,
        comingDays: '11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1',
        topic: '9',
        hosts: 'c2',
        municipalities: hostile,
        programme: 'ohjelma',
      },
      {
        kind: 'choose-kind',
        topic: 'choose-topic',
        titleFi: 'too-long',
        titleSv: 'too-long',
        titleEn: 'too-long',
        descriptionFi: 'too-long',
        date: 'no-such-date',
        start: 'no-such-time',
        end: 'end-before-start',
        endDate: 'lasts-too-long',
        date2: 'no-such-date',
        date3: 'time-gap',
        date4: 'closed-by-then',
        place: 'give-place-or-remote',
        remoteLink: 'no-such-link',
        capacity: 'no-such-number',
        remoteCapacity: 'no-such-number',
        perMunicipality: 'above-capacity',
        opens: 'opens-after-closes',
        closes: 'closes-after-start',
        closingDays: 'no-such-days',
        comingDays: 'too-many-days',
        hosts: 'keep-yourself',
        municipalities: { unknown: hostile },
        programme: 'no-such-link',
      },
    ),
  },
  {
    name: 'past, outside periods, remote without a link',
    card: form(
      { date: '2029-01-01', start: '09:00', titleFi: 'Talous' },
      { date: 'outside-periods', start: 'in-the-past', remoteLink: 'give-link' },
    ),
  },
  { name: 'every field filled in', card: form(whole, {}) },
  { name: 'copied', card: form({ ...whole, date: '', endDate: '' }, {}, { copied: true }) },
  { name: 'of a session to be changed', card: form(whole, {}, { session: 's1' }) },
  {
    name: 'nothing to choose from',
    card: form({ topic: '2', sizes: '1', hosts: 'c9' }, {}, { topics: [], fees: [], consultants: [] }),
  },
  {
    name: 'many consultants',
    card: form(
      {},
      {},
      {
        consultants: Array.from({ length: 30 }, (_, i) => ({
          id: `${i}`.padStart(32, '0'),
          name: `Kaarna Puro-Saarinen ${i}`,
        })),
      },
    ),
  },
];
