import { describe, expect, it } from 'vitest';
import type { BookingFaults, BookingFields } from '../../bot/booking/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import { bookingFormCard } from '../../cards/booking/booking-form-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { nextPeriod, untouched, usualForm } from './samples/booking-form.ts';
import { period } from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const inputs = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node).startsWith('Input.'));
const input = (card: Card, id: string) => inputs(card).find((one) => one['id'] === id);
const value = (card: Card, id: string) => input(card, id)?.['value'];

function form(
  values: Partial<BookingFields> = {},
  faults: BookingFaults = {},
  language: Language = 'fi',
): Card {
  return bookingFormCard({ ...usualForm, values: { ...untouched, ...values }, faults, language });
}

describe('the booking form', () => {
  it('has every field of the form under its own name, and no other', () => {
    expect(inputs(form()).map((one) => one['id'])).toEqual([
      ...['kind', 'theme', 'ownTheme', 'aim', 'audience', 'mode', 'place', 'expected'],
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
    const choices = (card: Card) => nodesOf(input(card, 'theme')?.['choices']).map((c) => c['value']);

    expect(choices(form())).toContain('Kuntakonserni ja konsernijohto');
    expect(choices(form({}, {}, 'sv'))).toContain('Kommunkoncernen och koncernledningen');
    const bare = bookingFormCard({ ...usualForm, period: { ...period, themes: [] }, language: 'fi' });
    expect(inputs(bare).map((one) => one['id'])).not.toContain('theme');
  });

  it('offers the target groups to tick, and keeps those that were ticked', () => {
    const card = form({ audience: 'residents, political,nobody' });

    expect(input(card, 'audience')).toMatchObject({ isMultiSelect: true, value: 'political,residents' });
    expect(nodesOf(input(card, 'audience')?.['choices']).map((c) => c['title'])).toEqual([
      'Poliittinen johto',
      'Viranhaltijajohto',
      'Toimialat',
      'Esihenkilöt',
      'Kuntalaiset ja sidosryhmät',
    ]);
  });

  it('says when the next period may be booked too, and that its workshops are used then', () => {
    const note =
      'Voit ehdottaa aikaa myös kaudelta USO 9 \\(pe 1.1.2027 alkaen\\): silloin käytetään sen kauden pajoja.';
    const both = bookingFormCard({ ...usualForm, periods: [period, nextPeriod], language: 'fi' });

    expect(words(both)).toContain(note);
    expect(words(form()).join()).not.toContain('myös kaudelta');
  });

  it('says the longest texts it takes', () => {
    const labels = inputs(form()).map((one) => String(one['label']).replaceAll('\u00a0', ' '));

    expect(labels).toContain('Oma teema, enintään 120 merkkiä');
    expect(labels).toContain('Tavoite, enintään 1 000 merkkiä');
    expect(labels).toContain('Paikka, enintään 120 merkkiä');
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
    ['place', 'too-long', 'Teksti on liian pitkä: enintään 120 merkkiä.'],
    ['expected', 'not-a-number', 'Anna kokonaisluku väliltä 1–5 000.'],
    ['due', 'give-due-date', 'Anna määräpäivä.'],
    ['due', 'in-the-past', 'Päivä on jo mennyt.'],
    ['date1', 'give-a-time', 'Ehdota vähintään 1 aika.'],
    ['date2', 'no-such-date', 'Tarkista päivämäärä.'],
    ['date2', 'two-periods', 'Ehdotuksesi ovat kahdella kaudella. Lähetä kummallekin kaudelle oma pyyntö.'],
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

  it('takes both periods for the days to choose from, where both may be booked', () => {
    const periods = [period, nextPeriod];
    const card = bookingFormCard({
      ...usualForm,
      periods,
      faults: { date1: 'outside-period' },
      language: 'fi',
    });

    expect(words(card)).toContain('⚠ Valitse päivä kaudelta ke 1.1.2025 – su 31.12.2028.');
  });

  it('says each of two faults in a row of times, and counts both', () => {
    const said = words(form({}, { date1: 'no-such-date', end1: 'no-such-time' }));

    expect(said).toEqual(expect.arrayContaining(['⚠ Tarkista päivämäärä.', '⚠ Tarkista päättymisaika.']));
    expect(said).toContain('⚠ Pyyntöä ei lähetetty. Korjaa 2 kohtaa.');
  });

  it('keeps what was typed, also where it is wrong', () => {
    const typed = {
      kind: 'study',
      ownTheme: 'x'.repeat(140),
      aim: '**näin**',
      mode: 'both',
      place: 'y'.repeat(140),
      expected: 'monta',
      due: '2027-02-01',
    };
    const card = form(typed, { ownTheme: 'too-long', due: 'outside-period' });

    expect(Object.keys(typed).map((id) => value(card, id))).toEqual(Object.values(typed));
  });

  it('without any speaks of none', () => {
    expect(words(form()).join()).not.toContain('⚠');
  });
});
