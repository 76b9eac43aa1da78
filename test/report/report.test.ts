import { beforeAll, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox } from '../support/reminders.ts';
import { town as network } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const after = new Date('2026-11-26T08:00:00Z');

beforeAll(async () => {
  const [period] = network().periods;
  const rated = { ...period, rules: { kmEuros: { '2026': 0.57 } } };
  expect(await importNetwork(town.bot.program.services, { periods: [rated] })).toMatchObject({ ok: true });
  town.bot.program.services.network.forget();
});

interface Over {
  readonly code: string;
  readonly name: string;
  readonly manager: TeamsPerson;
  readonly contact: TeamsPerson;
  readonly consultant: TeamsPerson;
  /** The ids that buttons about the workshop carry. */
  readonly ref: Readonly<Record<string, unknown>>;
}

/** A workshop of 25 November that was agreed on, the day after it. */
async function overWorkshop(
  typed: Readonly<Record<string, string>> = { date1: '2026-11-25' },
): Promise<Over> {
  const { manager, contact, name, code } = town.place();
  const consultant = town.person('consultant');
  await consultant.says('ohje');
  await manager.says('varaa');
  const from = town.bot.connector.sent.length;
  await manager.presses('Lähetä', typed);
  await consultant.receives((card) => wordsOf(card).includes(name), from);
  const { v: _v, nonce: _nonce, ...ref } = consultant.button('Vahvista').data;
  await consultant.presses('Vahvista');
  town.bot.now = after;
  return { code, name, manager, contact, consultant, ref };
}

async function opens(person: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  person.card = (await person.invoke(verb, { v: 1, ...data })).value as CardContent;
  return person.card;
}

const typed = {
  professional: '12',
  political: '3',
  hours: '6,5',
  results: 'Sovittiin **painopisteet**.',
  link: 'https://kunta.example/muistio',
  train: '45,60',
  km: '120',
  other: '12',
  otherCost: 'pysäköinti',
};

async function reports(over: Over): Promise<number> {
  await opens(over.consultant, 'report.open', over.ref);
  const from = town.bot.connector.sent.length;
  await over.consultant.presses('Lähetä raportti', typed);
  return from;
}

function value(card: CardContent, id: string): string | undefined {
  return inputsOf(card).find((input) => input.id === id)?.value;
}

describe('a consultant whose workshop is over', () => {
  it('is asked for the report the day after, in their own chat', async () => {
    const from = town.bot.connector.sent.length;
    const { consultant, name, code } = await overWorkshop();
    await settleOutbox([town.bot], 'Quotas', quotaPartition(code, 'uso8'));
    await sendCollected([town.bot]);
    const card = await consultant.receives((c) => wordsOf(c).startsWith('Raportoi kehittämispaja'), from);

    expect(wordsOf(card)).toContain(name);
    expect(consultant.button('Lähetä raportti').verb).toBe('report.send');
  });

  it('reports on one card; whoever asked for the workshop reads it at once, with its costs', async () => {
    const over = await overWorkshop();
    const from = await reports(over);
    const card = await over.manager.receives((c) => wordsOf(c).includes('Sovittiin **painopisteet**.'), from);

    expect(wordsOf(card)).toContain('15: Poliittinen johto 3, Viranhaltijajohto 12');
    expect(wordsOf(card)).toContain('6,5 h');
    expect(wordsOf(card)).toContain('Yhteensä 126,00 €');
    expect(wordsOf(card)).toContain('120 km, 68,40 €');
    expect(wordsOf(card)).toContain('pysäköinti, 12,00 €');
    expect(wordsOf(card)).toContain('https://kunta.example/muistio');
  });

  it('finds each fault at its field, and nothing typed is lost', async () => {
    const { consultant, ref } = await overWorkshop();
    await opens(consultant, 'report.open', ref);
    const wrong = {
      professional: 'monta',
      link: 'http://muistio',
      km: '3001',
      results: 'Säilyy',
      hours: '6,3',
    };
    const card = await consultant.presses('Lähetä raportti', wrong);

    for (const [id, kept] of Object.entries(wrong)) {
      expect(value(card, id)).toBe(kept);
    }
    expect(wordsOf(card)).toContain('Korjaa 4 kohtaa');
    expect(wordsOf(await consultant.presses('Lähetä raportti', typed))).toContain('126,00 €');
  });

  it('may send the report again, filled with what was sent', async () => {
    const over = await overWorkshop();
    await reports(over);
    const card = await opens(over.consultant, 'report.open', over.ref);

    expect(
      ['professional', 'hours', 'train', 'km', 'otherCost', 'results'].map((id) => value(card, id)),
    ).toEqual(['12', '6,5', '45,60', '120', 'pysäköinti', 'Sovittiin **painopisteet**.']);
    const again = await over.consultant.presses('Lähetä korjattu raportti', { train: '', km: '' });
    expect(wordsOf(again)).toContain('Yhteensä 12,00 €');
  });

  it('says that it was not held, with a reason, and the unit goes back to the municipality', async () => {
    const { consultant, manager, ref } = await overWorkshop();
    expect(wordsOf(await manager.says('jäljellä'))).toContain('Jäljellä 4');
    await opens(consultant, 'report.open', ref);
    const refused = await consultant.presses('Palauta paja', { results: 'Säilyy' });

    expect(wordsOf(refused)).toContain('Kerro, miksi pajaa ei pidetty.');
    expect(value(refused, 'results')).toBe('Säilyy');
    const from = town.bot.connector.sent.length;
    await consultant.presses('Palauta paja', { reason: 'Lumimyrsky' });
    await manager.receives((card) => /peru|palau/i.test(wordsOf(card)), from);
    expect(wordsOf(await manager.says('jäljellä'))).toContain('Jäljellä 5');
  });

  it('may also mark the unit as used', async () => {
    const { consultant, manager, ref } = await overWorkshop();
    await opens(consultant, 'report.open', ref);
    await consultant.presses('Merkitse paja käytetyksi', { reason: 'Kukaan ei tullut' });

    expect(wordsOf(await manager.says('jäljellä'))).toContain('Jäljellä 4');
  });

  it('needs no participants for desk work', async () => {
    const { consultant, ref } = await overWorkshop({ kind: 'study', due: '2026-11-25' });
    await opens(consultant, 'report.open', ref);

    expect(wordsOf(await consultant.presses('Lähetä raportti', { hours: '20' }))).toContain('20 h');
  });
});

describe('a report asked for by somebody it is not for', () => {
  it('is refused, whether the workshop exists or not', async () => {
    const { consultant, manager, ref } = await overWorkshop();
    await opens(consultant, 'report.open', ref);
    const send = consultant.button('Lähetä raportti');
    const missing = await opens(manager, 'report.open', { ...ref, booking: 'ei-ole' });

    expect(wordsOf(missing)).toContain('ei ole oikeutta');
    expect(wordsOf(await opens(manager, 'report.open', ref))).toBe(wordsOf(missing));
    const answered = (await manager.press(send, { professional: '1' })).value as CardContent;
    expect(wordsOf(answered)).toBe(wordsOf(missing));
    expect(wordsOf(await opens(manager, 'booking.show', ref))).not.toContain('Osallistujat');
  });

  it('is another consultant’s: the card says who has the workshop, and nothing changes', async () => {
    const { consultant, manager, ref } = await overWorkshop();
    await opens(consultant, 'report.open', ref);
    const send = consultant.button('Lähetä raportti');
    const other = town.person('otherConsultant');

    expect(wordsOf(await opens(other, 'report.open', ref))).toContain('Kaarna Puro');
    const answered = (await other.press(send, { professional: '1' })).value as CardContent;
    expect(wordsOf(answered)).toContain('Kaarna Puro');
    expect(wordsOf(await opens(manager, 'booking.show', ref))).not.toContain('Osallistujat');
  });

  it('is early: before the workshop has been held there is nothing to report', async () => {
    const { consultant, ref } = await overWorkshop({ date1: '2026-12-09' });
    const card = await opens(consultant, 'report.open', ref);

    expect(inputsOf(card).map(({ id }) => id)).not.toContain('professional');
    expect(wordsOf(card)).toContain('ke 9.12.2026');
  });
});

describe('a municipality that has read the report', () => {
  it('gives a grade and words, which the consultant is told, and may change them', async () => {
    const over = await overWorkshop();
    await reports(over);
    const { manager, contact, consultant, ref } = over;
    await opens(manager, 'booking.show', ref);
    let from = town.bot.connector.sent.length;
    await manager.presses('Lähetä palaute', { stars: '4', words: 'Hyvä päivä' });

    const told = await consultant.receives((card) => wordsOf(card).includes('Hyvä päivä'), from);
    expect(wordsOf(told)).toContain('4');
    await opens(contact, 'booking.show', ref);
    from = town.bot.connector.sent.length;
    await contact.presses('Lähetä', { stars: '5', words: 'Vielä parempi' });
    await consultant.receives((card) => wordsOf(card).includes('Vielä parempi'), from);
  });

  it('is asked for the grade when it is missing, and the words are kept', async () => {
    const over = await overWorkshop();
    await reports(over);
    const { manager, ref } = over;
    await opens(manager, 'booking.show', ref);
    const card = await manager.presses('Lähetä palaute', { stars: '', words: 'Säilyy' });

    expect(wordsOf(card)).toContain('Valitse arvosana 1–5.');
    expect(value(card, 'words')).toBe('Säilyy');
    await manager.presses('Lähetä palaute', { stars: '3' });
    expect(wordsOf(await opens(over.consultant, 'booking.show', ref))).toContain('Säilyy');
  });

  it('is the only one to do so', async () => {
    const over = await overWorkshop();
    await reports(over);
    await opens(over.manager, 'booking.show', over.ref);
    const send = over.manager.button('Lähetä palaute');
    const stranger = town.place().manager;
    const foreign = (await stranger.press(send, { stars: '1', words: 'x' })).value as CardContent;

    expect(wordsOf(foreign)).toContain('Varausta ei löytynyt');
    expect(wordsOf(await opens(over.consultant, 'booking.show', over.ref))).not.toMatch(/1\/5|Arvosana 1/);
  });
});
