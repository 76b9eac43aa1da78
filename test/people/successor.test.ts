import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { succeed } from '../../bot/successor/succeed.ts';
import { endPerson } from '../../storage/end-person.ts';
import { findPerson, readPerson } from '../../storage/people.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { readQuota, readQuotaHistory } from '../../storage/quota.ts';
import { readSession } from '../../storage/session.ts';
import { readSuccession, readSuccessions } from '../../storage/successions.ts';
import type { Row } from '../../storage/tables/row.ts';
import { plant } from '../attendees/planted.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { newcomer, planted } from './codes.ts';

const town = useTown([{ id: 'one' }, { id: 'small', capacity: 1, remote: false }, { id: 'spare' }]);
const services = () => town.bot.program.services;
const tables = () => services().tables;

async function stored({ account: { tenantId, aadObjectId } }: TeamsPerson) {
  const person = await findPerson(tables(), tenantId, aadObjectId);
  if (!person) {
    throw new Error('not in the store');
  }
  return person;
}

async function presses(person: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  person.card = (await person.invoke(verb, { v: 1, ...data })).value as CardContent;
  return person.card;
}

const quotaOf = (code: string) => readQuota(tables(), code, 'uso8');
const answerOf = async (session: string, who: string) =>
  (await readSession(tables(), session))?.answers.get(who);
const successionOf = async (from: string) =>
  (await readSuccessions(tables())).map(({ succession }) => succession).find((one) => one.from === from);
const deedsOf = async (id: string | undefined) =>
  (await readPeopleAudit(tables())).filter(
    ({ event }) => event.type === 'succeeded' && event.succession === id,
  );
const isPage = (card: CardContent) => wordsOf(card).startsWith('Missä mennään');
const pagesTo = (person: TeamsPerson, from: number) =>
  town.bot.connector.sent
    .slice(from)
    .filter(
      (one) => one.conversation === person.conversation && JSON.stringify(one).includes('Missä mennään: '),
    );

const placeOf = (municipality: string) => ({ v: 1, municipality, page: 0 });

/** A place whose contact person has booked, asked and registered. */
async function busy() {
  const place = town.place();
  const { contact, manager } = place;
  await manager.says('ohje');
  await contact.says('varaa');
  await contact.presses('Lähetä', { kind: 'study', due: '2026-12-18', ownTheme: 'Muutosjohtaminen' });
  await contact.says('kysy');
  await contact.presses('Lähetä', { words: 'Miten tästä eteenpäin?' });
  await presses(contact, 'rsvp.onSite', { session: 'one', nonce: 'a' });
  const leaver = await stored(contact);
  const successor = await stored(manager);
  return { ...place, leaver, successor };
}

describe('ending a role with a successor', () => {
  it('gives them what is open, and all of it on one page', async () => {
    const { code, name, manager, contact, leaver, successor } = await busy();
    await contact.says('tilaisuudet');
    await presses(contact, 'calendar.open', {});
    const feed = /"(http[^"]*\/calendar\/[^"]+\.ics)"/.exec(JSON.stringify(contact.card))?.[1] ?? '';
    expect((await fetch(feed)).status).toBe(200);
    const coordinator = town.person('coordinator');
    const from = town.bot.connector.sent.length;
    await presses(coordinator, 'people.endAsk', { person: leaver.id });
    expect(inputsOf(coordinator.card)).toMatchObject([
      { id: 'successor', value: '', choices: ['', successor.id] },
    ]);
    const done = wordsOf(await coordinator.presses('End the role', { successor: successor.id }));

    expect(done).toMatch(new RegExp(`^The role has ended: ${leaver.name}`));
    const { active, questions } = await quotaOf(code);
    expect(active.map(({ requestedBy }) => requestedBy)).toEqual([successor.id]);
    expect(questions.map(({ by }) => by)).toEqual([successor.id]);
    expect(await answerOf('one', successor.id)).toMatchObject({ seat: 'onSite', by: leaver.id });
    expect(await answerOf('one', leaver.id)).toMatchObject({ seat: 'no', substitute: successor.id });
    const page = wordsOf(await manager.receives(isPage, from));
    expect(page).toMatch(new RegExp(`^Missä mennään: ${name}\\nUSO 8`));
    expect(page).toContain('5 pajasta jäljellä 4');
    expect(page).toMatch(/Pyydetty · pe 18\.12\.2026 · Muutosjohtaminen · odottaa konsultin vastausta/);
    expect(page).toMatch(/1 kysymys odottaa/);
    expect(page).toMatch(new RegExp(`Tilaisuus one · tulossa ${successor.name}`));
    expect(page).toContain('Vieno Korpi');
    expect(JSON.stringify(manager.card).length * 2).toBeLessThan(25 * 1024);

    // Who has left gets nothing any more, and nothing of theirs opens.
    expect(await tables().get('Conversations', 'person', leaver.id)).toBeUndefined();
    expect((await fetch(feed)).status).toBe(404);
    const succession = await successionOf(leaver.id);
    expect(await deedsOf(succession?.id)).toMatchObject([
      { event: { person: successor.id, from: leaver.id } },
    ]);
    // What happened stays with who did it, and the booking says that it changed hands.
    await manager.says('varaukset');
    await manager.presses('Avaa');
    expect(wordsOf(manager.card)).toContain(leaver.name);
    expect(wordsOf(manager.card)).toContain('Vieno Korpi nimesi varaukselle uuden vastuuhenkilön');
    const history = await readQuotaHistory(tables(), code, 'uso8');
    expect(history.find(({ event }) => event.type === 'requested')?.by).toBe(leaver.id);
  });

  it('brings the answers to what the other had asked', async () => {
    const { code, manager, contact, leaver, successor } = await busy();
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, successor: successor.id });
    const { active } = await quotaOf(code);
    const ref = { municipality: code, period: 'uso8', booking: active[0]?.id };
    const from = town.bot.connector.sent.length;
    await presses(town.person('consultant'), 'request.confirm', {
      ...ref,
      nonce: 'y',
      slot: '',
      message: '',
    });
    expect((await quotaOf(code)).active[0]).toMatchObject({ status: 'confirmed', requestedBy: successor.id });

    const answer = await manager.receives((card) => wordsOf(card).includes('Konsultti vahvisti'), from);
    expect(wordsOf(answer)).toContain('Muutosjohtaminen');
    const to = town.bot.connector.sent.slice(from).map(({ conversation }) => conversation);
    expect(to).not.toContain(contact.conversation);
  });

  it('pressed several times passes on and tells once', async () => {
    const { code, manager, leaver, successor } = await busy();
    const coordinator = town.person('coordinator');
    const from = town.bot.connector.sent.length;
    const ends = () => presses(coordinator, 'people.end', { person: leaver.id, successor: successor.id });
    await Promise.all([ends(), ends()]);
    await ends();
    await manager.receives(isPage, from);
    await town.bot.program.dispatcher.settle('Quotas', `q|uso8|${code}`);

    expect(pagesTo(manager, from)).toHaveLength(1);
    const events = (await readQuotaHistory(tables(), code, 'uso8')).filter(
      ({ event }) => event.type === 'succeeded',
    );
    expect(events).toHaveLength(1);
    expect(await deedsOf((await successionOf(leaver.id))?.id)).toHaveLength(1);
  });

  it('is finished by itself where the process died in between', async () => {
    const { code, manager, leaver, successor } = await busy();
    const from = town.bot.connector.sent.length;
    const deed = { by: 'somebody', at: town.bot.now.getTime(), to: successor.id };
    const { succession } = await endPerson(tables(), leaver.id, deed);
    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(leaver.id);
    town.bot.now = new Date(town.bot.now.getTime() + 60_000);
    await town.bot.program.dispatcher.duty();
    await manager.receives(isPage, from);

    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(successor.id);
    expect(await answerOf('one', successor.id)).toMatchObject({ seat: 'onSite' });
    expect(await tables().get('Conversations', 'person', leaver.id)).toBeUndefined();
    const standing = await readSuccession(tables(), succession ?? '');
    expect(standing?.succession).toMatchObject({ done: expect.any(Number), forgotten: expect.any(Number) });
    // Once more, as when the note that it is done was lost: each part has nothing left to pass on.
    if (!standing) {
      throw new Error('forgotten too early');
    }
    const { done: _done, ...undone } = standing.succession;
    const { partitionKey, rowKey, v } = standing.row as Row & { readonly v: unknown };
    await tables().put('People', { partitionKey, rowKey, v, data: JSON.stringify(undone) });
    await succeed(succession ?? '', services(), town.bot.now);
    const history = await readQuotaHistory(tables(), code, 'uso8');
    expect(history.filter(({ event }) => event.type === 'succeeded')).toHaveLength(1);
    expect((await successionOf(leaver.id))?.done).toBeDefined();
  });

  it('keeps the answer of a successor who has one, and frees the place', async () => {
    const { manager, leaver, successor } = await busy();
    await presses(manager, 'rsvp.remote', { session: 'one', nonce: 'b' });
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, successor: successor.id });

    expect(await answerOf('one', successor.id)).toMatchObject({ seat: 'remote' });
    expect((await answerOf('one', successor.id))?.by).toBeUndefined();
    expect(await answerOf('one', leaver.id)).toMatchObject({ seat: 'no' });
    expect((await answerOf('one', leaver.id))?.substitute).toBeUndefined();
  });

  it('passes on the place in a full session past who waits, and a turn in line', async () => {
    const { leaver, successor, contact } = await busy();
    const waits = await busy();
    await presses(contact, 'rsvp.onSite', { session: 'small', nonce: 'c' });
    await presses(waits.contact, 'rsvp.onSite', { session: 'small', nonce: 'd' });
    expect(await answerOf('small', waits.leaver.id)).toMatchObject({ seat: 'waiting' });
    const coordinator = town.person('coordinator');
    for (const one of [{ leaver, successor }, waits]) {
      await presses(coordinator, 'people.end', { person: one.leaver.id, successor: one.successor.id });
    }

    expect(await answerOf('small', successor.id)).toMatchObject({ seat: 'onSite' });
    expect(await answerOf('small', waits.successor.id)).toMatchObject({
      seat: 'waiting',
      waits: { for: 'onSite', number: 1 },
    });
    const { counts } = (await readSession(tables(), 'small')) ?? {};
    expect(counts).toMatchObject({ onSite: 1, waiting: 1 });
  });

  it('is nobody of another municipality, and nobody who may not act for it', async () => {
    const { code, leaver } = await busy();
    const other = await stored(town.place().manager);
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, successor: other.id });

    const succession = await successionOf(leaver.id);
    expect(succession).toMatchObject({ from: leaver.id, municipality: code, role: 'contact' });
    expect(succession?.to).toBeUndefined();
    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(leaver.id);
  });
});

describe('a successor who is found later', () => {
  it('is named from the card of who left; whoever comes then finds it named', async () => {
    const { code, name, manager, leaver, successor } = await busy();
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, successor: '' });
    expect(await readPerson(tables(), leaver.id)).toBeUndefined();
    const listed = wordsOf(await coordinator.says(`members ${name}`));
    expect(listed).toMatch(new RegExp(`${leaver.name}\\ncontact person · The role ended .*no successor yet`));
    expect(wordsOf(await manager.says('jäsenet'))).toContain('ei vielä seuraajaa');
    expect(buttonsOf(manager.card).map(({ verb }) => verb)).not.toContain('successor.open');

    await coordinator.presses(`Name a successor to ${leaver.name}`);
    expect(wordsOf(coordinator.card)).toMatch(new RegExp(`^Successor to ${leaver.name}`));
    const form = coordinator.card;
    expect(wordsOf(await coordinator.presses('Name the successor'))).toContain('Choose a successor.');
    const from = town.bot.connector.sent.length;
    const named = wordsOf(await coordinator.presses('Name the successor', { successor: successor.id }));

    expect(named).toMatch(new RegExp(`^The successor is named: ${successor.name}`));
    expect(named).not.toContain('no successor yet');
    await manager.receives(isPage, from);
    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(successor.id);
    coordinator.card = form;
    await coordinator.presses('Name the successor', { successor: successor.id });
    const id = (await successionOf(leaver.id))?.id;
    expect(await deedsOf(id)).toHaveLength(1);
    expect(wordsOf(await presses(coordinator, 'successor.open', { succession: id }))).toContain(
      'Nobody waits for this',
    );
  });

  it('is named by an old question too, after the role ended without one', async () => {
    const { code, manager, leaver, successor } = await busy();
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, successor: '' });
    const from = town.bot.connector.sent.length;
    const again = { person: leaver.id, successor: successor.id };
    const said = wordsOf(await presses(coordinator, 'people.end', again));

    expect(said).toMatch(new RegExp(`^The successor is named: ${successor.name}`));
    await manager.receives(isPage, from);
    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(successor.id);
    expect(await deedsOf((await successionOf(leaver.id))?.id)).toHaveLength(1);
  });

  it('is asked for again where whoever was chosen may not take over', async () => {
    const { leaver } = await busy();
    const { manager } = town.place();
    await manager.says('ohje');
    const foreign = { person: leaver.id, successor: (await stored(manager)).id };
    const said = wordsOf(await presses(town.person('coordinator'), 'people.end', foreign));

    expect(said).toMatch(new RegExp(`^Successor to ${leaver.name}`));
    expect(said).toContain('Choose a successor.');
    expect((await successionOf(leaver.id))?.to).toBeUndefined();
  });

  it('is said not to be named after a participant whose role has ended', async () => {
    const { code, manager } = town.place();
    await manager.says('ohje');
    const person = town.bot.person(newcomer());
    await person.says((await planted(town, { role: 'participant', municipality: code })).code);
    const { id } = await stored(person);
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: id, successor: '' });
    const again = { person: id, successor: (await stored(manager)).id };

    expect(wordsOf(await presses(coordinator, 'people.end', again))).toContain('No successor was named.');
  });

  it('takes over from an erased person, who has no name', async () => {
    const { code, name, contact, leaver } = await busy();
    const other = town.place();
    await contact.says((await planted(town, { role: 'contact', municipality: other.code })).code);
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, office: code, successor: '' });
    await contact.invoke('erasure.confirm', { v: 1, sure: 'true' });
    expect(await readPerson(tables(), leaver.id)).toBeUndefined();

    const listed = wordsOf(await coordinator.says(`members ${name}`));
    expect(listed).toMatch(/erased person\ncontact person · The role ended/);
    expect(wordsOf(await coordinator.presses('Name a successor to erased person'))).toMatch(
      /^Successor to erased person/,
    );
    expect(wordsOf(await coordinator.presses('Invite a successor'))).toContain(
      'becomes the successor to erased person.',
    );
  });

  it('joins by an invitation that says so', async () => {
    const { code, leaver } = await busy();
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.end', { person: leaver.id, successor: '' });
    const id = (await successionOf(leaver.id))?.id;
    await presses(coordinator, 'successor.open', { succession: id });
    await coordinator.presses('Invite a successor');
    expect(wordsOf(coordinator.card)).toContain(`becomes the successor to ${leaver.name}`);
    expect(inputsOf(coordinator.card)).toContainEqual(
      expect.objectContaining({ id: 'role', value: 'contact' }),
    );
    await coordinator.presses('Make', { role: 'contact', language: 'fi' });
    expect(wordsOf(coordinator.card)).toContain(`successor to ${leaver.name}`);
    const listed = wordsOf((await coordinator.invoke('people.place', placeOf(code))).value as CardContent);
    expect(listed).toMatch(new RegExp(`Good until .* · successor to ${leaver.name}`));
    const typed = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(JSON.stringify(coordinator.card))?.[0] ?? '';
    const person = town.bot.person(newcomer());
    const from = town.bot.connector.sent.length;
    const hello = wordsOf(await person.says(typed));

    expect(hello).toMatch(/^Hei, /);
    await person.receives(isPage, from);
    const joined = await stored(person);
    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(joined.id);
    expect(await answerOf('one', joined.id)).toMatchObject({ seat: 'onSite' });
    expect(await deedsOf(id)).toMatchObject([{ event: { person: joined.id } }]);
  });

  it('may serve another municipality already: the code gives them the office and what was open', async () => {
    const { code, leaver } = await busy();
    await presses(town.person('coordinator'), 'people.end', { person: leaver.id, successor: '' });
    const { contact: member, code: own } = town.place();
    const succession = (await successionOf(leaver.id))?.id;
    const invitation = await planted(town, { role: 'contact', municipality: code, succession });
    const from = town.bot.connector.sent.length;
    expect(wordsOf(await member.says(invitation.code))).toMatch(/^Toimit nyt usean kunnan puolesta/);

    const page = wordsOf(await member.receives((card) => wordsOf(card).includes('Missä mennään: '), from));
    expect(page).toMatch(/^Kunnan puolesta: /);
    const { id, municipality } = await stored(member);
    expect([municipality, (await quotaOf(code)).active[0]?.requestedBy]).toEqual([own, id]);
    expect(await answerOf('one', id)).toMatchObject({ seat: 'onSite', municipality: code });
  });

  it('is waited for again when the one who was named leaves before it was done', async () => {
    const { name, leaver, successor } = await busy();
    const at = town.bot.now.getTime();
    await endPerson(tables(), leaver.id, { by: 'somebody', at, to: successor.id });
    await endPerson(tables(), successor.id, { by: 'somebody', at: at + 1 });
    const id = (await successionOf(leaver.id))?.id ?? '';
    await succeed(id, services(), town.bot.now);

    expect((await successionOf(leaver.id))?.done).toBeUndefined();
    expect(wordsOf(await town.person('coordinator').says(`members ${name}`))).toMatch(
      new RegExp(`${leaver.name}\\ncontact person · The role ended .*no successor yet`),
    );
  });
});

describe('an office that ends beside others', () => {
  it('passes on what is of its municipality, and leaves the rest', async () => {
    const { code, manager, contact, leaver, successor } = await busy();
    const other = town.place();
    await contact.says((await planted(town, { role: 'contact', municipality: other.code })).code);
    await contact.presses(`Valitse ${other.name}`);
    await contact.says('varaa');
    await contact.presses('Lähetä', { kind: 'study', due: '2026-12-18' });
    const coordinator = town.person('coordinator');
    const from = town.bot.connector.sent.length;
    await presses(coordinator, 'people.end', { person: leaver.id, office: code, successor: successor.id });
    await manager.receives(isPage, from);

    expect((await quotaOf(code)).active[0]?.requestedBy).toBe(successor.id);
    expect((await quotaOf(other.code)).active[0]?.requestedBy).toBe(leaver.id);
    expect(await tables().get('Conversations', 'person', leaver.id)).toBeDefined();
    expect(wordsOf(await contact.says('varaukset'))).toContain(other.name);
  });
});

describe('a consultant who leaves', () => {
  it('hands over bookings, municipalities and coming sessions', async () => {
    const { code, name, manager } = await busy();
    const [leaves, stays] = await Promise.all(
      [[code], []].map(async (municipalities) => {
        const person = town.bot.person(newcomer());
        const as = { role: 'consultant', municipality: undefined, municipalities } as const;
        await person.says((await planted(town, as)).code);
        return { person, id: (await stored(person)).id };
      }),
    );
    if (!leaves || !stays) {
      throw new Error('nobody');
    }
    const session = `hosted-${randomUUID().slice(0, 8)}`;
    await plant(town, session, { hosts: [leaves.id], createdBy: leaves.id });
    const { active } = await quotaOf(code);
    const ref = { municipality: code, period: 'uso8', booking: active[0]?.id };
    await presses(leaves.person, 'request.confirm', { ...ref, nonce: 'x', slot: '', message: '' });
    expect((await quotaOf(code)).active[0]?.owner).toBe(leaves.id);
    const from = town.bot.connector.sent.length;
    const coordinator = town.person('coordinator');
    await presses(coordinator, 'people.endAsk', { person: leaves.id });
    expect(inputsOf(coordinator.card)[0]?.choices).toContain(stays.id);
    const ends = () => presses(coordinator, 'people.end', { person: leaves.id, successor: stays.id });
    await ends();
    await ends();

    expect((await quotaOf(code)).active[0]?.owner).toBe(stays.id);
    expect((await stored(stays.person)).municipalities).toEqual([code]);
    expect((await readSession(tables(), session))?.facts).toMatchObject({
      hosts: [stays.id],
      createdBy: stays.id,
    });
    await stays.person.receives((card) => wordsOf(card).includes('Muutosjohtaminen'), from);
    const isNews = (card: CardContent) => wordsOf(card).startsWith('Huolehdit nyt 1 kunnasta lisää');
    expect(wordsOf(await stays.person.receives(isNews, from))).toContain(name);
    const handed = (await readQuotaHistory(tables(), code, 'uso8')).filter(
      ({ event }) => event.type === 'handedOver',
    );
    expect(handed).toHaveLength(1);
    expect(wordsOf(await manager.says('yhteystiedot'))).toMatch(/Joku/);
    const took = (await readPeopleAudit(tables())).filter(
      ({ event }) => event.type === 'tookOver' && event.person === stays.id,
    );
    expect(took).toMatchObject([{ event: { municipalities: [code] } }]);
  });
});

describe('the page', () => {
  it('is opened from what is left and from the greeting, by who acts for the municipality', async () => {
    const { manager, name } = town.place();
    await manager.says('jäljellä');
    expect(wordsOf(await manager.presses('Avaa Missä mennään'))).toMatch(
      new RegExp(`^Missä mennään: ${name}[\\s\\S]*Yhtään pajaa ei ole vielä varattu`),
    );
    await manager.presses('Avaa pajatilanne');
    expect(wordsOf(manager.card)).toMatch(/^Jäljellä 5/);
    const joins = town.bot.person(newcomer());
    await joins.says((await planted(town, { role: 'contact', municipality: '233' })).code);
    expect(wordsOf(await joins.presses('Avaa Missä mennään'))).toContain('Kauhava');
  });
});

describe('a newcomer', () => {
  it('is asked once who they are, and an import does not set it back', async () => {
    const person = town.bot.person(newcomer());
    const hello = wordsOf(await person.says((await planted(town, { role: 'participant' })).code));
    expect(hello).toContain('Kuka olet kunnassasi?');
    const after = wordsOf(await person.presses('Olen luottamushenkilö'));

    expect(after).not.toContain('Kuka olet');
    expect(after).toContain('Ryhmäsi: luottamushenkilö');
    expect(await stored(person)).toMatchObject({ group: 'elected', choseGroup: true });
  });

  it.each(['manager', 'consultant', 'coordinator'] as const)('is not asked as a %s', async (role) => {
    const place = role === 'manager' ? '233' : undefined;
    const person = town.bot.person(newcomer());

    expect(
      wordsOf(await person.says((await planted(town, { role, municipality: place })).code)),
    ).not.toContain('Kuka olet');
  });
});
