import { describe, expect, it } from 'vitest';
import type { BookingFaults, BookingFields } from '../../bot/booking/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import { type BookingCardInput, bookingCard } from '../../cards/booking/booking-card.ts';
import { bookingFormCard } from '../../cards/booking/booking-form-card.ts';
import { bookingsCard } from '../../cards/booking/bookings-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { untouched, usualBooking, usualForm } from './samples/booking.ts';
import {
  cancelled,
  confirmed,
  declined,
  held,
  now,
  period,
  requested,
  withMessage,
} from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const titles = (card: Card) => actionsOf(card).map((action) => action['title']);
const inputs = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node).startsWith('Input.'));
const value = (card: Card, id: string) => inputs(card).find((input) => input['id'] === id)?.['value'];

function form(
  values: Partial<BookingFields> = {},
  faults: BookingFaults = {},
  language: Language = 'fi',
): Card {
  return bookingFormCard({ ...usualForm, values: { ...untouched, ...values }, faults, language });
}
function show(change: Partial<BookingCardInput>): Card {
  return bookingCard({ ...usualBooking, ...change, language: 'fi' });
}

describe('the booking form', () => {
  it('has every field of the form under its own name, and no other', () => {
    expect(inputs(form()).map((input) => input['id'])).toEqual([
      ...['kind', 'theme', 'ownTheme', 'aim'],
      ...['date1', 'start1', 'end1', 'date2', 'start2', 'end2', 'date3', 'start3', 'end3'],
      'due',
    ]);
  });

  it('sends with one press, and carries nothing but its nonce', () => {
    const [send, leave] = actionsOf(form());

    expect(send).toMatchObject({
      title: 'Lähetä pyyntö',
      verb: 'booking.submit',
      data: { v: 1, nonce: 'n-1' },
    });
    expect(leave?.['associatedInputs']).toBe('none');
  });

  it('proposes the usual hours where no day has been given, and leaves a cleared hour empty', () => {
    const card = form({ start1: '', end1: '', date2: '2026-12-09', start2: '' }, { start2: 'no-such-time' });

    expect([value(card, 'start1'), value(card, 'end1')]).toEqual(['09:00', '12:00']);
    expect(value(card, 'start2')).toBe('');
  });

  it('offers the period’s themes in the reader’s language and goes without the field when there are none', () => {
    const choices = (card: Card) =>
      nodesOf(inputs(card).find((input) => input['id'] === 'theme')?.['choices']).map(
        (choice) => choice['value'],
      );

    expect(choices(form())).toContain('Kuntakonserni ja konsernijohto');
    expect(choices(form({}, {}, 'sv'))).toContain('Kommunkoncernen och koncernledningen');
    const bare = bookingFormCard({ ...usualForm, period: { ...period, themes: [] }, language: 'fi' });
    expect(inputs(bare).map((input) => input['id'])).not.toContain('theme');
  });

  it('says the longest texts it takes', () => {
    const labels = inputs(form()).map((input) => String(input['label']).replaceAll('\u00a0', ' '));

    expect(labels).toContain('Oma teema, enintään 120 merkkiä');
    expect(labels).toContain('Tavoite, enintään 1 000 merkkiä');
  });
});

describe('a booking form with faults', () => {
  /** The words that stand right after an input or, for the rows of times, after the row. */
  function after(card: Card, id: string): unknown {
    const nodes = nodesOf(card.content['body']);
    const from = nodes.findIndex((node) => node['id'] === id);
    return nodes.slice(from + 1).find((node) => typeOf(node) === 'TextBlock')?.['text'];
  }

  it.each([
    ['kind', 'choose-kind', 'Valitse muoto.'],
    ['ownTheme', 'too-long', 'Teksti on liian pitkä: enintään 120 merkkiä.'],
    ['aim', 'too-long', 'Teksti on liian pitkä: enintään 1 000 merkkiä.'],
    ['due', 'give-due-date', 'Anna määräpäivä.'],
    ['due', 'in-the-past', 'Päivä on jo mennyt.'],
    ['date1', 'give-a-time', 'Ehdota ainakin yhtä aikaa.'],
    ['date2', 'no-such-date', 'Tarkista päivämäärä.'],
    ['date3', 'outside-period', 'Valitse päivä kaudelta ke 1.1.2025 – to 31.12.2026.'],
    ['date3', 'same-time-twice', 'Olet jo ehdottanut tätä aikaa.'],
    ['start1', 'in-the-past', 'Aika on jo mennyt.'],
    ['start2', 'no-such-time', 'Tarkista alkamisaika.'],
    ['end2', 'no-such-time', 'Tarkista päättymisaika.'],
    ['end3', 'end-before-start', 'Lopun on oltava alun jälkeen.'],
  ] as const)('names at %s what is wrong: %s', (field, fault, said) => {
    const card = form({}, { [field]: fault });

    expect(String(after(card, field)).replaceAll('\u00a0', ' ')).toBe(`⚠ ${said}`);
    expect(words(card)).toContain('⚠ Pyyntöä ei lähetetty. Korjaa 1 kohta.');
  });

  it('says each of two faults in a row of times, and counts both', () => {
    const said = words(form({}, { date1: 'no-such-date', end1: 'no-such-time' }));

    expect(said).toEqual(expect.arrayContaining(['⚠ Tarkista päivämäärä.', '⚠ Tarkista päättymisaika.']));
    expect(said).toContain('⚠ Pyyntöä ei lähetetty. Korjaa 2 kohtaa.');
  });

  it('keeps what was typed, also where it is wrong', () => {
    const typed = { kind: 'study', ownTheme: 'x'.repeat(140), aim: '**näin**', due: '2027-02-01' };
    const card = form(typed, { ownTheme: 'too-long', due: 'outside-period' });

    expect(Object.keys(typed).map((id) => value(card, id))).toEqual(Object.values(typed));
  });

  it('without any speaks of none', () => {
    expect(words(form()).join()).not.toContain('⚠');
  });
});

describe('the heading of a booking', () => {
  const answered = { requester: 'Aino Virtanen', answerer: 'Mirja Salonen', consultants: ['Mirja Salonen'] };

  it.each([
    [{ news: 'sent' }, 'Pyyntö on lähetetty konsultille', 'Vuorossa: Mirja Salonen, Olli Lehto.'],
    [{}, 'Pyyntö odottaa konsultin vastausta', 'Vuorossa: Mirja Salonen, Olli Lehto.'],
    [{ who: { consultants: [] } }, 'Pyyntö odottaa konsultin vastausta', 'Vuorossa: konsultti.'],
    [{ booking: confirmed, state: 'confirmed' }, 'Kehittämispaja on sovittu', 'peru varaus'],
    [
      { booking: confirmed, state: 'confirmed', news: 'confirmed' },
      'Konsultti vahvisti kehittämispajan',
      'peru varaus',
    ],
    [
      { booking: confirmed, state: 'confirmed', news: 'confirmed', viewer: 'consultant' },
      'Kehittämispaja on vahvistettu',
      'Kunta on saanut tiedon.',
    ],
    [{ booking: held, state: 'held' }, 'Kehittämispaja on pidetty', 'Paja on käytetty.'],
    [
      { booking: declined, state: 'declined', news: 'declined' },
      'Konsultti hylkäsi pyynnön',
      'Voit lähettää uuden pyynnön.',
    ],
    [
      { booking: declined, state: 'declined', news: 'declined', viewer: 'consultant' },
      'Pyyntö on hylätty',
      'Kunta on saanut tiedon',
    ],
    [{ booking: cancelled, state: 'cancelled' }, 'Varaus on peruttu', 'Paja vapautui.'],
    [
      { booking: cancelled, state: 'cancelled', viewer: 'consultant' },
      'Varaus on peruttu',
      'Paja vapautui kunnan käyttöön.',
    ],
  ] as const)('says what is true, and the next line whose turn it is: %o', (change, heading, next) => {
    const card = show({ who: 'state' in change ? answered : usualBooking.who, ...change });

    expect(words(card)[0]).toBe(heading);
    expect(words(card).join('\n')).toContain(next);
    expect(card.summary).toBe(`Kauhava: ${heading}`);
  });
});

describe('a booking', () => {
  it('shows the agreed time, else each proposed one', () => {
    const proposed = words(show({}));

    expect(words(show({ booking: confirmed, state: 'confirmed' }))).toContain('ke 9.12.2026 klo 9.00–12.00');
    expect(proposed.filter((said) => /^Ehdotus \d$/.test(said))).toEqual([
      'Ehdotus 1',
      'Ehdotus 2',
      'Ehdotus 3',
    ]);
    expect(proposed).toContain('ma 14.12.2026 klo 13.00–16.00');
  });

  it('shows the message with its writer, but does not put it in the mouth of who cancelled', () => {
    const who = { answerer: 'Mirja Salonen', consultants: [] };

    expect(words(show({ texts: withMessage, who }))).toContain('Viesti: Mirja Salonen');
    expect(words(show({ texts: withMessage, who, state: 'cancelled' }))).toContain('Konsultin viesti');
  });

  it('can be cancelled in one press by who may, and by nobody else', () => {
    const cancel = actionsOf(show({})).find((action) => action['verb'] === 'booking.cancel');

    expect(cancel).toMatchObject({
      title: 'Peru pyyntö',
      data: { v: 1, municipality: '233', period: 'uso8', booking: requested.id, nonce: 'n-2' },
    });
    expect(titles(show({ booking: confirmed, state: 'confirmed' }))).toContain('Peru varaus');
    expect(titles(show({ canCancel: false })).join()).not.toContain('Peru');
  });

  it('that ended offers a new one while units are left', () => {
    const ended = { booking: declined, state: 'declined', canCancel: false } as const;

    expect(titles(show({ ...ended, left: 1 }))).toContain('Varaa kehittämispaja');
    expect(titles(show({ ...ended, left: 0 }))).not.toContain('Varaa kehittämispaja');
    expect(titles(show({ ...ended, left: 1, viewer: 'consultant' }))).not.toContain('Varaa kehittämispaja');
  });
});

describe('the list of bookings', () => {
  const list = (left: number, ...items: Parameters<typeof bookingsCard>[0]['items']) =>
    bookingsCard({ language: 'fi', now, municipality: 'Kauhava', code: '233', period, items, left, of: 5 });

  it('says each one’s state in words and opens it by its day', () => {
    const card = list(
      3,
      { booking: confirmed, state: 'confirmed', theme: '' },
      { booking: requested, state: 'requested', theme: 'Strategia' },
    );

    expect(words(card)).toEqual(
      expect.arrayContaining([
        'Varattu 2 / 5 kehittämispajaa',
        '● Sovittu',
        '◔ Pyydetty',
        'Ehdotettu to 3.12.2026',
      ]),
    );
    expect(titles(card)).toEqual(['Avaa 9.12.', 'Avaa 3.12.', 'Varaa kehittämispaja', 'Avaa pajatilanne']);
  });

  it('tells bookings of the same day apart', () => {
    const item = { booking: requested, state: 'requested', theme: '' } as const;

    expect(titles(list(0, item, item, item)).slice(0, 3)).toEqual([
      'Avaa 3.12.',
      'Avaa 3.12. (2)',
      'Avaa 3.12. (3)',
    ]);
  });

  it('offers to book only while units are left', () => {
    expect(titles(list(5))).toContain('Varaa kehittämispaja');
    expect(titles(list(0))).not.toContain('Varaa kehittämispaja');
  });
});
