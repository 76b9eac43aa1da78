import { beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { saveChannel } from '../../storage/conversations.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  { id: 'seminar', capacity: 2 },
  { id: 'later', opens: '2026-12-01', start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' },
]);
const channels = ['19:yleinen@thread.tacv2', '19:ajankohtaista@thread.tacv2'] as const;

async function statuses(session: string) {
  const read = await readAnnouncement(town.bot.program.services.tables, announcementOfSession(session));
  return [...(read?.targets.values() ?? [])].map(({ status }) => status);
}

beforeAll(async () => {
  for (const [n, id] of channels.entries()) {
    await saveChannel(town.bot.program.services.tables, {
      id,
      name: n === 0 ? '' : 'Ajankohtaista',
      teamId: channels[0],
      teamName: 'USO-verkosto',
      serviceUrl: town.bot.connector.serviceUrl,
      tenantId: 'tenant',
      botId: '28:bot',
      channelId: 'msteams',
      removed: false,
    });
  }
});

describe('a consultant', () => {
  it('creates a session on a form, publishes it, and it is there for everybody at once', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    const created = await consultant.presses('Tallenna luonnos', {
      titleFi: 'Siiloista silloille',
      titleSv: 'Från silor till broar',
      date: '2026-12-16',
      place: 'Kuntatalo',
      capacity: '80',
    });

    expect(wordsOf(created)).toContain('ke 16.12.2026 klo 9.00–15.30');
    await consultant.presses('Julkaise tilaisuus');
    expect(wordsOf(await town.place().manager.says('tilaisuudet'))).toContain('Siiloista silloille');
    expect(wordsOf(await town.person('swedish').says('tillfällen'))).toContain('Från silor till broar');
  });

  it.each([
    ['no title', { date: '2026-12-16' }, /otsik|nimi/i],
    ['a date in the past', { titleFi: 'X', date: '2026-11-01' }, /menn/],
    [
      'an end before the start',
      { titleFi: 'X', date: '2026-12-16', start: '12:00', end: '11:00' },
      /pää|lop/i,
    ],
    [
      'registration closing after the start',
      { titleFi: 'X', date: '2026-12-16', closes: '2026-12-17' },
      /ilmoittau/i,
    ],
    ['no places', { titleFi: 'X', date: '2026-12-16', capacity: '0' }, /paik|luku/i],
  ])('is told at the field what is wrong, and keeps what was typed: %s', async (_name, typed, says) => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    await consultant.presses('Tallenna luonnos', { place: 'Säilyy', ...typed });

    expect(consultant.button('Tallenna luonnos').verb).toBe('session.create');
    expect(wordsOf(consultant.card)).toMatch(says);
    expect(inputsOf(consultant.card).find((input) => input.id === 'place')?.value).toBe('Säilyy');
  });

  it('announces it to chosen channels once; the cards change when somebody answers, until the session is full', async () => {
    const consultant = town.person('consultant');
    let from = town.bot.connector.sent.length;
    await consultant.says('julkaise');
    const typed = { session: 'seminar', channels: channels.join(',') };
    const send = consultant.button('Julkaise');
    await Promise.all([consultant.press(send, typed), consultant.press(send, typed)]);
    const posts = await Promise.all(
      channels.map((id) =>
        town.bot.connector.waitFor((one) => one.kind === 'create' && one.conversation.startsWith(id), from),
      ),
    );
    expect(wordsOf(cardOf(posts[0] as never) ?? {})).toMatch(/Tilaisuus seminar[\s\S]*Tillfälle seminar/);

    const people = [town.place().manager, town.place().manager];
    from = town.bot.connector.sent.length;
    let pressed = 0;
    for (const person of people) {
      pressed = performance.now();
      await person.invoke(
        'rsvp.onSite',
        { v: 1, session: 'seminar' },
        inChannel(posts[0]?.conversation ?? ''),
      );
    }
    const full = await town.bot.connector.waitFor(
      (one) =>
        one.kind === 'update' &&
        one.conversation === posts[1]?.conversation &&
        /Täynnä/.test(wordsOf(cardOf(one) ?? {})),
      from,
    );
    // The short answer stays on the pressed card for a while, and the card follows within 3 s.
    const waited = performance.now() - pressed;
    expect(waited).toBeGreaterThan(1_000);
    expect(waited).toBeLessThan(3_000);
    expect(full.activity).toBe(posts[1]?.activity);
    const created = town.bot.connector.sent.filter((one) => one.kind === 'create');
    expect(created).toHaveLength(2);
    expect(await statuses('seminar')).toEqual(['sent', 'sent']);
  });

  it('is asked to choose when no channel or session was chosen', async () => {
    const consultant = town.person('consultant');
    await consultant.says('julkaise');
    await consultant.presses('Julkaise', { session: 'seminar', channels: '' });
    expect(consultant.button('Julkaise').verb).toBe('announce.send');
    expect(wordsOf(consultant.card)).toMatch(/valitse/i);
  });
});

describe('a card in a channel', () => {
  it('follows the clock: it takes answers from the day registration opens, without anybody having answered', async () => {
    const consultant = town.person('consultant');
    const from = town.bot.connector.sent.length;
    await consultant.says('julkaise');
    await consultant.presses('Julkaise', { session: 'later', channels: channels[0] });
    const post = await town.bot.connector.waitFor((one) => one.kind === 'create', from);
    expect(buttonsOf(cardOf(post) ?? {})).toEqual([]);
    await expect.poll(() => statuses('later'), { timeout: 8_000 }).toEqual(['sent']);

    town.bot.now = new Date('2026-12-01T08:00:00Z');
    town.bot.program.dispatcher.kick('Sessions', 's|later');
    const update = await town.bot.connector.waitFor(
      (one) =>
        one.kind === 'update' &&
        one.conversation === post.conversation &&
        buttonsOf(cardOf(one) ?? {}).length > 0,
      from,
    );
    expect(update.activity).toBe(post.activity);
  });
});

function inChannel(id: string) {
  return { conversation: { id, conversationType: 'channel', isGroup: true } };
}

describe('those who may not', () => {
  it.each(['manager', 'participant'] as const)(
    '%s: neither the words nor forged presses create or announce anything',
    async (who) => {
      const person = town.person(who);
      const from = town.bot.connector.sent.length;
      const cards = [
        await person.says('uusi tilaisuus'),
        await person.says('julkaise'),
        (
          await person.invoke('session.create', {
            nonce: 'n',
            titleFi: 'Väärä',
            date: '2026-12-16',
            place: 'x',
          })
        ).value,
        (await person.invoke('announce.send', { nonce: 'n', session: 'seminar', channels: channels[1] }))
          .value,
      ];

      for (const card of cards) {
        expect(buttonsOf(card as CardContent).map((button) => button.verb)).not.toContain('session.create');
        expect(wordsOf(card as CardContent)).toMatch(/oikeutta/);
      }
      expect(wordsOf(await person.says('tilaisuudet'))).not.toContain('Väärä');
      expect(town.bot.connector.sent.slice(from).some((one) => one.kind === 'create')).toBe(false);
    },
  );
});
