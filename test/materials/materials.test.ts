import { describe, expect, it, vi } from 'vitest';
import { tellMaterials } from '../../bot/materials/tell-materials.ts';
import { readSession } from '../../storage/session.ts';
import { begun, invokes, joins, over } from '../attendance/sessions.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  ...['hidden', 'wrong', 'before', 'came', 'twice', 'racing'].map((id) => ({ id })),
  { id: 'everyone', audience: { municipalities: ['233', '905'] } },
]);
const link = 'https://files.example/esitykset.pdf';
const read = (id: string) => readSession(town.bot.program.services.tables, id);

async function gives(session: string, typed: Readonly<Record<string, string>>): Promise<TeamsPerson> {
  const consultant = town.person('consultant');
  await invokes(consultant, 'materials.open', { session });
  await consultant.presses('Tallenna', typed);
  return consultant;
}

const isReady = (session: string) => (card: CardContent) =>
  wordsOf(card).includes('materiaalit ovat valmiina') && wordsOf(card).includes(`Tilaisuus ${session} `);
/** In whose chats the links of a session are. */
const told = (session: string) =>
  town.bot.connector.sent.filter((one) => isReady(session)(cardOf(one) ?? {})).map((one) => one.conversation);
/** What goes out at all has gone out once the outbox of the session is worked off. */
const settled = (session: string) => town.bot.program.dispatcher.settle('Sessions', `s|${session}`);

describe('the links of a session', () => {
  it('are the hosts’ to give', async () => {
    const { manager } = town.place();
    await joins(manager, 'hidden');
    for (const session of ['hidden', 'nowhere']) {
      const save = { session, nonce: 'n', recording: '', toAll: 'false' };
      for (const card of [
        await invokes(manager, 'materials.open', { session }),
        await invokes(manager, 'materials.save', { ...save, materials: link }),
        await invokes(manager, 'materials.save', { ...save, materials: 'wrong' }),
      ]) {
        expect(wordsOf(card)).toContain('ei ole oikeutta');
      }
    }
    expect((await read('hidden'))?.facts.materials).toBeUndefined();
  });

  it('that are no https addresses are named at their fields, with everything typed kept', async () => {
    const consultant = await gives('wrong', {
      materials: 'http://a.example',
      recording: link,
      toAll: 'true',
    });

    expect(wordsOf(consultant.card)).toContain('Mitään ei tallennettu. Korjaa 1 kohta.');
    expect(wordsOf(consultant.card)).toContain('⚠ Anna https-alkuinen osoite');
    expect(inputsOf(consultant.card).map(({ value }) => value)).toEqual(['http://a.example', link, 'true']);
    expect((await read('wrong'))?.facts.recording).toBeUndefined();
  });

  it('given before the end tell nobody yet, least of all that the session has changed', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    await joins(manager, 'before');
    await settled('before');
    const from = town.bot.connector.sent.length;
    const consultant = await gives('before', { materials: link });

    expect(wordsOf(consultant.card)).toContain('Tallennettu.');
    expect(wordsOf(consultant.card)).toContain('saavat linkit tilaisuuden jälkeisenä aamuna');
    await settled('before');
    expect(
      town.bot.connector.sent.slice(from).filter((one) => one.conversation === manager.conversation),
    ).toEqual([]);
    expect((await read('before'))?.told.materials).toBeUndefined();
  });
});

describe('links that become known after the session', () => {
  it('are told to those who came, once, and not to those marked as absent', async () => {
    const came = town.place().manager;
    const absent = town.place().manager;
    const declined = town.place().manager;
    for (const person of [came, absent, declined]) {
      await person.says('ohje');
      await joins(person, 'came', person === declined ? 'no' : 'onSite');
    }
    town.bot.now = begun;
    const consultant = town.person('consultant');
    await invokes(consultant, 'attendance.open', { session: 'came', page: 0 });
    const [first = ''] = inputsOf(consultant.card)[0]?.choices ?? [];
    await consultant.presses('Tallenna', { came: first });
    town.bot.now = over;
    await gives('came', { materials: link });
    expect(wordsOf(consultant.card)).not.toContain('saavat linkit');

    const card = await came.receives(isReady('came'));
    expect(JSON.stringify(card)).toContain(link);
    await settled('came');
    expect(told('came')).toEqual([came.conversation]);
    expect((await read('came'))?.told.materials).toBe(over.getTime());
  });

  it('reach all municipalities that were invited when the host says so, each person once', async () => {
    const came = town.person('manager');
    const declined = town.person('participant');
    const others = [town.person('contact'), town.person('otherManager')];
    const outsiders = [town.person('coordinator'), town.place().manager];
    for (const person of [came, declined, ...others, ...outsiders]) {
      await person.says('ohje');
    }
    await joins(came, 'everyone');
    await joins(declined, 'everyone', 'no');
    town.bot.now = over;
    const consultant = await gives('everyone', { recording: link, toAll: 'true' });

    expect(wordsOf(consultant.card)).toContain('Tallennettu ja lähetetty.');
    const reached = [came, declined, ...others];
    await Promise.all(reached.map((person) => person.receives(isReady('everyone'))));
    await settled('everyone');
    expect(told('everyone').toSorted()).toEqual(reached.map(({ conversation }) => conversation).toSorted());
  });

  it('are told once only, whatever is changed later', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    await joins(manager, 'twice');
    town.bot.now = over;
    await gives('twice', { materials: link });
    await manager.receives(isReady('twice'));
    const consultant = await gives('twice', { materials: `${link}?2`, recording: link, toAll: 'true' });

    expect(wordsOf(consultant.card)).toContain('Tallennettu.\n');
    expect(wordsOf(consultant.card)).toContain('Linkit lähetettiin to 10.12.2026');
    town.bot.now = new Date(over.getTime() + 60_000);
    // As a process does that has not seen that another one was first.
    await tellMaterials('twice', 'all', town.bot.program.services);
    await settled('twice');
    expect(told('twice')).toEqual([manager.conversation]);
    expect((await read('twice'))?.told.materials).toBe(over.getTime());
    expect((await read('twice'))?.facts.materials).toBe(`${link}?2`);
  });

  it('are told once by two hosts who give them at the same time', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    await joins(manager, 'racing');
    town.bot.now = over;
    const hosts = [town.person('consultant'), town.person('otherConsultant')];
    await Promise.all(
      hosts.map((host, n) =>
        invokes(host, 'materials.save', {
          session: 'racing',
          nonce: `n${n}`,
          materials: `${link}?${n}`,
          toAll: '',
        }),
      ),
    );
    await manager.receives(isReady('racing'));
    await settled('racing');

    await vi.waitFor(() => expect(told('racing')).toEqual([manager.conversation]));
  });
});
