import { describe, expect, it } from 'vitest';
import { readInvitation, readInvitations } from '../../storage/invitations.ts';
import { findPerson } from '../../storage/people.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { newcomer, personOf, planted } from './codes.ts';

const town = useTown();
const tables = () => town.bot.program.services.tables;
const day = 86_400_000;

const codeOn = (card: CardContent) => inputsOf(card).find(({ id }) => id === 'code')?.value ?? '';
const rolesOn = (card: CardContent) => inputsOf(card).find(({ id }) => id === 'role')?.choices;
const invitationsOf = async (municipality: string | undefined) =>
  (await readInvitations(tables())).filter((one) => one.municipality === municipality);

async function opens(person: TeamsPerson, municipality?: string): Promise<CardContent> {
  const data = municipality === undefined ? { network: 1 } : { municipality };
  person.card = (await person.invoke('people.invite', { v: 1, ...data })).value as CardContent;
  return person.card;
}

describe('inviting', () => {
  it('a colleague: a contact person fills in a form, gives the code, and the colleague is in', async () => {
    const { code: municipality, contact } = town.place();
    await contact.says('jäsenet');
    await contact.presses('Kutsu henkilö');
    expect(rolesOn(contact.card)).toEqual(['contact', 'participant']);
    await contact.presses('Tee koodi', { role: 'contact', note: '  Aino,\n sijainen ', language: 'sv' });
    const code = codeOn(contact.card);

    expect(code).toMatch(/^[A-Z3479]{4}-[A-Z3479]{4}-[A-Z3479]{4}$/);
    expect(wordsOf(contact.card)).toMatch(
      /yhdyshenkilö · Kunta\d+ · Aino, sijainen[\s\S]*viimeistään ti 8\.12\.2026 klo 10\.00/,
    );
    for (const read of ['speak', 'fallbackText']) {
      expect(String(contact.card[read])).not.toContain(code);
    }
    const [invitation] = await invitationsOf(municipality);
    expect(invitation).toMatchObject({
      role: 'contact',
      note: 'Aino, sijainen',
      by: (await personOf(town, `Yhdyshenkilö ${municipality}`))?.id,
      ends: town.bot.now.getTime() + 14 * day,
    });
    const colleague = town.bot.person(newcomer());
    expect(wordsOf(await colleague.says(code.toLowerCase()))).toMatch(/^Hej, Joku!/);
    const { tenantId, aadObjectId } = colleague.account;
    expect(await findPerson(tables(), tenantId, aadObjectId)).toMatchObject({
      role: 'contact',
      municipality,
    });
    expect(wordsOf(await contact.says('jäsenet'))).toMatch(
      /3 henkilöä[\s\S]*Kutsu: yhdyshenkilö, Aino, sijainen\nKäytetty 24\.11\.: Joku · kutsuja Yhdyshenkilö/,
    );
  });

  it('is for good for fourteen days, to the minute', async () => {
    const { contact } = town.place();
    await contact.says('jäsenet');
    await contact.presses('Kutsu henkilö');
    await contact.presses('Tee koodi', { role: 'participant' });
    const code = codeOn(contact.card);
    town.bot.now = new Date(town.bot.now.getTime() + 14 * day);

    expect(wordsOf(await town.bot.person(newcomer()).says(code))).toContain('Koodi ei kelpaa');
    expect(wordsOf(await contact.says('jäsenet'))).toMatch(/Vanhentui 8\.12\./);
    town.bot.now = new Date(town.bot.now.getTime() - 1);
    expect(wordsOf(await town.bot.person(newcomer()).says(code))).toContain('Hei');
  });

  it.each([
    ['manager', '233', ['contact', 'participant']],
    ['contact', '233', ['contact', 'participant']],
    ['coordinator', '233', ['manager', 'contact', 'participant']],
    ['coordinator', undefined, ['consultant', 'coordinator']],
  ] as const)('offers a %s of %s the roles %s, and takes no other', async (who, municipality, roles) => {
    const person = town.person(who);
    const form = await opens(person, municipality);
    expect(rolesOn(form)).toEqual(roles);
    const send = buttonsOf(form).find(({ verb }) => verb === 'invitation.send');
    const before = await invitationsOf(municipality);
    for (const role of ['manager', 'contact', 'participant', 'consultant', 'coordinator', 'admin', '']) {
      if (send && !(roles as readonly string[]).includes(role)) {
        const { value } = await person.press(send, { role });
        expect(wordsOf(value as CardContent)).toMatch(/⚠ (Valitse rooli|Choose a role)/);
      }
    }
    expect(await invitationsOf(municipality)).toEqual(before);
  });

  it('suggests the language of the municipality', async () => {
    const languageOn = (card: CardContent) => inputsOf(card).find(({ id }) => id === 'language')?.value;

    expect(languageOn(await opens(town.person('coordinator'), '905'))).toBe('fi');
    expect(languageOn(await opens(town.person('manager'), '233'))).toBe('fi');
  });

  it('a consultant with the municipalities named, and says which it does not know', async () => {
    const coordinator = town.person('coordinator');
    await opens(coordinator);
    const typed = { role: 'consultant', municipalities: 'kauhava, Vasa; Atlantis', language: 'en' };
    const again = await coordinator.presses('Make a code', typed);
    expect(wordsOf(again)).toContain('⚠ No such municipality: Atlantis');
    expect(inputsOf(again).map(({ id, value }) => [id, value])).toEqual([
      ['role', 'consultant'],
      ['municipalities', 'kauhava, Vasa; Atlantis'],
      ['note', ''],
      ['language', 'en'],
    ]);
    await coordinator.presses('Make a code', { municipalities: 'kauhava, Vasa, 905,' });
    const consultant = town.bot.person(newcomer());
    await consultant.says(codeOn(coordinator.card));
    const { tenantId, aadObjectId } = consultant.account;

    expect(await findPerson(tables(), tenantId, aadObjectId)).toMatchObject({
      role: 'consultant',
      municipalities: ['233', '905'],
      language: 'en',
    });
    // The list of consultants that this process remembers knows them at once.
    expect(wordsOf(await coordinator.says('members Kauhava'))).toMatch(/^Kauhava/);
    expect((await town.bot.program.services.consultants.get()).map(({ name }) => name)).toContain('Joku');
  });

  it.each([
    ['no role', { role: '' }, /Valitse rooli/],
    ['no language', { language: 'xx' }, /Valitse kieli/],
    ['too much about them', { note: 'a'.repeat(81) }, /enintään 80 merkkiä/],
  ])('shows the form again, with what was typed: %s', async (_what, typed, words) => {
    const { code, contact } = town.place();
    await opens(contact, code);
    await contact.presses('Tee koodi', { role: 'contact', note: 'Aino', ...typed });

    expect(wordsOf(contact.card)).toMatch(words);
    expect(inputsOf(contact.card).find(({ id }) => id === 'note')?.value).toMatch(/Aino|^a+$/);
    expect(await invitationsOf(code)).toEqual([]);
    await contact.presses('Tee koodi', { role: 'contact', note: 'a'.repeat(80), language: 'fi' });
    expect(codeOn(contact.card)).not.toBe('');
  });

  it('pressed twice makes one invitation, whose code is shown once', async () => {
    const { code, contact } = town.place();
    await opens(contact, code);
    const send = contact.button('Tee koodi');
    const press = async () => (await contact.press(send, { role: 'contact' })).value as CardContent;
    const cards = [...(await Promise.all([press(), press()])), await press()];

    expect(cards.map(codeOn).filter((shown) => shown !== '')).toHaveLength(1);
    expect(cards.filter((card) => wordsOf(card).includes('Kutsu on jo tehty'))).toHaveLength(2);
    expect(await invitationsOf(code)).toHaveLength(1);
  });
});

describe('revoking', () => {
  it('makes the code good for nothing, by anybody who might have made it', async () => {
    const { code: municipality, name, contact, manager } = town.place();
    await opens(contact, municipality);
    await contact.presses('Tee koodi', { role: 'participant', note: 'Väärä henkilö' });
    const code = codeOn(contact.card);
    await manager.says('jäsenet');
    const words = wordsOf(await manager.presses('Peru kutsu: Väärä henkilö'));

    expect(words).toMatch(/^Kutsu on peruttu[\s\S]*Peruttu 24\.11\./);
    expect(wordsOf(await town.bot.person(newcomer()).says(code))).toContain('Koodi ei kelpaa');
    const [invitation] = await invitationsOf(municipality);
    const by = (await personOf(town, `Johtaja ${municipality}`))?.id;
    expect(invitation?.revoked?.by).toBe(by);
    expect((await readPeopleAudit(tables())).filter(({ event }) => event.type === 'revoked')).toEqual([
      {
        at: town.bot.now.getTime(),
        by,
        event: { type: 'revoked', invitation: invitation?.id, role: 'participant', municipality },
      },
    ]);
    const log = wordsOf(await town.person('coordinator').says(`log ${name}`));
    expect(log).toContain('Invitation revoked');
  });

  it('twice, or both at once with its use, leaves one of the two', async () => {
    const { code: municipality, contact } = town.place();
    for (let n = 0; n < 6; n += 1) {
      const { code, id } = await planted(town, { municipality });
      const person = town.bot.person(newcomer());
      const revokes = async () =>
        wordsOf((await contact.invoke('invitation.revoke', { v: 1, invitation: id })).value as CardContent);
      const [joined, first, second] = await Promise.all([person.says(code), revokes(), revokes()]);
      const invitation = (await readInvitation(tables(), id))?.invitation;
      const isIn = wordsOf(joined).includes('Hei, Joku!');

      expect(invitation?.used !== undefined).toBe(isIn);
      expect(invitation?.revoked !== undefined).toBe(!isIn);
      for (const words of [first, second]) {
        expect(words).toContain(isIn ? 'Kutsu on jo käytetty' : 'Kutsu on peruttu');
      }
    }
  });

  it('is offered only for what one may invite', async () => {
    const { code: municipality, contact } = town.place();
    const { id } = await planted(town, { municipality, role: 'manager' });
    expect(buttonsOf(await contact.says('jäsenet')).map(({ verb }) => verb)).not.toContain(
      'invitation.revoke',
    );
    const forged = (await contact.invoke('invitation.revoke', { v: 1, invitation: id })).value;

    expect(wordsOf(forged as CardContent)).toContain('Kutsua ei löytynyt');
    expect((await readInvitation(tables(), id))?.invitation.revoked).toBeUndefined();
  });
});

describe('the log', () => {
  it('tells of no code, no name and no account', async () => {
    const { code, contact } = town.place();
    await opens(contact, code);
    await contact.presses('Tee koodi', { role: 'participant', note: 'Kanarialintu' });
    const invited = codeOn(contact.card);
    const [invitation] = await invitationsOf(code);
    await contact.invoke('invitation.revoke', { v: 1, invitation: invitation?.id });
    const person = await personOf(town, `Yhdyshenkilö ${code}`);
    await town.person('coordinator').invoke('people.endAsk', { v: 1, person: person?.id });
    await town.person('coordinator').invoke('people.end', { v: 1, person: person?.id });
    const logged = town.bot.logged.join('\n');

    expect(await personOf(town, `Yhdyshenkilö ${code}`)).toBeUndefined();
    for (const secret of [invited, invited.replaceAll('-', ''), 'Kanarialintu', 'Yhdyshenkilö']) {
      expect(logged).not.toContain(secret);
    }
    expect(logged).not.toContain(contact.account.aadObjectId);
  });
});
