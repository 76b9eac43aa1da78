import { beforeAll, describe, expect, it } from 'vitest';
import { collectFor } from '../../bot/remind/collect.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox, settleReminders, withoutWarnings } from '../support/reminders.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
beforeAll(() => withoutWarnings(town.bot));
type Place = ReturnType<typeof town.place>;

/** A request of the town's first day; it is reminded of a week later, at nine. */
async function asks({ manager, code }: Place): Promise<void> {
  await manager.says('varaa');
  await manager.presses('Lähetä', { date1: '2026-12-16' });
  await settle(code);
}
const settle = (code: string) => settleOutbox([town.bot], 'Quotas', quotaPartition(code, 'uso8'));
async function cancels({ manager, code }: Place): Promise<void> {
  await manager.says('varaukset');
  await manager.presses('Avaa 16.12.');
  await manager.presses('Peru');
  await settle(code);
}
const nine = '2026-12-01T07:00:00Z';

/** An instant is reached, and what falls due in these municipalities' workshops is done. */
async function reach(iso: string, places: readonly Place[]): Promise<void> {
  town.bot.now = new Date(iso);
  for (const { code } of places) {
    await settle(code);
  }
}

/** Somebody's messages that speak of one of these municipalities, from a moment on. */
function told(who: TeamsPerson, places: readonly Place[], from: number): readonly CardContent[] {
  return town.bot.connector.sent
    .slice(from)
    .filter(({ conversation, kind }) => conversation === who.conversation && kind === 'message')
    .map((one) => cardOf(one) ?? {})
    .filter((card) => places.some(({ name }) => new RegExp(`${name}\\b`).test(wordsOf(card))));
}
const sentSoFar = () => town.bot.connector.sent.length;

describe('reminders that fall due together', () => {
  it('come to each person as one message, which opens each of them', async () => {
    const places = [town.place(), town.place()] as const;
    const both = [town.person('consultant'), town.person('otherConsultant')];
    await Promise.all(both.map((one) => one.says('ohje')));
    for (const place of places) await asks(place);
    const from = sentSoFar();
    await reach(nine, places);
    for (const one of both) expect(told(one, places, from)).toEqual([]);
    await sendCollected([town.bot]);

    for (const one of both) {
      const [card, ...more] = told(one, places, from);
      expect(more).toEqual([]);
      expect(wordsOf(card ?? {})).toContain('Sinulle on 2 muistutusta');
      for (const { name } of places) expect(wordsOf(card ?? {})).toContain(`${name} pyytää`);
      expect(wordsOf(card ?? {})).toContain('tämä on odottanut vastaustasi 7 päivää');
    }

    const [reader] = both as [TeamsPerson];
    reader.card = told(reader, places, from)[0] ?? {};
    const bundle = reader.card;
    const before = sentSoFar();
    const answered = await reader.press(reader.button('Avaa 2'));
    expect(answered).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    await reader.receives((card) => buttonsOf(card).some(({ verb }) => verb === 'request.confirm'), before);
    await reader.presses('Vahvista');

    // Done with meanwhile: the message still there says so, and the other one opens.
    reader.card = bundle;
    expect((await reader.press(reader.button('Avaa 2'))).value).toContain('ei ole enää ajankohtainen');
    const again = sentSoFar();
    await reader.press(reader.button('Avaa 1'));
    await reader.receives((card) => buttonsOf(card).some(({ verb }) => verb === 'request.confirm'), again);
  });

  it('leave out what was answered meanwhile; one that is left comes as it always did', async () => {
    const places = [town.place(), town.place()] as const;
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    for (const place of places) await asks(place);
    await reach(nine, places);
    await cancels(places[0]);
    const sent = sentSoFar();
    await sendCollected([town.bot]);

    const [card, ...more] = told(consultant, places, sent);
    expect(more).toEqual([]);
    expect(wordsOf(card ?? {})).toContain(`${places[1].name} pyytää`);
    expect(buttonsOf(card ?? {}).map(({ verb }) => verb)).toContain('request.confirm');
  });

  it('are nothing at all when all were answered meanwhile', async () => {
    const places = [town.place()] as const;
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    await asks(places[0]);
    await reach(nine, places);
    await cancels(places[0]);
    const sent = sentSoFar();
    await sendCollected([town.bot]);

    expect(told(consultant, places, sent)).toEqual([]);
  });

  it('make a message of their own when the earlier ones have left', async () => {
    const places = [town.place(), town.place()] as const;
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    await asks(places[0]);
    town.bot.now = new Date('2026-11-25T08:00:00Z');
    await asks(places[1]);
    const from = sentSoFar();
    await reach(nine, places);
    await sendCollected([town.bot]);
    await reach('2026-12-02T07:00:00Z', places);
    await sendCollected([town.bot]);

    const cards = told(consultant, places, from).map(wordsOf);
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain(`${places[0].name} pyytää`);
    expect(cards[1]).toContain(`${places[1].name} pyytää`);
    expect(cards[1]).not.toContain(`${places[0].name} `);
  });

  it('wait until seven in the morning when they are late', async () => {
    const places = [town.place()] as const;
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    await asks(places[0]);
    const from = sentSoFar();
    await reach('2026-12-01T18:00:00Z', places);
    await sendCollected([town.bot]);
    town.bot.now = new Date('2026-12-02T04:59:59Z');
    await settleReminders([town.bot]);
    expect(told(consultant, places, from)).toEqual([]);

    town.bot.now = new Date('2026-12-02T05:00:00Z');
    await settleReminders([town.bot]);
    expect(told(consultant, places, from)).toHaveLength(1);
  });

  it('taken in at the end of the day but sent late wait as well', async () => {
    const places = [town.place()] as const;
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    await asks(places[0]);
    const from = sentSoFar();
    await reach('2026-12-01T17:59:00Z', places);
    town.bot.now = new Date('2026-12-01T18:30:00Z');
    await settleReminders([town.bot]);
    expect(told(consultant, places, from)).toEqual([]);

    town.bot.now = new Date('2026-12-02T05:00:00Z');
    await settleReminders([town.bot]);
    expect(told(consultant, places, from)).toHaveLength(1);
  });

  it('are at most a minute late', () => {
    expect(collectFor).toBeLessThan(55_000);
  });
});

describe('reminders of somebody who has never written to the bot', () => {
  it('wait for them, and come as one message', async () => {
    const places = [town.place(), town.place()] as const;
    const coordinator = town.person('coordinator');
    for (const place of places) await asks(place);
    await reach(nine, places);
    await reach('2026-12-08T07:00:00Z', places);
    await sendCollected([town.bot]);
    expect(told(coordinator, places, 0)).toEqual([]);

    const from = sentSoFar();
    await coordinator.says('help');
    const card = await coordinator.receives((one) => /You have \d+ reminders/.test(wordsOf(one)), from);
    for (const { name } of places)
      expect(wordsOf(card)).toContain(`${name}: The consultant has not answered`);
  });
});
