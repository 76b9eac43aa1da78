import { describe, expect, it } from 'vitest';
import { readChannels } from '../../storage/conversations.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { SomeTeam } from './some-team.ts';

const town = useTown([{ id: 'seminar' }]);
const sent = () => town.bot.connector.sent;
const greetings = (team: SomeTeam) =>
  sent().filter(
    (one) =>
      [team.id, ...team.channels.map(({ id }) => id)].some((id) => one.conversation.startsWith(`${id};`)) &&
      buttonsOf(cardOf(one) ?? {}).some(({ verb }) => verb === 'channels.open'),
  );
const offered = async () =>
  inputsOf(await town.person('consultant').says('julkaise')).find(({ id }) => id === 'channels')?.choices ??
  [];
const asked = (team: SomeTeam) => town.bot.connector.listed.filter((id) => id === team.id).length;

async function installed(mark: string, names?: readonly string[]): Promise<SomeTeam> {
  const team = new SomeTeam(town, mark, names).isListed();
  await team.installs('add');
  return team;
}

describe('the bot installed in a team', () => {
  it('learns its channels, and says hello once in the chosen one though two events tell of it', async () => {
    const team = new SomeTeam(town, 'twice').isListed();
    const options = { chosen: team.channel(1).id };
    await Promise.all([
      team.installs('add', options),
      team.membersChange('membersAdded', options),
      team.installs('add', options),
    ]);

    expect(await team.stored(team.id)).toMatchObject({
      name: '',
      teamName: 'Kauhavan tiimi',
      removed: false,
    });
    expect(await team.stored(team.channel(0).id)).toMatchObject({ name: 'Työpajat', teamId: team.id });
    expect(greetings(team).map(({ conversation }) => conversation.split(';')[0])).toEqual([options.chosen]);
    expect(await offered()).toEqual(expect.arrayContaining([team.id, team.channel(0).id]));
  });

  it('says hello in the channel it was added from, else in the first one', async () => {
    const from = new SomeTeam(town, 'from').isListed();
    await from.installs('add', { channel: from.channel(0) });
    const first = await installed('first');

    expect(greetings(from)[0]?.conversation).toMatch(new RegExp(`^${from.channel(0).id};`));
    expect(greetings(first)[0]?.conversation).toMatch(new RegExp(`^${first.id};`));
  });

  it('knows at least where it was added when Teams does not list the channels', async () => {
    const team = new SomeTeam(town, 'unlisted');
    await team.installs('add', { channel: team.channel(0), chosen: team.channel(1).id });

    expect(await team.stored(team.channel(0).id)).toMatchObject({ name: 'Työpajat', removed: false });
    expect(greetings(team)).toHaveLength(1);
  });

  it('does not say hello again when the app is updated, whatever the order of the events', async () => {
    const team = await installed('update');
    await team.installs('add-upgrade', { at: 60 });
    await team.installs('remove-upgrade', { at: 60 });
    await team.installs('remove-upgrade', { at: 120 });
    await team.installs('add-upgrade', { at: 120 });

    expect(greetings(team)).toHaveLength(1);
    expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: false });
  });

  it('is gone after it is removed, by either event, and says hello when it comes back', async () => {
    for (const [mark, remove] of [
      ['removed', (team: SomeTeam) => team.installs('remove', { at: 10 })],
      ['kicked', (team: SomeTeam) => team.membersChange('membersRemoved', { at: 10 })],
    ] as const) {
      const team = await installed(mark);
      await remove(team);
      expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: true });
      expect(await offered()).not.toContain(team.id);

      await team.installs('add', { at: 20 });
      expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: false });
      expect(greetings(team)).toHaveLength(2);
    }
  });

  it('stays when an old removal arrives after it came back', async () => {
    const team = await installed('late');
    await team.installs('add', { at: 20 });
    await team.installs('remove', { at: 10 });
    await team.installs('remove', { at: 20 });

    expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: false });
  });

  it('leaves other teams alone', async () => {
    const team = await installed('leaving');
    const other = await installed('staying');
    await team.installs('remove', { at: 10 });

    expect(await other.stored(other.channel(0).id)).toMatchObject({ removed: false });
  });
});

describe('a channel', () => {
  it('that is created is learnt without asking Teams for all', async () => {
    const team = await installed('created');
    const before = asked(team);
    await team.happens('channelCreated', { at: 5, channel: { id: '19:new@thread.tacv2', name: 'Uusi' } });

    expect(await team.stored('19:new@thread.tacv2')).toMatchObject({
      name: 'Uusi',
      teamName: 'Kauhavan tiimi',
    });
    expect(asked(team)).toBe(before);
  });

  it('that is renamed has its newest name, also when the events come in the wrong order', async () => {
    const team = await installed('renamed');
    const { id } = team.channel(0);
    await team.happens('channelRenamed', { at: 20, channel: { id, name: 'Pajat' } });
    await team.happens('channelRenamed', { at: 10, channel: { id, name: 'Välinimi' } });
    expect(await team.stored(id)).toMatchObject({ name: 'Pajat' });

    await team.happens('channelRenamed', { at: null, channel: { id, name: 'Ajaton' } });
    expect(await team.stored(id)).toMatchObject({ name: 'Ajaton' });
  });

  it('that is deleted is no longer there, until it is restored', async () => {
    const team = await installed('deleted');
    const channel = team.channel(0);
    await team.happens('channelDeleted', { at: 10, channel });
    await team.happens('channelDeleted', { at: 10, channel });
    expect(await team.stored(channel.id)).toMatchObject({ removed: true });
    expect(await offered()).not.toContain(channel.id);
    expect(await offered()).toContain(team.id);

    await team.happens('channelRestored', { at: 20, channel });
    await team.happens('channelDeleted', { at: 10, channel });
    expect(await team.stored(channel.id)).toMatchObject({ removed: false });
  });

  it('that is deleted stays so when its renaming arrives late', async () => {
    const team = await installed('deleted-late');
    const { id } = team.channel(0);
    await team.happens('channelDeleted', { at: 20, channel: { id } });
    await team.happens('channelRenamed', { at: 10, channel: { id, name: 'Pajat' } });

    expect(await team.stored(id)).toMatchObject({ removed: true, name: 'Pajat' });
  });

  it('with members of its own comes and goes by itself', async () => {
    const team = await installed('private');
    const channel = { id: '19:private@thread.tacv2', name: 'Johto', type: 'private' };
    const before = asked(team);
    await team.membersChange('membersAdded', { at: 5, channel });
    expect(await team.stored(channel.id)).toMatchObject({ name: 'Johto', removed: false });
    expect(asked(team)).toBe(before);

    await team.installs('remove', { at: 10, channel });
    expect(await team.stored(channel.id)).toMatchObject({ removed: true });
    expect(await team.stored(team.id)).toMatchObject({ removed: false });
  });

  it('that somebody writes in is learnt, though its installation was missed', async () => {
    const team = new SomeTeam(town, 'spoken');
    const consultant = town.person('consultant');
    const { tenantId } = consultant.account;
    await consultant.send({
      type: 'message',
      text: '<at>USO-botti</at> ohje',
      conversation: {
        id: `${team.channel(0).id};messageid=1`,
        conversationType: 'channel',
        isGroup: true,
        tenantId,
      },
      channelData: { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: team.channel(0).id } },
    });

    expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: false, teamId: team.id });
  });
});

describe('a team', () => {
  it('that is renamed has its new name in all its channels', async () => {
    const team = await installed('team-renamed');
    await team.happens('teamRenamed', { at: 20, name: 'Uusi nimi' });
    await team.happens('teamRenamed', { at: 10, name: 'Välinimi' });

    const names = await Promise.all([team.id, team.channel(1).id].map((id) => team.stored(id)));
    expect(names.map((channel) => channel?.teamName)).toEqual(['Uusi nimi', 'Uusi nimi']);
  });

  it('that is archived is not offered for announcing, nor taken, until it is taken into use again', async () => {
    const team = await installed('archived');
    const consultant = town.person('consultant');
    await consultant.says('julkaise');
    const from = sent().length;
    const press = consultant.button('Julkaise kanavissa');
    await team.happens('teamArchived', { at: 10 });
    await team.happens('teamArchived', { at: 10 });
    const refused = await consultant.press(press, { session: 'seminar', channels: team.id });
    expect(wordsOf(refused.value as CardContent)).toContain('Valitse vähintään 1 kanava.');
    expect(await offered()).not.toContain(team.id);
    expect((await team.stored(team.id))?.removed).toBe(false);

    await team.happens('teamUnarchived', { at: 20 });
    await team.happens('teamArchived', { at: 10 });
    expect(await offered()).toContain(team.id);
    expect(
      sent()
        .slice(from)
        .filter((one) => one.kind === 'create'),
    ).toEqual([]);
  });

  it('that is archived keeps so what is learnt of it later', async () => {
    const team = await installed('archived-new');
    await team.happens('teamArchived', { at: 10 });
    const channel = { id: '19:late@thread.tacv2', name: 'Myöhäinen' };
    await team.happens('channelCreated', { at: 5, channel });

    expect(await team.stored(channel.id)).toMatchObject({ archived: true });
  });

  it.each(['teamDeleted', 'teamHardDeleted'])(
    'that is deleted has no channels (%s), until restored',
    async (event) => {
      const team = await installed(event);
      await team.happens('channelDeleted', { at: 10, channel: team.channel(0) });
      await team.happens(event, { at: 20 });
      await team.happens(event, { at: 20 });
      expect(await offered()).not.toContain(team.id);

      town.bot.connector.teams.set(team.id, [{ id: team.id }]);
      await team.happens('teamRestored', { at: 30 });
      expect(await team.stored(team.id)).toMatchObject({ removed: false });
      // It was deleted by itself, before the team.
      expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: true });
    },
  );

  it('that is restored stays when its deletion arrives late', async () => {
    const team = await installed('restored-first');
    await team.happens('teamRestored', { at: 30 });
    await team.happens('teamDeleted', { at: 20 });

    expect(await team.stored(team.channel(0).id)).toMatchObject({ removed: false });
  });

  it('that is not known is learnt from whatever tells of it, but never from its end', async () => {
    const known = new SomeTeam(town, 'unknown').isListed();
    await known.happens('teamArchived', { at: 10 });
    expect(await known.stored(known.channel(0).id)).toMatchObject({ archived: true, removed: false });

    const ended = new SomeTeam(town, 'ended').isListed();
    await ended.installs('remove');
    await ended.happens('teamDeleted');
    await ended.happens('channelDeleted', { channel: ended.channel(0) });
    expect(await ended.stored(ended.id)).toBeUndefined();
    expect(asked(ended)).toBe(0);
  });
});

describe('what Teams may send one day', () => {
  it.each(['channelShared', 'channelUnshared', 'channelMemberAdded', 'teamMemberAdded', 'teamTurnedPurple'])(
    '%s costs no question and no write when the team is known',
    async (event) => {
      const team = await installed(`odd-${event}`);
      const before = await readChannels(town.bot.program.services.tables);
      const [asks, from] = [asked(team), town.bot.requests.length];
      await team.happens(event, { at: 99, channel: { ...team.channel(0), name: 'Ei mitään' } });

      expect(asked(team)).toBe(asks);
      expect(
        town.bot.requests.slice(from).filter((call) => /Conversations\.(?!get|range)/.test(call)),
      ).toEqual([]);
      expect(await readChannels(town.bot.program.services.tables)).toEqual(before);
    },
  );

  it.each([
    ['a team without an id', { team: {} }],
    ['a team that is a text', { team: 'x' }],
    [
      'a channel that is a number',
      { team: { id: '19:odd@thread.tacv2' }, channel: 7, eventType: 'channelCreated' },
    ],
    ['an event that is an object', { team: { id: '19:odd@thread.tacv2' }, eventType: {} }],
    ['a choice that is a list', { team: { id: '19:odd@thread.tacv2' }, settings: [] }],
    ['a name that is a number', { team: { id: '19:odd@thread.tacv2', name: 5 }, eventType: 'teamRenamed' }],
  ])('is taken without a fault: %s', async (_what, channelData) => {
    const person = town.person('stranger');
    const { tenantId } = person.account;
    const { status } = await person.send({
      type: 'conversationUpdate',
      conversation: { id: '19:odd@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId },
      channelData: { tenant: { id: tenantId }, ...channelData },
    });

    expect(status).toBe(200);
    expect(town.bot.logged.filter((line) => line.includes('installation not noted'))).toEqual([]);
  });
});
