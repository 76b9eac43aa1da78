import { describe, expect, it, vi } from 'vitest';
import { createAfterSession } from '../../bot/materials/after-session.ts';
import type { Refreshed } from '../../bot/outbox/work-off.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { dietKey, readSessionText, sessionText } from '../../storage/session-texts.ts';
import { invokes, joins } from '../attendance/sessions.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

/** Each on a day of its own, in the order of the tests: what a clock that is set ahead makes happen is then long over. */
const days = {
  thanks: '2026-12-02',
  alone: '2026-12-03',
  marked: '2026-12-04',
  others: '2026-12-05',
  twice: '2026-12-06',
  lost: '2026-12-07',
  cancelled: '2026-12-08',
  stale: '2026-12-10',
  stalelinks: '2026-12-11',
  diets: '2026-12-20',
  dietscancelled: '2026-12-21',
} as const;
type Id = keyof typeof days;
const instant = (id: Id, clock: string) => new Date(`${days[id]}T${clock}:00+02:00`);
const endOf = (id: Id) => instant(id, '15:30').getTime();
const morningAfter = (id: Id) => new Date(instant(id, '09:00').getTime() + 86_400_000);

const town = useTown(
  Object.keys(days).map((id) => ({
    id,
    start: instant(id as Id, '09:00').toISOString(),
    end: instant(id as Id, '15:30').toISOString(),
    ...(id === 'others' ? { audience: { municipalities: ['233'] } } : {}),
  })),
);
const services = () => town.bot.program.services;
const link = 'https://files.example/esitykset.pdf';
const week = 7 * 86_400_000;

async function read(id: Id): Promise<Session> {
  const session = await readSession(services().tables, id);
  if (!session) {
    throw new Error(`no session ${id}`);
  }
  return session;
}

const settled = (id: Id) => town.bot.program.dispatcher.settle('Sessions', `s|${id}`);

/** What the upkeep of a session does at an instant, however often; after what it was about to do before. */
async function looks(id: Id, at: Date): Promise<Refreshed> {
  await settled(id);
  town.bot.now = at;
  return createAfterSession(services(), () => town.bot.now)(id, await read(id));
}

const about = (id: Id, words: string) => (card: CardContent) =>
  wordsOf(card).includes(words) && wordsOf(card).includes(`Tilaisuus ${id} `);
const inChats = (fits: (card: CardContent) => boolean) =>
  town.bot.connector.sent.filter((one) => fits(cardOf(one) ?? {})).map((one) => one.conversation);

/** Somebody with a chat who holds a place. */
async function attendee(id: Id, wish: 'onSite' | 'remote' | 'no' = 'onSite'): Promise<TeamsPerson> {
  const { manager } = town.place();
  await manager.says('ohje');
  await joins(manager, id, wish);
  return manager;
}

async function change(id: string, event: SessionEvent, texts = [] as ReturnType<typeof sessionText>[]) {
  await services().committer.run<Session, SessionEvent, { readonly kind: 'done' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: services().newId(),
      by: 'test',
      decide: () => ({ answer: { kind: 'done' }, event, texts, unmarked: true }),
    },
  );
}

describe('the morning after a session', () => {
  it('those who came are thanked with the materials and asked for feedback, and hosts for who was there', async () => {
    const came = await attendee('thanks');
    await attendee('thanks', 'no');
    const coordinator = town.person('coordinator');
    await coordinator.says('help');
    const consultant = town.person('consultant');
    await invokes(consultant, 'materials.save', {
      session: 'thanks',
      nonce: 'n',
      materials: link,
      toAll: '',
    });
    expect(await looks('thanks', instant('thanks', '16:00'))).toEqual({
      next: morningAfter('thanks').getTime(),
    });
    expect((await read('thanks')).told).toEqual({});
    expect(await looks('thanks', morningAfter('thanks'))).toEqual({ next: endOf('thanks') + week });

    await came.receives(about('thanks', 'Kiitos, että osallistuit'));
    expect(JSON.stringify(came.card)).toContain(link);
    await came.presses('Lähetä palaute', { useful: '4', arranged: '5', words: 'Hyvä' });
    expect(wordsOf(came.card)).toContain('Palautteesi on lähetetty');
    expect(JSON.stringify(came.card)).toContain(link);
    await coordinator.receives(about('thanks', 'Mark who was there'));
    expect(buttonsOf(coordinator.card).map(({ title }) => title)).toContain('Mark everybody as present');
    await settled('thanks');
    expect(inChats(about('thanks', 'Kiitos, että osallistuit'))).toEqual([came.conversation]);
    expect(inChats(about('thanks', 'materiaalit ovat valmiina'))).toEqual([]);
    expect((await read('thanks')).told).toEqual({
      dayAfter: morningAfter('thanks').getTime(),
      materials: morningAfter('thanks').getTime(),
    });
  });

  it('comes by itself: the session’s upkeep looks when it is due', async () => {
    const came = await attendee('alone');
    await settled('alone');
    town.bot.now = morningAfter('alone');
    await vi.waitFor(
      async () => {
        await settled('alone');
        expect((await read('alone')).told.dayAfter).toBe(morningAfter('alone').getTime());
      },
      { timeout: 8_000, interval: 200 },
    );
    await came.receives(about('alone', 'Kiitos, että osallistuit'));
  });

  it('who was marked as absent is not thanked, and hosts are not asked again', async () => {
    const people = [await attendee('marked'), await attendee('marked')];
    const coordinator = town.person('coordinator');
    await coordinator.says('help');
    town.bot.now = instant('marked', '09:00');
    const consultant = town.person('consultant');
    const card = await invokes(consultant, 'attendance.open', { session: 'marked', page: 0 });
    await consultant.presses('Tallenna', { came: inputsOf(card)[0]?.choices[0] ?? '' });
    await looks('marked', morningAfter('marked'));

    await vi.waitFor(
      () => expect(inChats(about('marked', 'Kiitos, että osallistuit'))).toHaveLength(1),
      8_000,
    );
    await settled('marked');
    expect(people.map(({ conversation }) => conversation)).toEqual(
      expect.arrayContaining(inChats(about('marked', 'Kiitos, että osallistuit'))),
    );
    expect(inChats(about('marked', 'Mark who was there'))).toEqual([]);
  });

  it('links for all reach the others then, and come to those who came with the thanks', async () => {
    const came = town.person('manager');
    const declined = town.person('contact');
    await came.says('ohje');
    await declined.says('ohje');
    await joins(came, 'others');
    await joins(declined, 'others', 'no');
    const consultant = town.person('consultant');
    const save = { session: 'others', nonce: 'n', materials: link, toAll: 'true' };
    await invokes(consultant, 'materials.save', save);
    await looks('others', morningAfter('others'));

    await came.receives(about('others', 'Kiitos, että osallistuit'));
    await declined.receives(about('others', 'materiaalit ovat valmiina'));
    await settled('others');
    expect(inChats(about('others', 'materiaalit ovat valmiina'))).not.toContain(came.conversation);
    expect(inChats(about('others', 'Kiitos, että osallistuit'))).toEqual([came.conversation]);
  });

  it('happens once, however many look at the same time', async () => {
    const came = await attendee('twice');
    town.bot.now = morningAfter('twice');
    const session = await read('twice');
    const look = createAfterSession(services(), () => town.bot.now);
    await Promise.all([1, 2, 3].map(() => look('twice', session)));
    await came.receives(about('twice', 'Kiitos, että osallistuit'));
    await look('twice', session);
    await settled('twice');

    expect(inChats(about('twice', 'Kiitos, että osallistuit'))).toEqual([came.conversation]);
  });

  it('nobody hears of a session that was cancelled', async () => {
    await attendee('cancelled');
    await change('cancelled', { type: 'cancelled', at: town.bot.now.getTime(), reason: 'r' });
    expect(await looks('cancelled', morningAfter('cancelled'))).toEqual({ next: endOf('cancelled') + week });
    await settled('cancelled');

    expect((await read('cancelled')).told).toEqual({});
    expect(inChats(about('cancelled', 'Kiitos, että osallistuit'))).toEqual([]);
  });

  it('links that were saved while nobody could be told are told at the next look', async () => {
    const came = await attendee('lost');
    await looks('lost', morningAfter('lost'));
    const { facts } = await read('lost');
    await change('lost', { type: 'changed', facts: { ...facts, recording: link }, seats: [], at: 1 });
    await looks('lost', new Date(morningAfter('lost').getTime() + 60_000));

    const card = await came.receives(about('lost', 'materiaalit ovat valmiina'));
    expect(JSON.stringify(card)).toContain(link);
  });

  it('is noted without a word when it is found out more than a week late', async () => {
    await attendee('stale');
    await attendee('stalelinks');
    const consultant = town.person('consultant');
    await invokes(consultant, 'materials.save', {
      session: 'stalelinks',
      nonce: 'n',
      materials: link,
      toAll: 'true',
    });
    const late = new Date(morningAfter('stalelinks').getTime() + week + 1);
    await looks('stale', late);
    await looks('stalelinks', late);
    await settled('stale');
    await settled('stalelinks');

    expect((await read('stale')).told).toEqual({ dayAfter: late.getTime() });
    expect((await read('stalelinks')).told).toEqual({ dayAfter: late.getTime(), materials: late.getTime() });
    expect(
      inChats(
        (card) =>
          /Tilaisuus stale(links)? /.test(wordsOf(card)) && /Kiitos|valmiina|Mark/.test(wordsOf(card)),
      ),
    ).toEqual([]);
  });
});

describe('what people told of their diets', () => {
  const fruit = 'Ei pähkinöitä';

  /** More people than fit one transaction, each with a diet, and one text whose answer knows nothing of it. */
  async function tellDiets(id: Id): Promise<readonly string[]> {
    const people = Array.from({ length: 50 }, (_, n) => `g.diet-${n}`);
    const answer: Answer = { seat: 'onSite', at: 1, municipality: '233', diet: true };
    for (const some of [people.slice(0, 25), people.slice(25)]) {
      await change(
        id,
        { type: 'seated', seats: some.map((who) => ({ who, answer })) },
        some.map((who) => sessionText(dietKey(who), fruit)),
      );
    }
    await change(id, { type: 'seated', seats: [] }, [sessionText(dietKey('given-away'), fruit)]);
    return [...people, 'given-away'];
  }
  const words = (id: string, people: readonly string[]) =>
    Promise.all(people.map((who) => readSessionText(services().tables, id, dietKey(who))));

  it.each(['diets', 'dietscancelled'] as const)('is erased a week after the session: %s', async (id) => {
    const people = await tellDiets(id);
    if (id === 'dietscancelled') {
      await change(id, { type: 'cancelled', at: 1, reason: 'r' });
    }
    await looks(id, new Date(endOf(id) + week - 1));
    expect(new Set(await words(id, people))).toEqual(new Set([fruit]));
    expect(await looks(id, new Date(endOf(id) + week))).toEqual({});

    expect(new Set(await words(id, people))).toEqual(new Set(['']));
    const { answers, counts } = await read(id);
    expect([...answers.values()].filter(({ diet }) => diet)).toEqual([]);
    expect(counts.onSite).toBe(50);
  });
});
