import { describe, expect, it } from 'vitest';
import { readInvitation } from '../../storage/invitations.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { readQuota } from '../../storage/quota.ts';
import { readSession } from '../../storage/session.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { newcomer, planted } from './codes.ts';
import { personOfTwo, storedIn } from './two-offices.ts';

const town = useTown([{ id: 'one' }]);
const services = () => town.bot.program.services;
const tables = () => services().tables;

const stored = (person: TeamsPerson) => storedIn(town, person);
const withTwo = (role?: 'manager' | 'contact' | 'participant') => personOfTwo(town, role);

async function presses(person: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  person.card = (await person.invoke(verb, { v: 1, ...data })).value as CardContent;
  return person.card;
}

const active = async (code: string) => (await readQuota(tables(), code, 'uso8')).active;
const study = { kind: 'study', due: '2026-12-18' };

describe('a second code', () => {
  it('gives one office more, says so and asks which; the invitation is used and the deed noted with it', async () => {
    const { first, second, person, code, invitation, gained } = await withTwo();

    expect(gained).toMatch(/^Toimit nyt usean kunnan puolesta/);
    expect(buttonsOf(person.card).map(({ title }) => title)).toEqual([
      `Valitse ${first.name}`,
      `Valitse ${second.name}`,
    ]);
    const { id, role, municipality, offices } = await stored(person);
    expect({ role, municipality, offices }).toEqual({
      role: 'contact',
      municipality: first.code,
      offices: [
        { role: 'contact', municipality: first.code },
        { role: 'contact', municipality: second.code },
      ],
    });
    expect((await readInvitation(tables(), invitation))?.invitation.used?.by).toBe(id);
    const deeds = async () =>
      (await readPeopleAudit(tables())).filter(
        ({ event }) => event.type === 'gained' && event.invitation === invitation,
      );
    expect(await deeds()).toMatchObject([
      { by: id, event: { person: id, role: 'contact', municipality: second.code } },
    ]);
    expect(wordsOf(await person.says(code))).toMatch(/^Hei, /);
    expect(await deeds()).toHaveLength(1);
    expect(wordsOf(await town.bot.person(newcomer()).says(code))).toContain('Koodi ei kelpaa');
  });

  it('delivered several times at once gives it once', async () => {
    const { contact } = town.place();
    const { code, id } = await planted(town, { role: 'contact', municipality: town.place().code });
    const answers = await Promise.all([1, 2, 3].map(async () => wordsOf(await contact.says(code))));

    expect(answers.every((words) => /Toimit nyt usean kunnan puolesta|^Hei, /.test(words))).toBe(true);
    expect((await stored(contact)).offices).toHaveLength(2);
    const deeds = await readPeopleAudit(tables());
    expect(deeds.filter(({ event }) => event.type === 'gained' && event.invitation === id)).toHaveLength(1);
  });

  it.each([
    ['consultant', { role: 'contact', municipality: '233' }],
    ['coordinator', { role: 'manager', municipality: '905' }],
    ['manager', { role: 'consultant', municipality: undefined }],
    ['participant', { role: 'coordinator', municipality: undefined }],
  ] as const)('joins no role of the network with one of a municipality: %s', async (who, as) => {
    const person = town.person(who);
    const before = await stored(person);
    const { code, id } = await planted(town, as);

    expect(wordsOf(await person.says(code))).toMatch(/ei voi liittää|cannot be added/);
    expect(await stored(person)).toEqual(before);
    expect((await readInvitation(tables(), id))?.invitation.used).toBeUndefined();
  });

  it('of one’s own municipality raises the role and never lowers it', async () => {
    const { contact, manager, code, name } = town.place();
    const higher = await planted(town, { role: 'manager', municipality: code });
    expect(wordsOf(await contact.says(higher.code))).toMatch(new RegExp(`^Roolisi on muuttunut: ${name}`));
    const raised = await stored(contact);
    expect([raised.role, raised.municipality, raised.offices]).toEqual(['manager', code, undefined]);

    const lower = await planted(town, { role: 'participant', municipality: code });
    expect(wordsOf(await manager.says(lower.code))).toMatch(/^Olet jo mukana/);
    expect((await stored(manager)).role).toBe('manager');
    expect((await readInvitation(tables(), lower.id))?.invitation.used).toBeUndefined();
  });

  it('may be typed wrong five times an hour by a member, too', async () => {
    const { contact } = town.place();
    for (let n = 0; n < 5; n += 1) {
      expect(wordsOf(await contact.says('BBBB-CCCC-DDDD'))).toContain('Koodi ei kelpaa');
    }
    const { code, id } = await planted(town, { role: 'contact', municipality: town.place().code });

    expect(wordsOf(await contact.says(code))).toContain('Odota hetki');
    expect((await readInvitation(tables(), id))?.invitation.used).toBeUndefined();
  });
});

describe('a code that stays unused', () => {
  it('does not make the wrong ones forgotten', async () => {
    const { contact, code } = town.place();
    const unused = await planted(town, { role: 'participant', municipality: code });
    for (let n = 0; n < 3; n += 1) {
      await contact.says('BBBB-CCCC-DDDD');
    }
    for (let n = 0; n < 2; n += 1) {
      expect(wordsOf(await contact.says(unused.code))).toContain('Olet jo mukana');
    }

    expect(wordsOf(await contact.says('BBBB-CCCC-DDDD'))).toContain('Odota hetki');
  });
});

describe('whoever serves several municipalities', () => {
  it('is asked for which, gets what they asked for, and is not asked again', async () => {
    const { first, second, person } = await withTwo();
    expect(wordsOf(await person.says('jäljellä'))).toMatch(/^Minkä kunnan puolesta toimit\?/);
    const shown = wordsOf(await person.presses(`Valitse ${second.name}`));

    expect(shown).toMatch(/^Jäljellä 5/);
    expect(shown).toContain(second.name);
    expect(shown).not.toContain(first.name);
    const again = wordsOf(await person.says('jäljellä'));
    expect(again).toContain(second.name);
    expect(again).not.toContain('Kunnan puolesta');
    expect(await stored(person)).toMatchObject({ municipality: second.code, officeChosen: true });
  });

  it.each(['kunta', 'kommun', 'municipality'])('changes it with a word: %s', async (word) => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${first.name}`);
    expect(wordsOf(await person.says(word))).toMatch(
      new RegExp(`${first.name}\\nyhdyshenkilö · valittu nyt`),
    );
    await person.presses(`Valitse ${second.name}`);
    expect(wordsOf(person.card)).toMatch(new RegExp(`^Toimit nyt kunnan puolesta: ${second.name}`));
    expect(wordsOf(await person.says('varaukset'))).toContain(second.name);
    expect(wordsOf(await person.says('ohje'))).toContain(`Toimit kunnan puolesta: ${second.name}`);
  });

  it('finds all of their offices in their own data, and changes from there', async () => {
    const { first, second, person } = await withTwo('manager');
    await person.presses(`Valitse ${first.name}`);
    await person.says('varaa');
    await person.presses('Lähetä', { ...study, ownTheme: 'Palautepaja' });
    await person.says('kunta');
    await person.presses(`Valitse ${second.name}`);
    const data = wordsOf(await person.says('omat tiedot'));

    expect(data).toContain(`${first.name} (yhdyshenkilö), ${second.name} (kunnanjohtaja)`);
    expect(data).toContain('Palautepaja');
    await person.presses('Vaihda kuntaa');
    expect(wordsOf(await person.presses(`Valitse ${first.name}`))).toContain(
      `Toimit nyt kunnan puolesta: ${first.name}`,
    );
  });

  it('of one only is told which, and has no such word in the help', async () => {
    const { contact, name } = town.place();

    expect(wordsOf(await contact.says('kunta'))).toMatch(new RegExp(`^Toimit kunnan puolesta: ${name}`));
    expect(buttonsOf(contact.card)).toEqual([]);
    expect(wordsOf(await contact.says('ohje'))).not.toMatch(/^kunta$/m);
  });

  it('acts with a card for the municipality it was made for, whichever they act for by then', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${first.name}`);
    await person.says('varaa');
    const form = person.card;
    await person.says('kunta');
    await person.presses(`Valitse ${second.name}`);
    person.card = form;
    const sent = wordsOf(await person.presses('Lähetä', study));

    expect(sent).toMatch(new RegExp(`^Kunnan puolesta: ${first.name}`));
    expect([(await active(first.code)).length, (await active(second.code)).length]).toEqual([1, 0]);
    // What the fresh card offers is that municipality's, too.
    await person.presses('Peru');
    expect([(await active(first.code)).length, (await active(second.code)).length]).toEqual([0, 0]);
    expect(await stored(person)).toMatchObject({ municipality: second.code });
  });

  it('is asked by a form from before, which does not say for which, and nothing typed is lost', async () => {
    const first = town.place();
    const second = town.place();
    const person = first.contact;
    await person.says('varaa');
    const form = person.card;
    await person.says((await planted(town, { role: 'contact', municipality: second.code })).code);
    await person.presses(`Valitse ${second.name}`);
    person.card = form;
    const asked = wordsOf(await person.presses('Lähetä', { ...study, ownTheme: 'Muutosjohtaminen' }));

    expect(asked).toMatch(/^Minkä kunnan puolesta toimit\?/);
    expect([await active(first.code), await active(second.code)]).toEqual([[], []]);
    const sent = wordsOf(await person.presses(`Valitse ${first.name}`));
    expect(sent).toContain('Muutosjohtaminen');
    expect([(await active(first.code)).length, (await active(second.code)).length]).toEqual([1, 0]);
  });

  it('is shown what a card’s word says for its municipality, and what they act for as it is', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${first.name}`);
    await person.says('jäljellä');
    const card = person.card;
    await person.says('omat tiedot');
    const own = person.card;
    await person.says('kunta');
    await person.presses(`Valitse ${second.name}`);
    person.card = card;
    const bookings = wordsOf(await person.presses('Avaa varaukset'));
    expect(bookings).toMatch(new RegExp(`^Kunnan puolesta: ${first.name}`));
    person.card = own;
    expect(wordsOf(await person.presses('Vaihda kuntaa'))).toMatch(
      new RegExp(`${second.name}\\nyhdyshenkilö · valittu nyt`),
    );
  });

  it('books where they may, when they may in one only, without being asked', async () => {
    const { first, second, person } = await withTwo('participant');
    await person.presses(`Valitse ${second.name}`);
    expect(wordsOf(await person.says('ohje'))).toMatch(/^varaa$/m);
    const form = wordsOf(await person.says('varaa'));

    expect(form).toMatch(new RegExp(`^Kunnan puolesta: ${first.name}`));
    await person.presses('Lähetä', study);
    expect([(await active(first.code)).length, (await active(second.code)).length]).toEqual([1, 0]);
  });

  it('gets what is told to either municipality, once', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${first.name}`);
    const from = town.bot.connector.sent.length;
    const correction = { municipality: second.code, period: 'uso8', units: '1', reason: 'Sovittu' };
    await presses(town.person('coordinator'), 'correction.save', { ...correction, nonce: 'c' });
    const told = await person.receives((card) => wordsOf(card).includes('Sovittu'), from);

    expect(wordsOf(told)).toMatch(new RegExp(`^Kunnan puolesta: ${second.name}`));
    const booked = wordsOf(await person.presses('Varaa'));
    expect(booked).toContain(second.name);
    const mine = town.bot.connector.sent
      .slice(from)
      .filter((one) => one.conversation === person.conversation && JSON.stringify(one).includes('Sovittu'));
    expect(mine).toHaveLength(1);
  });

  it('keeps an answer for the municipality it was given for', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${first.name}`);
    await presses(person, 'rsvp.onSite', { session: 'one', nonce: 'a' });
    await person.says('kunta');
    await person.presses(`Valitse ${second.name}`);
    await presses(person, 'rsvp.remote', { session: 'one', nonce: 'b' });

    const { id } = await stored(person);
    const answer = (await readSession(tables(), 'one'))?.answers.get(id);
    expect(answer).toMatchObject({ seat: 'remote', municipality: first.code });
  });

  it('stands among the people and contacts of each, and is chosen as a colleague in each', async () => {
    const { first, second, person } = await withTwo();
    const { name } = await stored(person);
    for (const { manager } of [first, second]) {
      expect(wordsOf(await manager.says('jäsenet'))).toContain(name);
      expect(wordsOf(await manager.says('yhteystiedot'))).toContain(name);
    }
  });

  it('invites for each, and an invitation stays good whichever they act for', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${second.name}`);
    await person.says('jäsenet');
    await person.presses('Kutsu henkilö');
    const made = wordsOf(await person.presses('Tee koodi', { role: 'participant' }));
    const code = /([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})/.exec(made)?.[1] ?? JSON.stringify(person.card);
    await person.says('kunta');
    await person.presses(`Valitse ${first.name}`);
    const other = town.bot.person(newcomer());
    const typed = /([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})/.exec(code)?.[1] ?? '';

    expect(wordsOf(await other.says(typed))).toMatch(/^Hei, /);
    expect(await stored(other)).toMatchObject({ municipality: second.code });
  });

  it('is granted nothing by what a card’s data say', async () => {
    const { person, second } = await withTwo();
    const third = town.place();
    await person.presses(`Valitse ${second.name}`);
    const before = await tables().range('People', 'people');
    const foreign = [
      await presses(person, 'quota.show', { municipality: third.code }),
      await presses(person, 'quota.show', { municipality: third.code, as: third.code }),
      await presses(person, 'booking.submit', { nonce: 'x', as: third.code, ...study }),
      await presses(person, 'office.choose', { to: third.code, next: '' }),
      await presses(person, 'office.choose', {
        to: second.code,
        next: JSON.stringify({ verb: 'quota.show', data: { municipality: third.code, as: third.code } }),
      }),
    ];

    for (const card of foreign) {
      expect(wordsOf(card)).not.toContain(third.name);
      expect(wordsOf(card)).toMatch(/oikeutta|vanhentunut|ei löyty/);
    }
    expect(await active(third.code)).toEqual([]);
    expect(await tables().range('People', 'people')).toEqual(before);
  });
});
