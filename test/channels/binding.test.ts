import { describe, expect, it } from 'vitest';
import { channelKey } from '../../storage/conversations.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { SomeTeam } from './some-team.ts';

const town = useTown([{ id: 'seminar' }]);

async function installed(mark: string, names?: readonly string[]): Promise<SomeTeam> {
  const team = new SomeTeam(town, mark, names).isListed();
  await team.installs('add', { name: `Tiimi ${mark}` });
  return team;
}

const greetingIn = (team: SomeTeam) =>
  town.bot.connector.waitFor(
    (one) => one.conversation.startsWith(`${team.id};`) && cardOf(one) !== undefined,
  );

/** Presses the greeting's button where it stands, as anybody in the team can. */
async function pressesGreeting(person: TeamsPerson, team: SomeTeam) {
  const greeting = await greetingIn(team);
  person.card = cardOf(greeting) ?? {};
  const { tenantId } = person.account;
  return person.press(
    person.button('Aseta kanavat'),
    {},
    {
      conversation: { id: greeting.conversation, conversationType: 'channel', isGroup: true, tenantId },
      channelData: { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: team.id } },
    },
  );
}

async function opens(person: TeamsPerson, channel: string): Promise<CardContent> {
  person.card = (await person.invoke('channel.show', { v: 1, channel: channelKey(channel) }))
    .value as CardContent;
  return person.card;
}

describe('the greeting in a team', () => {
  it('says in both languages what the bot is for and who may bind the channels', async () => {
    const greeting = cardOf(await greetingIn(await installed('greeted'))) ?? {};

    expect(wordsOf(greeting)).toMatch(
      /USO-botti on nyt tässä tiimissä[\s\S]*USO-boten finns nu i det här teamet/,
    );
    expect(JSON.stringify(greeting['actions'])).toContain('Aseta kanavat · Ställ in kanalerna');
  });

  it('is answered shortly in the channel, and goes on in the consultant’s own chat', async () => {
    const team = await installed('pressed');
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    const from = town.bot.connector.sent.length;
    const answer = await pressesGreeting(consultant, team);

    expect(answer).toEqual({
      status: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Vastasin sinulle henkilökohtaisessa keskustelussa.',
    });
    const list = await consultant.receives(() => true, from);
    expect(wordsOf(list)).toMatch(/^3 kanavaa\n3 kanavalta puuttuu valinta/);
    expect(wordsOf(list)).toContain('Tiimi pressed · Työpajat');
    expect(wordsOf(list)).not.toContain('greeted');
  });

  it('opens the only channel of a team at once', async () => {
    const team = await installed('single', []);
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    const from = town.bot.connector.sent.length;
    await pressesGreeting(consultant, team);

    const form = await consultant.receives(() => true, from);
    expect(inputsOf(form).map(({ id }) => id)).toEqual(['to']);
    expect(wordsOf(form)).toContain('Tiimi single · Yleinen');
  });

  it.each(['manager', 'participant'] as const)(
    'tells a %s in a sentence that there is nothing to do',
    async (who) => {
      const team = await installed(`for-${who}`);
      const from = town.bot.connector.sent.length;
      const answer = await pressesGreeting(town.person(who), team);

      expect(answer.type).toBe('application/vnd.microsoft.activity.message');
      expect(answer.value).toBe(
        'Kanavien kunnan valitsee konsultti tai USO-koordinaattori. Sinun ei tarvitse tehdä mitään.',
      );
      expect(town.bot.connector.sent.slice(from)).toEqual([]);
    },
  );
});

describe('a channel', () => {
  it('is bound to a municipality, to the network, to nobody and to nothing again, and each is said', async () => {
    const team = await installed('bound');
    const consultant = town.person('consultant');
    await opens(consultant, team.channel(0).id);
    expect(inputsOf(consultant.card)[0]?.value).toBe('');

    const saved = await consultant.presses('Tallenna', { to: 'm:905' });
    expect(wordsOf(saved)).toMatch(/tallennettu\nVaasa\nTiimi bound · Työpajat/);
    expect(wordsOf(saved)).toContain('jotka on suunnattu tälle kunnalle: Vaasa');
    expect((await team.stored(team.channel(0).id))?.binding).toEqual({ kind: 'municipality', code: '905' });

    await consultant.presses('Muuta valintaa');
    expect(inputsOf(consultant.card)[0]?.value).toBe('m:905');
    expect(wordsOf(await consultant.presses('Tallenna', { to: 'network' }))).toContain('koko verkosto');
    expect((await team.stored(team.channel(0).id))?.binding).toEqual({ kind: 'network' });

    await consultant.presses('Muuta valintaa');
    const nobodys = wordsOf(await consultant.presses('Tallenna', { to: 'nobody' }));
    expect(nobodys).toContain('ei kenenkään, vain erikseen valittuna');
    expect(nobodys).toContain('ei ole mukana, kun julkaistaan kaikissa kanavissa');
    expect((await team.stored(team.channel(0).id))?.binding).toEqual({ kind: 'nobody' });

    await consultant.presses('Muuta valintaa');
    expect(wordsOf(await consultant.presses('Tallenna', { to: 'nothing' }))).toContain('ei vielä valittu');
    expect((await team.stored(team.channel(0).id))?.binding).toBeUndefined();
  });

  it('keeps what it is bound to through renaming, removal, archiving and coming back', async () => {
    const team = await installed('kept');
    const { id } = team.channel(0);
    const coordinator = town.person('coordinator');
    await opens(coordinator, id);
    await coordinator.presses('Save', { to: 'm:233' });
    await team.happens('channelRenamed', { at: 5, channel: { id, name: 'Uusi nimi' } });
    await team.happens('teamArchived', { at: 6 });
    await team.installs('remove', { at: 10 });
    await team.installs('add', { at: 20 });

    expect(await team.stored(id)).toMatchObject({ binding: { code: '233' }, removed: false });
  });

  it('offers the consultant’s own municipalities first, then the others by name', async () => {
    const team = await installed('offers');
    const form = await opens(town.person('consultant'), team.id);
    const [network, nobody, nothing, first, second] = inputsOf(form)[0]?.choices ?? [];

    expect([network, nobody, nothing]).toEqual(['network', 'nobody', 'nothing']);
    expect([first, second]).toEqual(['m:233', 'm:p0']);
    // Not a member of any period.
    expect(inputsOf(form)[0]?.choices).not.toContain('m:005');
  });

  it('is not bound over what somebody else chose meanwhile, but pressing the same again is fine', async () => {
    const team = await installed('raced');
    const [one, other] = [town.person('consultant'), town.person('otherConsultant')];
    await Promise.all([opens(one, team.id), opens(other, team.id)]);
    const press = one.button('Tallenna');
    await one.press(press, { to: 'm:233' });
    await one.press(press, { to: 'm:233' });
    await other.presses('Tallenna', { to: 'm:905' });

    expect(wordsOf(other.card)).toContain('Joku muu ehti muuttaa valintaa.');
    expect(wordsOf(other.card)).toMatch(/Nyt\nKauhava/);
    expect((await team.stored(team.id))?.binding).toEqual({ kind: 'municipality', code: '233' });
    await other.presses('Tallenna');
    expect((await team.stored(team.id))?.binding).toEqual({ kind: 'municipality', code: '905' });
  });

  it('takes exactly one of two different choices that arrive at once', async () => {
    const team = await installed('at-once');
    const [one, other] = [town.person('consultant'), town.person('otherConsultant')];
    await Promise.all([opens(one, team.id), opens(other, team.id)]);
    const cards = await Promise.all([
      one.presses('Tallenna', { to: 'm:233' }),
      other.presses('Tallenna', { to: 'm:905' }),
    ]);

    expect(cards.filter((card) => wordsOf(card).includes('tallennettu'))).toHaveLength(1);
  });

  it.each([
    ['nothing chosen', ''],
    ['a municipality that is not in the network', 'm:999'],
    ['something made up', 'kaikki'],
  ])('is asked again when the choice is %s', async (_what, to) => {
    const team = await installed(`choice-${to || 'none'}`);
    const consultant = town.person('consultant');
    await opens(consultant, team.id);
    await consultant.presses('Tallenna', { to });

    expect(wordsOf(consultant.card)).toContain('⚠ Valitse kunta');
    expect((await team.stored(team.id))?.binding).toBeUndefined();
  });

  it('that is gone cannot be bound, nor one that never was', async () => {
    const team = await installed('gone');
    const consultant = town.person('consultant');
    await opens(consultant, team.id);
    const press = consultant.button('Tallenna');
    await team.installs('remove', { at: 10 });
    const cards = [
      (await consultant.press(press, { to: 'network' })).value as CardContent,
      await opens(consultant, team.id),
      await opens(consultant, '19:never@thread.tacv2'),
      (await consultant.invoke('channel.bind', { channel: 'never', seen: 'nothing', to: 'network' }))
        .value as CardContent,
    ];

    expect(cards.map((card) => wordsOf(card).split('\n')[0])).toEqual(cards.map(() => 'Kanavaa ei löytynyt'));
    expect((await team.stored(team.id))?.binding).toBeUndefined();
  });

  it.each(['manager', 'contact', 'participant'] as const)(
    'is nothing that forged presses of a %s can see or bind',
    async (who) => {
      const team = await installed(`forged-${who}`);
      const person = town.person(who);
      const channel = channelKey(team.id);
      const answers = await Promise.all([
        person.invoke('channels.open', { v: 1 }),
        person.invoke('channel.show', { v: 1, channel }),
        person.invoke('channel.bind', { v: 1, channel, seen: 'nothing', to: 'network' }),
      ]);

      for (const { value } of answers) {
        expect(wordsOf(value as CardContent)).toMatch(/oikeutta/);
      }
      expect((await team.stored(team.id))?.binding).toBeUndefined();
    },
  );
});

describe('a channel that is nobody’s', () => {
  it('is not among all channels, and is announced to when it is chosen', async () => {
    const team = new SomeTeam(town, 'nobodys', ['Kaikille', 'Muu']).isListed();
    await team.installs('add', { name: 'Aakkosten alku' });
    const consultant = town.person('consultant');
    await opens(consultant, team.channel(1).id);
    await consultant.presses('Tallenna', { to: 'nobody' });
    await consultant.says('julkaise');
    await consultant.presses('Tee tiedote');
    const words = { titleFi: 'Katsaus', titleSv: 'Översikt', textFi: 'Teksti.', textSv: 'Text.' };
    await consultant.presses('Tallenna ja valitse saajat', words);
    expect(JSON.stringify(consultant.card)).toContain('Muu – ei kenenkään');
    const form = consultant.card;
    const all = wordsOf(await consultant.presses('Jatka esikatseluun', { channels: 'all' }));
    expect(all).toContain('Kaikille\nAakkosten alku');
    expect(all).not.toContain('Muu\nAakkosten alku');

    consultant.card = form;
    const wanted = { channels: 'chosen', chosen: channelKey(team.channel(1).id) };
    const chosen = wordsOf(await consultant.presses('Jatka esikatseluun', wanted));
    expect(chosen).toContain('Muu\nAakkosten alku');
  });
});

describe('the form for announcing', () => {
  it('shows whose each channel is, and opens the list of them', async () => {
    const team = await installed('announced');
    const consultant = town.person('consultant');
    for (const [id, to] of [
      [team.channel(0).id, 'm:233'],
      [team.channel(1).id, 'network'],
    ] as const) {
      await opens(consultant, id);
      await consultant.presses('Tallenna', { to });
    }
    const form = JSON.stringify(await consultant.says('julkaise'));
    expect(form).toContain('Tiimi announced · Työpajat – Kauhava');
    expect(form).toContain('Tiimi announced · Ajankohtaista – koko verkosto');
    expect(form).toContain('Tiimi announced · Yleinen – koko verkosto');

    await consultant.presses('Avaa kanavat');
    expect(wordsOf(consultant.card)).toMatch(/^\d+ kanavaa/);
  });

  it('lists channels by pages, those without a choice first, also of archived teams', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Kanava ${String(n).padStart(2, '0')}`);
    const team = await installed('paged', names);
    const consultant = town.person('consultant');
    await opens(consultant, team.channel(0).id);
    await consultant.presses('Tallenna', { to: 'network' });
    await team.happens('teamArchived', { at: 10, name: 'Tiimi paged' });
    const list = { v: 1, team: channelKey(team.id) };
    consultant.card = (await consultant.invoke('channels.open', list)).value as CardContent;
    expect(wordsOf(consultant.card)).toContain('Sivu 1 / 2');
    expect(wordsOf(consultant.card)).toContain('Tiimi on arkistoitu, joten kanavaan ei julkaista.');

    await consultant.presses('Avaa seuraavat');
    const last = wordsOf(consultant.card);
    expect(last.indexOf('Kanava 11')).toBeLessThan(last.indexOf('Kanava 00'));
    await consultant.presses('Avaa Tiimi paged · Kanava 00');
    expect(inputsOf(consultant.card)[0]?.value).toBe('network');
  });
});
