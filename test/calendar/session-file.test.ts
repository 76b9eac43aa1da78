import { describe, expect, it, vi } from 'vitest';
import { sessionEntry } from '../../bot/calendar/session-entry.ts';
import { writeCalendar } from '../../bot/calendar/write-ics.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Answer, Session, SessionFacts } from '../../bot/shared/session.ts';
import { someSession } from '../support/some-session.ts';
import { onlyEvent, readCalendar } from './ics.ts';

const now = new Date('2026-09-01T09:30:00Z');
const comes: Answer = { seat: 'onSite', at: Date.parse('2026-08-20T06:00:00Z') };

async function fileOf(
  facts: Partial<SessionFacts>,
  answer: Answer = comes,
  rest: Partial<Session> = {},
  language: Language = 'fi',
) {
  const entry = sessionEntry(language, 's1', someSession(facts, rest), answer, () => undefined);
  const { body } = await writeCalendar({ fileName: 'uso.ics', language, entries: [entry] }, now);
  return readCalendar(String(body));
}

const atHelsinki = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

describe('the time of a session in a calendar', () => {
  const times = [
    { what: 'in winter', start: '2027-02-04T09:00:00+02:00', end: '2027-02-04T15:30:00+02:00' },
    { what: 'in summer', start: '2026-08-20T09:00:00+03:00', end: '2026-08-20T15:30:00+03:00' },
    {
      what: 'over the night when clocks go back',
      start: '2026-10-24T22:00:00+03:00',
      end: '2026-10-25T10:00:00+02:00',
    },
    {
      what: 'on the day clocks go back',
      start: '2026-10-25T12:00:00+02:00',
      end: '2026-10-25T13:00:00+02:00',
    },
    { what: 'over the spring gap', start: '2027-03-28T02:30:00+02:00', end: '2027-03-28T04:30:00+03:00' },
    { what: 'over midnight', start: '2026-11-30T20:00:00+02:00', end: '2026-12-01T01:00:00+02:00' },
  ];

  it.each(times)('is the same instant for whoever reads the file: $what', async ({ start, end }) => {
    const event = onlyEvent(await fileOf(atHelsinki(start, end)));

    expect([event.start, event.end]).toEqual([new Date(start).toISOString(), new Date(end).toISOString()]);
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'Europe/Helsinki'])(
    'does not depend on the zone of the machine: %s',
    async (zone) => {
      const [first] = times;
      const facts = atHelsinki(first?.start ?? '', first?.end ?? '');
      const usual = (await fileOf(facts)).text;
      const offset = new Date(facts.start).getTimezoneOffset();
      vi.stubEnv('TZ', zone);
      const moved = new Date(facts.start).getTimezoneOffset();
      const elsewhere = (await fileOf(facts)).text;
      vi.unstubAllEnvs();

      expect(moved).not.toBe(offset);
      expect(elsewhere).toBe(usual);
    },
  );

  it('is told in Helsinki’s clock with the rules of its zone, and the stamp in UTC', async () => {
    const { text } = await fileOf(atHelsinki('2026-08-20T09:00:00+03:00', '2026-08-20T15:30:00+03:00'));

    expect(text).toContain('\r\nDTSTART;TZID=Europe/Helsinki:20260820T090000\r\n');
    expect(text).toContain('\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki\r\n');
    expect(text).toContain('\r\nDTSTAMP:20260901T093000Z\r\n');
  });
});

describe('a session that changes', () => {
  it('keeps its UID, and its SEQUENCE rises', async () => {
    const before = onlyEvent(
      await fileOf({}, comes, { revision: 2, changedAt: Date.parse('2026-08-25T07:00:00Z') }),
    );
    const after = onlyEvent(
      await fileOf({ place: 'Kaupungintalo' }, comes, {
        revision: 3,
        changedAt: Date.parse('2026-08-26T07:00:00Z'),
      }),
    );

    expect([before.uid, after.uid]).toEqual(['s1@uso-bot', 's1@uso-bot']);
    expect([before.sequence, after.sequence]).toEqual([2, 3]);
    expect(after.lastModified).toBe('2026-08-26T07:00:00.000Z');
  });

  it('is taken out of the calendar when it is cancelled', async () => {
    const calendar = await fileOf({}, comes, { status: 'cancelled', revision: 4 });
    const event = onlyEvent(calendar);

    expect([calendar.method, event.status, event.alarms]).toEqual(['CANCEL', 'CANCELLED', []]);
    expect(event.summary).toBe('Peruttu: Teemaseminaari / Temaseminarium');
    expect(event.description).toContain('Tilaisuus on peruttu.');
  });

  it.each([
    { what: 'who does not come any more', answer: { ...comes, seat: 'no' } },
    { what: 'who has left the line', answer: { ...comes, seat: 'waiting' } },
  ] as const)('is taken out of the calendar of somebody $what', async ({ answer }) => {
    const calendar = await fileOf({}, answer);

    expect([calendar.method, onlyEvent(calendar).status]).toEqual(['CANCEL', 'CANCELLED']);
  });
});

describe('the calendar file of an attendee', () => {
  const remoteLink = 'https://teams.example/kokous?id=1&x=å';

  it('reminds a day and an hour before', async () => {
    const calendar = await fileOf({});
    const event = onlyEvent(calendar);

    expect([calendar.method, event.status, event.alarms]).toEqual([
      'PUBLISH',
      'CONFIRMED',
      ['-P1D', '-PT1H'],
    ]);
  });

  it('says that a place is not sure yet while they are in line, and does not remind', async () => {
    const event = onlyEvent(
      await fileOf({}, { ...comes, seat: 'waiting', waits: { for: 'onSite', number: 1 } }),
    );

    expect([event.status, event.summary, event.alarms]).toEqual([
      'TENTATIVE',
      'Jonossa: Teemaseminaari / Temaseminarium',
      [],
    ]);
  });

  it('has the remote link only for who comes remotely', async () => {
    const remotely = onlyEvent(await fileOf({ remoteLink }, { ...comes, seat: 'remote' }));
    const others = [
      comes,
      { ...comes, seat: 'no' },
      { ...comes, seat: 'waiting', waits: { for: 'remote', number: 1 } },
    ] as const;
    const texts = await Promise.all(
      others.map(async (answer) => (await fileOf({ remoteLink }, answer)).text),
    );

    expect([remotely.url, remotely.location]).toEqual([remoteLink, remoteLink]);
    expect(remotely.description).toContain(`Osallistut etänä: ${remoteLink}`);
    expect(texts.filter((text) => text.includes('teams.example'))).toEqual([]);
  });

  it.each([
    ['fi', 'Teemaseminaari / Temaseminarium', 'Osallistut paikan päällä.', 'Du deltar på plats.'],
    ['sv', 'Temaseminarium / Teemaseminaari', 'Du deltar på plats.', 'Osallistut paikan päällä.'],
  ] as const)('is in both languages, the reader’s first: %s', async (language, title, first, second) => {
    const facts = { descriptionFi: 'Aamulla kahvia.', descriptionSv: 'Kaffe på morgonen.' };
    const event = onlyEvent(await fileOf(facts, comes, {}, language));

    expect(event.summary).toBe(title);
    expect(event.description.indexOf(first)).toBe(0);
    expect(event.description.indexOf(second)).toBeGreaterThan(0);
    expect(event.description).toContain('Aamulla kahvia.');
    expect(event.description).toContain('Kaffe på morgonen.');
  });

  it('has the English words first where there are any', async () => {
    const event = onlyEvent(await fileOf({ titleEn: 'Theme seminar' }, comes, {}, 'en'));

    expect(event.summary).toBe('Theme seminar / Teemaseminaari / Temaseminarium');
    expect(event.description.startsWith('You take part on site.')).toBe(true);
  });
});

describe('text of people in a calendar file', () => {
  const words = 'Sali; 2, kerros \\ "A"\nToinen rivi 🎉 ääkkösiä: BEGIN:VEVENT';

  it('comes out as it was written', async () => {
    const event = onlyEvent(
      await fileOf({ titleFi: 'Talo; a, b \\n 🎉', titleSv: '', place: 'Sali; 2', descriptionFi: words }),
    );

    expect([event.summary, event.location]).toEqual(['Talo; a, b \\n 🎉', 'Sali; 2']);
    expect(event.description).toContain(words);
  });

  it('holds no characters that are unseen or not allowed in such a file', async () => {
    const hidden = 'a\u0000b\u202ec\u0007';
    const event = onlyEvent(
      await fileOf({ titleFi: hidden, titleSv: '', place: hidden, descriptionFi: hidden }),
    );

    expect([event.summary, event.location]).toEqual(['abc', 'abc']);
    expect(event.description).toMatch(/\nabc/);
    expect(event.description).not.toContain('\u0000');
  });

  it('cannot add lines of its own', async () => {
    const { events, text } = await fileOf({
      titleFi: 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
      descriptionFi: 'b\rATTACH:x',
    });

    expect(events).toHaveLength(1);
    expect(text).not.toMatch(/^(UID:x|ATTACH)/m);
  });

  it('is folded into lines of at most 75 octets however long it is, and read back whole', async () => {
    const long = 'Ääkkösiä ja 🎉 juhlaa. '.repeat(150).trim();
    const calendar = await fileOf({ descriptionFi: long, titleFi: 'ä🎉'.repeat(60) });

    expect(calendar.text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(calendar.text).not.toContain('\ufffd');
    expect(onlyEvent(calendar).description).toContain(long);
  });
});
