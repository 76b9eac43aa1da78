import { describe, expect, it } from 'vitest';
import { type HandOverCardInput, handOverCard } from '../../cards/booking/hand-over-card.ts';
import { type MoveCardInput, moveCard } from '../../cards/booking/move-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { usualHandOver, usualMove } from './samples/booking-form.ts';
import { confirmed, confirmedDesk, countered, counteredDesk, requested } from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const inputs = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node).startsWith('Input.'));
const input = (card: Card, id: string) => inputs(card).find((one) => one['id'] === id);
function move(change: Partial<MoveCardInput> = {}): Card {
  return moveCard({ ...usualMove, ...change, language: 'fi' });
}
function handOver(change: Partial<HandOverCardInput> = {}): Card {
  return handOverCard({ ...usualHandOver, ...change, language: 'fi' });
}

describe('the form for other times', () => {
  it.each([
    ['counter', countered, 'Ehdota muita aikoja'],
    ['counter', counteredDesk, 'Ehdota toista määräpäivää'],
    ['move', confirmed, 'Ehdota uutta aikaa'],
    ['move', confirmedDesk, 'Ehdota uutta määräpäivää'],
    ['again', requested, 'Muuta ehdotusta'],
  ] as const)('says what it is for: %s', (purpose, booking, heading) => {
    expect(words(move({ purpose, booking }))[0]).toBe(heading);
  });

  it('says and speaks what of a message it was filled from', () => {
    const heard = 'Luin viestistäsi: ti 9.2.2027 klo 13.00.';

    expect(words(move({ heard }))).toContain(heard);
    expect(move({ heard }).content['speak']).toContain(heard);
    expect(words(move()).join(' ')).not.toContain('Luin viestistäsi');
  });

  it('asks for three times and a message, of desk work for the due date instead', () => {
    expect(inputs(move()).map((one) => one['id'])).toEqual([
      ...['date1', 'start1', 'end1', 'date2', 'start2', 'end2', 'date3', 'start3', 'end3'],
      'message',
    ]);
    expect(inputs(move({ booking: counteredDesk })).map((one) => one['id'])).toEqual(['due', 'message']);
  });

  it('says that what is agreed stands until the other side confirms the new', () => {
    const stands = (viewer: MoveCardInput['viewer']) =>
      words(move({ booking: confirmed, purpose: 'move', viewer })).find((said) => said.startsWith('Sovittu'));

    expect(stands('municipality')).toBe(
      'Sovittu: ke 9.12.2026 klo 9.00–12.00. Tämä on voimassa, kunnes konsultti vahvistaa muutoksen.',
    );
    expect(stands('consultant')).toContain('kunnes kunta vahvistaa');
    expect(words(move()).join()).not.toContain('Sovittu:');
  });

  it('sends the booking and the nonce with what was typed, and can be left', () => {
    const ref = { v: 1, municipality: '233', period: 'uso8', booking: countered.id };
    const [send, leave] = actionsOf(move());

    expect(send).toMatchObject({
      verb: 'proposal.send',
      title: 'Lähetä ehdotus',
      data: { ...ref, nonce: 'n-4' },
      associatedInputs: 'auto',
    });
    expect(leave).toMatchObject({ verb: 'booking.show', data: ref, associatedInputs: 'none' });
  });

  it('comes back filled, with each fault at its field', () => {
    const values = { ...usualMove.values, date2: '2027-02-01', message: 'x'.repeat(520) };
    const card = move({ values, faults: { date2: 'outside-period', message: 'too-long' } });

    expect(words(card)).toEqual(
      expect.arrayContaining([
        '⚠ Ehdotusta ei lähetetty. Korjaa 2 kohtaa.',
        '⚠ Valitse päivä kaudelta ke 1.1.2025 – to 31.12.2026.',
        '⚠ Teksti on liian pitkä: enintään 500 merkkiä.',
      ]),
    );
    expect(input(card, 'date2')?.['value']).toBe('2027-02-01');
    expect(input(card, 'message')?.['value']).toHaveLength(520);
  });
});

describe('the form for handing a booking over', () => {
  it('offers the consultants it was given, and chooses none beforehand', () => {
    expect(nodesOf(input(handOver(), 'to')?.['choices'])).toEqual([
      { title: 'Olli Lehto', value: 'p-olli' },
      { title: 'Kaarna Puro', value: 'p-kaarna' },
    ]);
    expect(input(handOver(), 'to')?.['value']).toBe('');
    expect(actionsOf(handOver())[0]).toMatchObject({
      verb: 'handover.send',
      title: 'Siirrä varaus',
      data: { v: 1, municipality: '233', period: 'uso8', booking: confirmed.id, nonce: 'n-5' },
    });
  });

  it('warns that the municipality sees the message too', () => {
    expect(input(handOver(), 'message')?.['placeholder']).toBe('Näkyy myös kunnalle');
  });

  it.each([
    ['choose', '⚠ Valitse konsultti, jolle varaus siirtyy.'],
    ['too-long', '⚠ Viesti on liian pitkä: enintään 500 merkkiä.'],
  ] as const)('says %s at the field and keeps what was typed', (fault, said) => {
    const card = handOver({ fault, values: { to: 'p-olli', message: 'Ehditkö?' } });

    expect(words(card)).toEqual(expect.arrayContaining(['⚠ Varausta ei siirretty. Korjaa 1 kohta.', said]));
    expect([input(card, 'to')?.['value'], input(card, 'message')?.['value']]).toEqual(['p-olli', 'Ehditkö?']);
  });

  it('says so when there is nobody else, and offers nothing to send', () => {
    const card = handOver({ consultants: [] });

    expect(words(card)).toContain('Verkostossa ei ole muita konsultteja.');
    expect(actionsOf(card).map((one) => one['verb'])).toEqual(['booking.show']);
    expect(inputs(card)).toEqual([]);
  });
});
