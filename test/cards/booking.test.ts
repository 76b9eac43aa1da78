import { describe, expect, it } from 'vitest';
import { type BookingCardInput, bookingCard } from '../../cards/booking/booking-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { nothing, usualBooking, usualReport } from './samples/booking.ts';
import {
  cancelled,
  cancelledLate,
  confirmed,
  confirmedDesk,
  countered,
  declined,
  expired,
  heldLater,
  lost,
  moving,
  movingDesk,
  notHeld,
  over,
  overDesk,
  reported,
  requested,
  returned,
  withMessage,
} from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const titles = (card: Card) => actionsOf(card).map((action) => action['title']);
const action = (card: Card, verb: string) => actionsOf(card).find((one) => one['verb'] === verb);
const input = (card: Card, id: string): Node | undefined =>
  nodesOf(card.content).find((node) => node['id'] === id && typeOf(node).startsWith('Input.'));

function show(change: Partial<BookingCardInput>): Card {
  return bookingCard({ ...usualBooking, ...change, language: 'fi' });
}

const mirja = {
  requester: 'Aino Virtanen',
  owner: 'Mirja Salonen',
  answerer: 'Mirja Salonen',
  consultants: [],
};
const agreed = { booking: confirmed, state: 'confirmed', turn: undefined, who: mirja } as const;
const negotiates = { ...nothing, cancel: true, move: true };
const consultant = { viewer: 'consultant' } as const;
const held = { booking: heldLater, state: 'held', turn: undefined, who: mirja } as const;
const off = { booking: cancelled, state: 'cancelled', turn: undefined, who: mirja } as const;

describe('the heading of a booking', () => {
  it.each([
    [{ news: 'sent' }, 'Pyyntö on lähetetty konsultille', 'Vuorossa: Mirja Salonen, Olli Lehto.'],
    [{}, 'Pyyntö odottaa konsultin vastausta', 'Vuorossa: Mirja Salonen, Olli Lehto.'],
    [{ who: { consultants: [] } }, 'Pyyntö odottaa konsultin vastausta', 'Vuorossa: konsultti.'],
    [
      { booking: countered, state: 'countered', turn: 'municipality', news: 'proposed', ...consultant },
      'Ehdotus on lähetetty kunnalle',
      'Vuorossa: kunta.',
    ],
    [
      { booking: countered, state: 'countered', turn: 'municipality' },
      'Konsultin ehdotus odottaa kunnan vastausta',
      'Vastaa konsultin ehdotukseen.',
    ],
    [{ ...agreed, can: negotiates }, 'Kehittämispaja on sovittu', 'Peruttu paja palautuu kunnalle.'],
    [
      { ...agreed, can: { ...negotiates, late: true } },
      'Kehittämispaja on sovittu',
      'Aikaa on alle 14 päivää: jos perut nyt, konsultti päättää, palautuuko paja kunnalle.',
    ],
    [{ ...agreed, news: 'confirmed' }, 'Konsultti vahvisti kehittämispajan', 'Sinun ei tarvitse'],
    [
      { ...agreed, news: 'confirmed', ...consultant },
      'Kehittämispaja on vahvistettu',
      'Kunta on saanut tiedon.',
    ],
    [
      { ...agreed, booking: { ...confirmed, answeredBy: 'p-aino' }, news: 'confirmed', ...consultant },
      'Kunta vahvisti kehittämispajan',
      'Sinun ei tarvitse',
    ],
    [
      { ...agreed, booking: { ...confirmed, answeredBy: 'p-kaarna' }, news: 'confirmed' },
      'Kehittämispaja on vahvistettu',
      'Sinun ei tarvitse',
    ],
    [
      { ...agreed, booking: moving, turn: 'consultant' },
      'Muutosehdotus odottaa konsultin vastausta',
      'Sovittu aika on voimassa, kunnes muutos vahvistetaan. Vuorossa: Mirja Salonen.',
    ],
    [
      { ...agreed, booking: movingDesk, turn: 'municipality', ...consultant },
      'Muutosehdotus odottaa kunnan vastausta',
      'Sovittu määräpäivä on voimassa, kunnes muutos vahvistetaan. Vuorossa: kunta.',
    ],
    [{ ...agreed, news: 'kept' }, 'Konsultti haluaa pitää sovitun ajan', 'Sinun ei tarvitse'],
    [{ ...agreed, news: 'kept', ...consultant }, 'Sovittu aika pysyy', 'Sinun ei tarvitse'],
    [{ ...agreed, news: 'handed-over' }, 'Varauksella on uusi konsultti', 'Konsultti: Mirja Salonen.'],
    [
      { ...held, booking: over, state: 'awaitingReport' },
      'Kehittämispajan aika on mennyt',
      'Raportti tulee tähän keskusteluun.',
    ],
    [
      { ...held, booking: overDesk, state: 'awaitingReport', ...consultant },
      'Kehittämispajan määräpäivä on mennyt',
      'Vuorossa: Mirja Salonen. Raportti puuttuu vielä.',
    ],
    [held, 'Kehittämispaja on pidetty', 'Vuorossa: Mirja Salonen.'],
    [
      { ...held, news: 'report-due', ...consultant, can: { ...nothing, report: true } },
      'Kehittämispajan raportti puuttuu',
      'Vuorossa: sinä.',
    ],
    [
      {
        ...held,
        booking: reported,
        state: 'reported',
        news: 'report-ready',
        can: { ...nothing, feedback: true },
      },
      'Kehittämispajan raportti on valmis',
      'Anna palaute',
    ],
    [
      { booking: declined, state: 'declined', turn: undefined, news: 'declined' },
      'Konsultti hylkäsi pyynnön',
      'Voit lähettää uuden pyynnön.',
    ],
    [
      { booking: declined, state: 'declined', turn: undefined, news: 'declined', ...consultant },
      'Pyyntö on hylätty',
      'Kunta on saanut tiedon',
    ],
    [off, 'Varaus on peruttu', 'Paja vapautui.'],
    [{ ...off, news: 'cancelled', ...consultant }, 'Kunta perui varauksen', 'Paja vapautui kunnan käyttöön.'],
    [
      { ...off, booking: { ...cancelled, answeredBy: 'p-mirja' }, news: 'cancelled' },
      'Konsultti perui varauksen',
      'Paja vapautui.',
    ],
    [{ ...off, booking: notHeld, news: 'cancelled' }, 'Kehittämispajaa ei pidetty', 'Paja on käytetty'],
    [
      { booking: expired, state: 'expired', turn: undefined },
      'Pyyntö raukesi kauden päättyessä',
      'Uudelle kaudelle voit lähettää uuden pyynnön',
    ],
    [
      { news: 'escalated', viewer: 'coordinator', overdueDays: 14 },
      'Konsultti ei ole vastannut pyyntöön',
      '⚠ Vastausta on odotettu 14 päivää.',
    ],
  ] as const)('says what is true, and the lines after it whose turn it is: %o', (change, heading, next) => {
    const card = show(change);

    expect(words(card)[0]).toBe(heading);
    expect(words(card).join('\n')).toContain(next);
    expect(card.summary).toBe(`Kauhava: ${heading}`);
  });

  it('does not tell news that no longer hold', () => {
    expect(words(show({ ...off, news: 'confirmed' }))[0]).toBe('Varaus on peruttu');
    expect(words(show({ ...agreed, news: 'cancelled' }))[0]).toBe('Kehittämispaja on sovittu');
  });
});

describe('a booking on which nothing could be done', () => {
  it.each([
    ['taken', '⚠ Varaus on nyt konsultilla Mirja Salonen. Vastaustasi ei tarvita.'],
    ['not-your-turn', '⚠ Mitään ei muutettu: vuoro on toisella osapuolella. Tässä ajantasainen tilanne.'],
    ['already-answered', '⚠ Mitään ei muutettu: tähän oli jo vastattu. Tässä ajantasainen tilanne.'],
    ['over-entitlement', '⚠ Ei vahvistettu: kunnan kaikki 5 pajaa on jo sovittu tai pidetty.'],
  ] as const)('says why, above the state as it is: %s', (news, said) => {
    const card = show({ ...agreed, ...consultant, news });

    expect(words(card)[0]).toBe('Kehittämispaja on sovittu');
    expect(words(card)).toContain(said);
    expect(String(card.content['speak']).replaceAll('\u00a0', ' ')).toContain(said.slice(2));
  });
});

describe('a booking', () => {
  it('shows the agreed time, else each proposed one', () => {
    const proposed = words(show({}));

    expect(words(show(agreed))).toContain('ke 9.12.2026 klo 9.00–12.00');
    expect(words(show({ ...agreed, booking: confirmedDesk }))).toContain('pe 18.12.2026');
    expect(proposed.filter((said) => /^Ehdotus \d$/.test(said))).toEqual([
      'Ehdotus 1',
      'Ehdotus 2',
      'Ehdotus 3',
    ]);
    expect(proposed).toContain('ma 14.12.2026 klo 13.00–16.00');
  });

  it('that is being moved shows both the agreed time and the proposed ones', () => {
    expect(words(show({ ...agreed, booking: moving, turn: 'consultant' }))).toEqual(
      expect.arrayContaining(['ke 9.12.2026 klo 9.00–12.00', 'Ehdotus 1', 'ma 14.12.2026 klo 13.00–16.00']),
    );
  });

  it('says for whom it is, where, and how many are expected', () => {
    expect(words(show({}))).toEqual(
      expect.arrayContaining([
        'Poliittinen johto, viranhaltijajohto',
        'Paikan päällä · Kaupungintalo, valtuustosali',
        'noin 18',
      ]),
    );
  });

  it('points out what speaks against its time while that matters', () => {
    const warnings = ['weekend', 'consultant-busy'] as const;

    expect(words(show({ warnings }))).toContain('⚠ Huomaa: to 3.12.2026, viikonloppu, konsultilla on muuta.');
    expect(words(show({ ...agreed, warnings, ...consultant }))).toContain(
      '⚠ Huomaa: ke 9.12.2026, viikonloppu, sinulla on muuta.',
    );
    expect(words(show({ ...held, warnings })).join()).not.toContain('Huomaa');
  });

  it('shows the message with its writer, but does not put it in the mouth of who cancelled', () => {
    const said = { texts: withMessage, who: mirja };

    expect(words(show(said))).toContain('Viesti: Mirja Salonen');
    expect(words(show({ ...off, ...said }))).toContain('Viesti');
  });

  it('tells who has it', () => {
    const said = words(show(agreed));

    expect(said[said.indexOf('Konsultti') + 1]).toBe('Mirja Salonen');
  });
});

describe('what may be done with a booking', () => {
  it('is to cancel it in one press, by who may, and by nobody else', () => {
    expect(action(show({ can: negotiates }), 'booking.cancel')).toMatchObject({
      title: 'Peru pyyntö',
      data: { v: 1, municipality: '233', period: 'uso8', booking: requested.id, nonce: 'n-2' },
      associatedInputs: 'none',
    });
    expect(titles(show({ ...agreed, can: negotiates }))).toContain('Peru varaus');
    expect(titles(show({})).join()).not.toContain('Peru');
    expect(input(show({ can: negotiates }), 'reason')).toBeUndefined();
  });

  it('asks a consultant who cancels for the reason, and keeps what was typed where it has a fault', () => {
    const cancels = { ...agreed, ...consultant, can: negotiates };
    const card = show({ ...cancels, faults: { reason: 'reason-missing' }, values: { reason: ' ' } });

    expect(action(show(cancels), 'booking.cancel')?.['associatedInputs']).toBe('auto');
    expect(input(show(cancels), 'reason')?.['maxLength']).toBe(500);
    expect(words(card)).toEqual(
      expect.arrayContaining(['⚠ Mitään ei muutettu. Korjaa 1 kohta.', '⚠ Kirjoita syy.']),
    );
    const long = show({ ...cancels, faults: { reason: 'too-long' }, values: { reason: 'x'.repeat(520) } });
    expect(words(long)).toContain('⚠ Teksti on liian pitkä: enintään 500 merkkiä.');
    expect(input(long, 'reason')?.['value']).toHaveLength(520);
  });

  it('is to propose a new time, or to change what one proposed', () => {
    const proposal = (change: Partial<BookingCardInput>) => action(show(change), 'proposal.open')?.['title'];

    expect(proposal({ can: negotiates })).toBe('Muuta ehdotusta');
    expect(proposal({ ...agreed, can: negotiates })).toBe('Ehdota uutta aikaa');
    expect(proposal({ ...agreed, booking: confirmedDesk, can: negotiates })).toBe('Ehdota uutta päivää');
    expect(proposal({ can: nothing })).toBeUndefined();
  });

  it('is to answer, by whose turn it is', () => {
    const answers = { ...nothing, cancel: true };

    expect(titles(show({ ...consultant, news: 'handed-over', can: answers }))[0]).toBe('Vastaa ehdotukseen');
    expect(titles(show({ can: answers }))).not.toContain('Vastaa ehdotukseen');
    expect(titles(show({ viewer: 'coordinator', can: answers }))).not.toContain('Vastaa ehdotukseen');
  });

  it('is to book a new one after it ended, while units are left', () => {
    const ended = { booking: declined, state: 'declined', turn: undefined } as const;

    expect(titles(show({ ...ended, left: 1 }))).toContain('Varaa kehittämispaja');
    expect(titles(show({ ...ended, left: 0 }))).not.toContain('Varaa kehittämispaja');
    expect(titles(show({ ...ended, left: 1, ...consultant }))).not.toContain('Varaa kehittämispaja');
  });

  it('never puts more than four buttons in view', () => {
    const all = { ...negotiates, report: true, handOver: true, decide: true };
    const modes = actionsOf(show({ ...agreed, ...consultant, can: all })).map((one) => one['mode']);

    expect(modes.filter((mode) => mode === 'primary')).toHaveLength(4);
    expect(modes.filter((mode) => mode === 'secondary').length).toBeGreaterThan(0);
  });
});

describe('a workshop that was cancelled late', () => {
  const late = { ...off, booking: cancelledLate } as const;
  const decides = { ...nothing, decide: true };
  const fates = (card: Card) =>
    actionsOf(card)
      .filter((one) => one['verb'] === 'unit.decide')
      .map((one) => nodesOf(one['data'])[0]?.['fate']);

  it('waits for the consultant to decide on the unit, with a reason', () => {
    const card = show({ ...late, ...consultant, can: decides });

    expect(words(card)[0]).toBe('Päätä, palautuuko paja kunnalle');
    expect(titles(card).slice(0, 2)).toEqual(['Palauta paja kunnalle', 'Merkitse paja käytetyksi']);
    expect(fates(card)).toEqual(['returned', 'lost']);
    expect(input(card, 'reason')).toMatchObject({
      isRequired: true,
      label: 'Perustelu, enintään 500\u00a0merkkiä',
    });
  });

  it('says to the municipality who decides, and does not speak of a free unit', () => {
    const said = words(show({ ...late, news: 'cancelled' })).join('\n');

    expect(said).toContain('Vuorossa: Mirja Salonen. Konsultti päättää, palautuuko paja kunnalle.');
    expect(said).not.toContain('vapautui');
    expect(titles(show(late))).not.toContain('Varaa kehittämispaja');
  });

  it('shows what was decided', () => {
    expect(words(show({ ...off, booking: lost, news: 'unit-lost' }))[0]).toBe(
      'Paja on käytetty eikä palaudu',
    );
    expect(words(show({ ...off, booking: lost })).join()).toContain(
      'Paja on käytetty: se ei palaudu kunnalle.',
    );
    expect(words(show({ ...off, booking: returned, news: 'unit-returned' }))[0]).toBe(
      'Paja palautettiin kunnalle',
    );
  });

  it('can be decided otherwise by the coordinator, and only otherwise', () => {
    const corrects = { viewer: 'coordinator', can: decides } as const;

    expect(fates(show({ ...off, booking: lost, ...corrects }))).toEqual(['returned']);
    expect(fates(show({ ...off, booking: returned, ...corrects }))).toEqual(['lost']);
  });
});

describe('a reported workshop', () => {
  const feedback = { stars: 4, words: 'Hyvä paja.' };
  const done = {
    ...held,
    booking: reported,
    state: 'reported',
    reportFacts: usualReport,
    can: { ...nothing, feedback: true },
  } as const;

  it('shows the report', () => {
    expect(words(show(done))).toEqual(expect.arrayContaining(['Raportti', 'Matkakulut', '171,10 €']));
    expect(words(show(held))).not.toContain('Raportti');
  });

  it('asks the municipality for a grade and words', () => {
    expect(action(show(done), 'feedback.send')).toMatchObject({
      title: 'Lähetä palaute',
      associatedInputs: 'auto',
      data: { v: 1, municipality: '233', period: 'uso8', booking: reported.id, nonce: 'n-2' },
    });
    expect(input(show(done), 'stars')).toMatchObject({ value: '', isRequired: true });
    expect(input(show(done), 'words')?.['maxLength']).toBe(500);
    expect(input(show({ ...done, can: nothing }), 'stars')).toBeUndefined();
  });

  it('lets it be changed, filled with what was given', () => {
    const card = show({ ...done, feedback });

    expect(input(card, 'stars')?.['value']).toBe('4');
    expect(input(card, 'words')?.['value']).toBe('Hyvä paja.');
    expect(words(card)).toContain('Muuta palautetta');
  });

  it('shows the feedback once it has been given, and to the consultant', () => {
    const thanked = show({ ...done, feedback, news: 'thanked' });

    expect(words(thanked)).toEqual(expect.arrayContaining(['Kunnan palaute: 4 / 5', 'Hyvä paja.']));
    expect(input(thanked, 'stars')).toBeUndefined();
    expect(words(show({ ...done, ...consultant, can: nothing, feedback }))).toContain(
      'Kunnan palaute: 4 / 5',
    );
  });
});

describe('the history of a booking', () => {
  const line = (n: number, text = `vaihe ${n}`) => ({ at: Date.parse('2026-11-16T08:30:00Z'), text });
  const lines = (count: number) => Array.from({ length: count }, (_, i) => line(i + 1));

  it('is told by day, newest first, eight stages at most', () => {
    const said = words(show({ history: lines(11) }));

    expect(said).toContain('ma 16.11.2026: vaihe 1');
    expect(said).toContain('ma 16.11.2026: vaihe 8');
    expect(said).not.toContain('ma 16.11.2026: vaihe 9');
    expect(said).toContain('ja 3 aiempaa vaihetta');
    expect(words(show({ history: lines(8) })).join()).not.toContain('aiemp');
    expect(words(show({}))).not.toContain('Vaiheet');
  });

  it('shows the newest stage whole and shortens the others', () => {
    const long = 'x'.repeat(300);
    const said = words(show({ history: [line(1, long), line(2, long)] })).filter((one) => /xx/.test(one));

    expect(said.map((one) => one.replace(/[^x…]/g, '').length)).toEqual([300, 160]);
  });
});
