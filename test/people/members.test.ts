import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { endPerson } from '../../storage/end-person.ts';
import { readInvitation } from '../../storage/invitations.ts';
import { findPerson, readPerson } from '../../storage/people.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { colleagues } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { coordinatorCode, newcomer, personOf, planted } from './codes.ts';

const crowd = colleagues(60, '905').map((one, n) => ({ ...one, name: `Osallistuja pitkänimisenkin ${n}` }));
const town = useTown([{ id: 'hosted' }], crowd);

const tables = () => town.bot.program.services.tables;
const idOf = async (name: string) => (await personOf(town, name))?.id ?? '';
const size = (card: CardContent) => JSON.stringify(card).length * 2;

/** A coordinator of one's own, so that ending one here matters to no other test. */
async function newCoordinator(): Promise<TeamsPerson> {
  const person = town.bot.person(newcomer());
  await person.says(await coordinatorCode(town));
  return person;
}

async function presses(person: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  person.card = (await person.invoke(verb, { v: 1, ...data })).value as CardContent;
  return person.card;
}

describe('jäsenet, for a coordinator', () => {
  it.each([
    ['jäsenet', 'coordinator'],
    ['medlemmar', 'coordinator'],
    ['Members!', 'coordinator'],
  ] as const)('lists the members of the running period with people and consultant: %s', async (word, who) => {
    const person = town.person(who);
    const words = wordsOf(await person.says(word));

    expect(words).toMatch(/^USO 8: 42 member municipalities/);
    expect(words).toMatch(/Consultants and coordinators\n\d+ people/);
    expect(words).toMatch(/Kauhava\n3 people · consultant Kaarna Puro/);
    expect(words).not.toContain('Alajärvi');
  });

  it('pages through them, and opens one', async () => {
    const person = town.person('coordinator');
    await person.says('jäsenet');
    let pages = 1;
    const seen = new Set<string>();
    for (;;) {
      for (const { title } of buttonsOf(person.card)) seen.add(title);
      expect(size(person.card)).toBeLessThan(25 * 1024);
      if (!buttonsOf(person.card).some(({ title }) => title === 'Show next')) break;
      await person.presses('Show next');
      pages += 1;
    }

    expect(pages).toBe(5);
    expect([...seen].filter((title) => title.startsWith('Open Kunta'))).toHaveLength(40);
    await person.presses('Open Vaasa');
    expect(wordsOf(person.card)).toMatch(/^Vaasa\n62 people, no open invitations/);
  });

  it('opens the municipality that is named, also one that is no member; an unknown one it does not know', async () => {
    const person = town.person('coordinator');

    expect(wordsOf(await person.says('jäsenet Kauhava'))).toMatch(/^Kauhava\n3 people/);
    expect(wordsOf(await person.says('members 005'))).toMatch(/^Alajärvi\nNo people yet/);
    expect(wordsOf(await person.says('members Atlantis'))).toContain('Atlantis');
    expect(buttonsOf(person.card).map(({ title }) => title)).toEqual(['Open members']);
  });

  it('shows the people of a municipality by role and name, within the size of a card, also sixty', async () => {
    const person = town.person('coordinator');
    let words = wordsOf(await person.says('jäsenet Vaasa'));
    expect(words).toMatch(/Urho Vesala\n.*\nSvea Strandnäs/);
    for (let page = 1; page < 8; page += 1) {
      expect(size(person.card)).toBeLessThan(25 * 1024);
      await person.presses('Show next');
      words += wordsOf(person.card);
    }

    expect(words.match(/Osallistuja pitkä/g)).toHaveLength(60);
  });

  it('shows the network’s own people', async () => {
    const person = town.person('coordinator');
    await person.says('jäsenet');
    const words = wordsOf(await person.presses('Open Consultants'));

    expect(words).toMatch(/Kaarna Puro\nconsultant · Kauhava/);
    expect(words).toContain('Vieno Korpi');
    expect(words).not.toContain('Ansa Koskelo');
  });
});

describe('jäsenet, for those who act for a municipality', () => {
  it.each(['manager', 'contact'] as const)('shows a %s their own, whatever is named', async (who) => {
    const person = town.person(who);
    const words = wordsOf(await person.says('jäsenet Vaasa'));

    expect(words).toMatch(/^Kauhava\n3 henkilöä/);
    expect(words).toContain('Meeri Lampi');
    expect(words).not.toContain('Urho Vesala');
    expect(buttonsOf(person.card).map(({ title }) => title)).toEqual(['Kutsu henkilö']);
  });

  it('is in Swedish for whoever speaks it', async () => {
    expect(wordsOf(await town.person('swedish').says('medlemmar'))).toMatch(/^Vasa\n62 personer/);
  });
});

describe('others', () => {
  it.each(['participant', 'consultant'] as const)('have no such word: a %s', async (who) => {
    const person = town.person(who);

    expect(wordsOf(await person.says('ohje'))).not.toContain('jäsenet');
    expect(wordsOf(await person.says('jäsenet'))).toMatch(/oikeutta/);
  });

  it.each(['participant', 'consultant', 'manager', 'contact'] as const)(
    'see, invite and end nobody by forged presses: a %s',
    async (who) => {
      const person = town.person(who);
      const { id } = await planted(town, { municipality: '905' });
      const other = await idOf('Svea Strandnäs');
      const before = await tables().range('People', 'people');
      const cards = await Promise.all([
        presses(person, 'people.list', {}),
        presses(person, 'people.place', { network: 1 }),
        presses(person, 'people.place', { municipality: '905' }),
        presses(person, 'people.person', { person: other }),
        presses(person, 'people.endAsk', { person: other }),
        presses(person, 'people.end', { person: other }),
        presses(person, 'people.invite', { municipality: '905' }),
        presses(person, 'people.invite', { network: 1 }),
        presses(person, 'invitation.send', {
          municipality: '905',
          nonce: 'n',
          role: 'contact',
          language: 'fi',
        }),
        presses(person, 'invitation.send', { network: 1, nonce: 'n', role: 'coordinator', language: 'fi' }),
        presses(person, 'invitation.revoke', { invitation: id }),
      ]);

      for (const card of cards) {
        expect(wordsOf(card)).toMatch(/oikeutta|ei löytynyt/);
        expect(wordsOf(card)).not.toMatch(/Svea|Vaasa/);
        expect(inputsOf(card)).toEqual([]);
      }
      expect(await tables().range('People', 'people')).toEqual(before);
    },
  );

  it.each(['coordinator', 'manager'] as const)('get no place by leaving it out: a %s', async (who) => {
    const person = town.person(who);
    for (const verb of ['people.place', 'people.invite', 'invitation.send']) {
      for (const place of [{}, { municipality: '233', network: 1 }, { network: 'yes' }]) {
        const card = await presses(person, verb, {
          nonce: 'n',
          role: 'coordinator',
          language: 'fi',
          ...place,
        });
        expect(wordsOf(card)).toMatch(/vanhentunut|no longer valid|out of date|old/i);
      }
    }
  });

  it('cannot tell what is not theirs from what does not exist', async () => {
    const person = town.person('contact');
    const { id } = await planted(town, { municipality: '905' });
    const pairs = [
      ['people.place', { municipality: '905' }, { municipality: 'atlantis' }],
      ['people.invite', { municipality: '905' }, { municipality: 'atlantis' }],
      ['invitation.revoke', { invitation: id }, { invitation: 'nothing' }],
    ] as const;
    for (const [verb, foreign, missing] of pairs) {
      expect(await presses(person, verb, foreign)).toEqual(await presses(person, verb, missing));
    }
  });
});

describe('ending a role', () => {
  it('asks once, and makes the person a stranger whose name stays with what they did', async () => {
    const { code, name, manager, contact } = town.place();
    const coordinator = town.person('coordinator');
    const person = `Yhdyshenkilö ${code}`;
    await contact.says('varaa');
    await contact.presses('Lähetä pyyntö', { kind: 'study', due: '2026-12-18' });
    await contact.says('tilaisuudet');
    await contact.presses('Tulen');
    const id = await idOf(person);
    const open = await planted(town, { municipality: code, by: id });
    await coordinator.says(`members ${name}`);
    await coordinator.presses(`Open ${person}`);
    expect(wordsOf(coordinator.card)).toMatch(new RegExp(`^${person}\\nRole\\ncontact person`));
    await coordinator.presses('End the role');

    expect(wordsOf(coordinator.card)).toMatch(
      /End the role: .*\?\nOpen workshops: 1\nRegistrations for coming sessions: 1\..*\nOpen invitations: 1\./,
    );
    expect(await readPerson(tables(), id)).toBeDefined();
    await coordinator.presses('Leave as it is');
    await coordinator.presses('End the role');
    const done = wordsOf(await coordinator.presses('End the role'));

    expect(done).toMatch(new RegExp(`^The role has ended: ${person}\\n${name}\\n1 person`));
    expect(wordsOf(await contact.says('jäljellä'))).toContain('En tunne sinua vielä');
    expect(wordsOf(await presses(contact, 'booking.open', { days: '' }))).toContain('En tunne sinua vielä');
    expect(await readPerson(tables(), id)).toBeUndefined();
    expect(await findPerson(tables(), contact.account.tenantId, contact.account.aadObjectId)).toBeUndefined();
    // What they invited for is no better than they are.
    expect(wordsOf(await town.bot.person(newcomer()).says(open.code))).toContain('Koodi ei kelpaa');
    // In lists of attendees the name stands, too.
    await manager.says('tilaisuudet');
    await manager.presses('Ilmoita');
    expect(wordsOf(manager.card)).toContain(person);
    // The successor finds the booking, and who asked for it.
    await manager.says('varaukset');
    await manager.presses('Avaa');
    expect(wordsOf(manager.card)).toContain(person);
    const deed = (await readPeopleAudit(tables())).find(({ event }) => event.type === 'ended');
    expect(deed).toMatchObject({ by: await idOf('Vieno Korpi'), event: { type: 'ended', person: id } });
    expect(JSON.stringify(deed)).not.toContain(person);
  });

  it('twice ends it once', async () => {
    const { code } = town.place();
    const coordinator = town.person('coordinator');
    const id = await idOf(`Johtaja ${code}`);
    const ends = () => presses(coordinator, 'people.end', { person: id });
    const cards = await Promise.all([ends(), ends()]);
    cards.push(await ends());

    expect(cards.map((card) => wordsOf(card).split('\n')[0])).toEqual(
      cards.map(() => `The role has ended: Johtaja ${code}`),
    );
    const deeds = (await readPeopleAudit(tables())).filter(
      ({ event }) => event.type === 'ended' && event.person === id,
    );
    expect(deeds).toHaveLength(1);
    expect(wordsOf(await presses(coordinator, 'people.person', { person: id }))).toContain('No such person');
  });

  it('and inviting again makes a new person, with nothing of the former one', async () => {
    const { code, manager } = town.place();
    const before = await idOf(`Johtaja ${code}`);
    await presses(town.person('coordinator'), 'people.end', { person: before });
    await manager.says((await planted(town, { role: 'manager', municipality: code })).code);
    const after = await findPerson(tables(), manager.account.tenantId, manager.account.aadObjectId);

    expect(after?.id).toBeDefined();
    expect(after?.id).not.toBe(before);
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Jäljellä \d/);
  });

  it('is not undone for their former id by a network file: it lets them in as a new person', async () => {
    const { code, name, contact } = town.place();
    const before = await idOf(`Yhdyshenkilö ${code}`);
    await presses(town.person('coordinator'), 'people.end', { person: before });
    const again = { ...contact.account, name: 'Yhdyshenkilö taas', role: 'contact', municipality: code };
    await importNetwork(town.bot.program.services, { people: [again] });

    expect(wordsOf(await contact.says('jäsenet'))).toMatch(new RegExp(`^${name}\\n2 henkilöä`));
    expect(await readPerson(tables(), before)).toBeUndefined();
    expect(await idOf('Yhdyshenkilö taas')).not.toBe(before);
  });

  it('of a consultant says how many municipalities have none of their own then', async () => {
    const coordinator = town.person('coordinator');
    const card = await presses(coordinator, 'people.endAsk', { person: await idOf('Kaarna Puro') });

    expect(wordsOf(card)).toContain('Municipalities left without a consultant of their own: 1');
  });

  it('by a coordinator of their own makes them a stranger', async () => {
    const leaves = await newCoordinator();
    const { tenantId, aadObjectId } = leaves.account;
    const person = (await findPerson(tables(), tenantId, aadObjectId))?.id;

    expect(wordsOf(await presses(leaves, 'people.end', { person }))).toContain('En tunne sinua vielä');
    expect(wordsOf(await leaves.says('jäsenet'))).toContain('En tunne sinua vielä');
  });

  it('is nothing for a coordinator whose own role has ended meanwhile', async () => {
    const leaves = await newCoordinator();
    const { tenantId, aadObjectId } = leaves.account;
    const own = (await findPerson(tables(), tenantId, aadObjectId))?.id;
    const person = await idOf('Meeri Lampi');
    await leaves.says('jäsenet');
    // In another process, so that this one still remembers them.
    await endPerson(tables(), own ?? '', { by: 'somebody', at: town.bot.now.getTime() });

    expect(wordsOf(await presses(leaves, 'people.end', { person }))).toMatch(/oikeutta/);
    expect(await readPerson(tables(), person)).toBeDefined();
    const sent = { network: 1, nonce: 'n', role: 'coordinator', language: 'fi' };
    expect(wordsOf(await presses(leaves, 'invitation.send', sent))).toMatch(/oikeutta/);
    const { id } = await planted(town, {});
    expect(wordsOf(await presses(leaves, 'invitation.revoke', { invitation: id }))).toMatch(/ei löytynyt/);
    expect((await readInvitation(tables(), id))?.invitation.revoked).toBeUndefined();
  });
});
