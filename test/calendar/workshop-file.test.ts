import { describe, expect, it } from 'vitest';
import { workshopEntry } from '../../bot/calendar/workshop-entry.ts';
import { writeCalendar } from '../../bot/calendar/write-ics.ts';
import { type Booking, noTexts } from '../../bot/shared/booking.ts';
import { onlyEvent, readCalendar } from './ics.ts';

const now = new Date('2026-09-01T09:30:00Z');
const booking: Booking = {
  id: 'b1',
  kind: 'seminar',
  status: 'confirmed',
  audience: ['political'],
  mode: 'onSite',
  chosen: { start: Date.parse('2026-12-09T07:00:00Z'), end: Date.parse('2026-12-09T10:00:00Z') },
  requestedBy: 'p1',
  requestedAt: now.getTime(),
  owner: 'p2',
  answeredBy: 'p2',
  answeredAt: Date.parse('2026-08-30T08:00:00Z'),
};

async function fileOf(changes: Partial<Booking>, sequence = 5) {
  const workshop = {
    booking: { ...booking, ...changes },
    texts: { ...noTexts, theme: 'Strategia', aim: 'Yhteinen näkemys', place: 'Kaupungintalo' },
    municipality: () => 'Kauhava',
    consultant: 'Kaarna Puro',
  };
  const entry = workshopEntry('fi', workshop, sequence);
  const { body } = await writeCalendar({ fileName: 'uso.ics', language: 'fi', entries: [entry] }, now);
  return readCalendar(String(body));
}

describe('the calendar file of a workshop', () => {
  it('says what, when, where and with whom, in both languages', async () => {
    const calendar = await fileOf({});

    expect(calendar.method).toBe('PUBLISH');
    expect(onlyEvent(calendar)).toMatchObject({
      uid: 'b1@uso-bot',
      sequence: 5,
      start: '2026-12-09T07:00:00.000Z',
      end: '2026-12-09T10:00:00.000Z',
      summary: 'Kehittämispaja, Kauhava: Strategia',
      location: 'Kaupungintalo',
      status: 'CONFIRMED',
      alarms: ['-P1D', '-PT1H'],
    });
    expect(onlyEvent(calendar).description).toContain('Konsultti: Kaarna Puro');
    expect(onlyEvent(calendar).description).toContain('Konsult: Kaarna Puro');
  });

  it('is a whole day for what is due on one', async () => {
    const event = onlyEvent(await fileOf({ kind: 'study', chosen: undefined, due: '2026-10-25' }));

    expect([event.start, event.end]).toEqual(['2026-10-25', '2026-10-26']);
  });

  it.each(['cancelled', 'declined', 'expired'] as const)('takes it out when it is %s', async (status) => {
    const calendar = await fileOf({ status }, 6);

    expect([calendar.method, onlyEvent(calendar).status, onlyEvent(calendar).sequence]).toEqual([
      'CANCEL',
      'CANCELLED',
      6,
    ]);
  });

  it('keeps the agreed time while another is negotiated', async () => {
    const slot = { start: Date.parse('2026-12-16T07:00:00Z'), end: Date.parse('2026-12-16T10:00:00Z') };
    const event = onlyEvent(await fileOf({ proposal: { side: 'municipality', slots: [slot], at: 1 } }));

    expect([event.start, event.status]).toEqual(['2026-12-09T07:00:00.000Z', 'CONFIRMED']);
  });
});
