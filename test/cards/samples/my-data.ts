import type { Person } from '../../../bot/shared/people.ts';
import type { MyDataCardInput } from '../../../cards/my-data/my-data.ts';
import { myDataCard } from '../../../cards/my-data/my-data.ts';
import { hostileText, type Sample } from '../sample.ts';

const now = new Date('2026-11-24T08:05:00Z');
const start = Date.parse('2027-02-04T07:00:00Z');
const time = { start, end: Date.parse('2027-02-04T13:30:00Z') };

const manager: Person = {
  id: 'p1',
  tenantId: '11111111-1111-4111-8111-111111111111',
  aadObjectId: '22222222-2222-4222-8222-222222222222',
  name: 'Maija Mallinen',
  role: 'manager',
  municipality: '233',
  municipalities: [],
  group: 'officeHolder',
  language: 'fi',
};

export const samples: readonly Sample[] = [
  sample('nothing but the person', { municipality: 'Kauhava' }),
  sample('one of each', {
    municipality: 'Kauhava',
    chatKnown: true,
    answers: [{ title: 'Siiloista silloille', time, seat: 'onSite', diet: 'Ei pähkinöitä' }],
    bookings: [{ title: 'Lautakuntatyön uudistaminen', time }],
  }),
  sample('reminders turned off', { person: { ...manager, remindersOff: true } }),
  sample('every kind of answer and desk work', {
    municipality: 'Kauhava',
    chatKnown: true,
    answers: (['onSite', 'remote', 'no', 'waiting'] as const).map((seat, index) => ({
      title: `Tilaisuus ${index + 1}`,
      time,
      seat,
    })),
    bookings: [{ title: 'Palveluverkkoselvitys', due: '2026-12-31' }, { title: 'Strategian päivitys' }],
  }),
  sample('a consultant with many municipalities', {
    person: { ...manager, role: 'consultant', group: 'other', name: 'Kaisa Konsultti' },
    municipalities: ['Kauhava', 'Lapua', 'Parainen', 'Raasepori', 'Iitti', 'Sysmä'],
    chatKnown: true,
  }),
  sample('a very long list', {
    chatKnown: true,
    answers: Array.from({ length: 40 }, (_, index) => ({
      title: `Teemaseminaari ${index + 1}: ${'kestävä kunta '.repeat(6).trim()}`,
      time,
      seat: 'remote' as const,
    })),
    bookings: Array.from({ length: 16 }, (_, index) => ({ title: `Kehittämispaja ${index + 1}`, time })),
  }),
  sample('a long list of the longest titles, all of marks', {
    municipalities: Array.from({ length: 30 }, () => 'Pedersören kunta'),
    answers: Array.from({ length: 40 }, () => ({ title: '*'.repeat(120), time, seat: 'waiting' as const })),
    bookings: Array.from({ length: 40 }, () => ({ title: '_'.repeat(120), time })),
  }),
  sample('hostile text', {
    person: { ...manager, name: hostileText, email: '_a_*@kauhava.example', phone: '(09) 123 456' },
    municipality: hostileText,
    municipalities: [hostileText],
    answers: [{ title: hostileText, time, seat: 'onSite' }],
    bookings: [{ title: hostileText, time }],
  }),
];

function sample(name: string, input: Partial<MyDataCardInput>): Sample {
  return {
    name,
    card: (language) =>
      myDataCard({
        language,
        now,
        person: manager,
        municipalities: [],
        chatKnown: false,
        answers: [],
        bookings: [],
        ...input,
      }),
  };
}
