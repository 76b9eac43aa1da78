import { describe, expect, it } from 'vitest';
import { roles } from '../../bot/shared/people.ts';
import { readInvitation } from '../../storage/invitations.ts';
import { findPerson } from '../../storage/people.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { coordinatorCode, newcomer, personOf, planted } from './codes.ts';

const town = useTown();
const tables = () => town.bot.program.services.tables;

function somebody(): TeamsPerson {
  return town.bot.person(newcomer());
}

const stored = ({ account }: TeamsPerson) => findPerson(tables(), account.tenantId, account.aadObjectId);

/** Somebody whom Teams calls so writes something. */
async function saysAs(person: TeamsPerson, name: string, text: string): Promise<CardContent> {
  const from = town.bot.connector.sent.length;
  const { aadObjectId } = person.account;
  await person.send({ type: 'message', text, from: { id: `29:${aadObjectId}`, name, aadObjectId } });
  return person.receives(() => true, from);
}

const minutes = (n: number) => {
  town.bot.now = new Date(town.bot.now.getTime() + n * 60_000);
};

/** What was asked of the people's table since the requests were emptied. */
const ofPeople = () => town.bot.requests.filter((request) => request.startsWith('People'));

const wrong = 'BBBB-CCCC-DDDD';

describe('a code', () => {
  it('printed on the command line makes whoever types it a coordinator', async () => {
    const person = somebody();
    expect(wordsOf(await person.says('ohje'))).toMatch(/En tunne sinua vielä[\s\S]*kutsukoodin/);
    const hello = wordsOf(await person.says(await coordinatorCode(town)));

    expect(hello).toMatch(/^Hei, Joku!/);
    expect(hello).toContain('koordinaattori');
    expect(await stored(person)).toMatchObject({ name: 'Joku', role: 'coordinator', language: 'fi' });
    expect(wordsOf(await person.says('jäljellä'))).toContain('Kauhava');
  });

  it('of the command line is good for an hour', async () => {
    const code = await coordinatorCode(town);
    minutes(60);
    const person = somebody();

    expect(wordsOf(await person.says(code))).toContain('Koodi ei kelpaa');
    expect(await stored(person)).toBeUndefined();
  });

  it.each(roles)('lets a %s in, with what the invitation says and nothing else', async (role) => {
    const place = role === 'consultant' || role === 'coordinator' ? undefined : '905';
    const municipalities = role === 'consultant' ? ['905', '233'] : [];
    const { code, id } = await planted(town, { role, municipality: place, municipalities, language: 'sv' });
    const person = somebody();
    const hello = wordsOf(await saysAs(person, 'Aino Aalto', code));

    expect(hello).toMatch(/^Hej, Aino Aalto!/);
    const joined = await stored(person);
    expect(joined).toEqual({
      id: expect.any(String),
      tenantId: person.account.tenantId,
      aadObjectId: person.account.aadObjectId,
      name: 'Aino Aalto',
      role,
      ...(place === undefined ? {} : { municipality: place }),
      municipalities,
      group: role === 'manager' ? 'officeHolder' : 'other',
      language: 'sv',
    });
    const deeds = (await readPeopleAudit(tables())).filter(
      ({ event }) => 'invitation' in event && event.invitation === id,
    );
    expect(deeds.map(({ by, event }) => [by, event.type])).toEqual([
      [(await personOf(town, 'Vieno Korpi'))?.id, 'invited'],
      [joined?.id, 'joined'],
    ]);
  });

  it.each([
    ['fi', 'Hei, Joku!'],
    ['sv', 'Hej, Joku!'],
    ['en', 'Hello, Joku!'],
  ] as const)('is answered in the language of the invitation: %s', async (language, hello) => {
    const { code } = await planted(town, { language });

    expect(wordsOf(await somebody().says(code))).toContain(hello);
  });

  it.each<(code: string) => string>([
    (code) => code.toLowerCase(),
    (code) => code.replaceAll('-', ''),
    (code) => ` ${[...code].join(' ')}\n`,
    (code) => code.replaceAll('-', ' – '),
  ])('is taken however it is typed (%#)', async (typed) => {
    const { code } = await planted(town);
    const person = somebody();
    await person.says(typed(code));

    expect((await stored(person))?.role).toBe('participant');
  });

  it('takes the name from Teams, in one line and of a sensible length', async () => {
    const { code } = await planted(town);
    const person = somebody();
    await saysAs(person, ` \u202eAino\u0007\n  ${'Aalto '.repeat(40)}`, code);
    const name = (await stored(person))?.name ?? '';

    expect(name).toMatch(/^Aino Aalto Aalto/);
    expect([...name].length).toBeLessThanOrEqual(80);
  });

  it('brings messages from then on: where to write to the person is known', async () => {
    const { code } = await planted(town, { role: 'contact', municipality: '233' });
    const person = somebody();
    await person.says(code);
    const id = (await stored(person))?.id ?? '';
    const row = await tables().get('Conversations', 'person', id);

    expect(JSON.stringify(row)).toContain(person.conversation);
  });
});

describe('a code that is not good', () => {
  it('with a sign too few or too many, or with words around it: the first is told, the second is read', async () => {
    const someone = somebody();
    for (const typed of ['BCDF-GHJK-MNP', 'BCDF-GHJK-MNPQ0', '0CDF-GHJK-MNPQ']) {
      expect(wordsOf(await someone.says(typed)), typed).toContain('BCDF-GHJK-MNPQ');
    }
    expect(wordsOf(await someone.says('koodini on BCDF-GHJK-MNPQ, kiitos'))).toContain('Koodi ei kelpaa');
    expect(wordsOf(await someone.says('yhteis-kunta-palvelut'))).not.toContain('Koodi');
  });

  it('is answered alike, whyever it is not, and lets nobody in', async () => {
    const used = await planted(town);
    await somebody().says(used.code);
    const expired = await planted(town, { ends: town.bot.now.getTime() });
    const lapsed = await planted(town, { by: (await personOf(town, 'Meeri Lampi'))?.id });
    const nobodys = await planted(town, { by: 'gone' });
    const revoked = await planted(town, { revoked: { by: 'somebody', at: town.bot.now.getTime() } });
    const answers: string[] = [];
    for (const { code } of [used, expired, lapsed, nobodys, revoked, { code: wrong }]) {
      const person = somebody();
      const card = await person.says(code);
      answers.push(JSON.stringify(card));
      expect(buttonsOf(card)).toEqual([]);
      expect(await stored(person)).toBeUndefined();
    }

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/Koodi ei kelpaa.*pyydä uusi/);
  });

  it.each([
    ['sv-SE', 'Koden gäller inte'],
    ['en-GB', 'The code is not valid'],
    ['de-DE', 'Koodi ei kelpaa'],
  ])('is refused in the language of the client: %s', async (locale, words) => {
    const person = somebody();
    const from = town.bot.connector.sent.length;
    await person.send({ type: 'message', text: wrong, locale });

    expect(wordsOf(await person.receives(() => true, from))).toContain(words);
  });

  it('may be typed five times an hour; then no code is looked at until the time that is told', async () => {
    const person = somebody();
    for (let n = 0; n < 5; n += 1) {
      expect(wordsOf(await person.says(wrong))).toContain('Koodi ei kelpaa');
      minutes(1);
    }
    const { code } = await planted(town);
    town.bot.requests.splice(0);
    const waits = wordsOf(await person.says(code));

    // The first was typed at ten o'clock in Helsinki.
    expect(waits).toMatch(/Odota hetki[\s\S]*klo 11\.00\./);
    // Who they are, and how often they tried: the code is not looked for.
    expect(ofPeople()).toEqual(['People.get', 'People.get']);
    minutes(54);
    expect(wordsOf(await person.says(code))).toContain('Odota hetki');
    minutes(1);
    expect(wordsOf(await person.says(code))).toContain('Hei, Joku!');
  });

  it('cannot be tried more often by trying many at once', async () => {
    const person = somebody();
    const answers = await Promise.all(
      Array.from({ length: 12 }, async () => wordsOf(await person.says(wrong))),
    );

    expect(answers.filter((words) => words.includes('Koodi ei kelpaa')).length).toBeLessThanOrEqual(5);
    expect(wordsOf(await person.says(wrong))).toMatch(/Odota hetki|Koodi ei kelpaa/);
  });

  it('is forgotten of whoever gets in', async () => {
    const person = somebody();
    await person.says(wrong);
    expect(await tries()).toContain(person.account.aadObjectId);
    await person.says((await planted(town)).code);

    expect(await tries()).not.toContain(person.account.aadObjectId);
  });

  const tries = async () => JSON.stringify(await tables().range('People', 'people', 'w|', 'w}'));
});

describe('the same code again', () => {
  it('by whoever came in with it is answered as done', async () => {
    const { code } = await planted(town);
    const person = somebody();
    await person.says(code);
    const before = await readPeopleAudit(tables());

    expect(wordsOf(await person.says(code))).toContain('Hei, Joku!');
    expect(await readPeopleAudit(tables())).toEqual(before);
  });

  it('delivered several times at once lets the person in once, and each is answered so', async () => {
    const { code, id } = await planted(town);
    const person = somebody();
    const answers = await Promise.all([1, 2, 3].map(async () => wordsOf(await person.says(code))));

    expect(answers.every((words) => words.includes('Hei, Joku!'))).toBe(true);
    const joined = (await readPeopleAudit(tables())).filter(
      ({ event }) => event.type === 'joined' && event.invitation === id,
    );
    expect(joined).toHaveLength(1);
  });
});

describe('somebody who is in already', () => {
  it('is told so politely, and the code stays good for another', async () => {
    const { code, id } = await planted(town);
    const manager = town.person('manager');
    const before = await findPerson(tables(), manager.account.tenantId, manager.account.aadObjectId);
    const words = wordsOf(await manager.says(code));

    expect(words).toMatch(/Olet jo mukana/);
    expect(wordsOf(await manager.says(wrong))).toMatch(/Koodi ei kelpaa/);
    expect(await stored(manager)).toEqual(before);
    expect((await readInvitation(tables(), id))?.invitation.used).toBeUndefined();
    expect(wordsOf(await somebody().says(code))).toContain('Hei, Joku!');
  });

  it.each([
    ['swedish', 'Du är redan med'],
    ['coordinator', 'You are already in'],
  ] as const)('is told so in their language: %s', async (who, words) => {
    const standing = await stored(town.person(who));
    const as = { role: standing?.role ?? 'participant', municipality: standing?.municipality } as const;
    const { code } = await planted(town, as);

    expect(wordsOf(await town.person(who).says(code))).toContain(words);
  });
});

describe('in a channel', () => {
  const channel = {
    conversation: { id: '19:kanava@thread.tacv2', conversationType: 'channel', isGroup: true },
  };

  it.each(['newcomer', 'member'])('a code is not taken, and not repeated: from a %s', async (who) => {
    const { code, id } = await planted(town);
    const person = who === 'member' ? town.person('manager') : somebody();
    const from = town.bot.connector.sent.length;
    await person.send({ type: 'message', text: `<at>USO-botti</at> ${code}`, ...channel });
    const answers = town.bot.connector.sent.slice(from);

    expect(answers).toHaveLength(1);
    expect(answers[0]?.conversation).toBe(channel.conversation.id);
    expect(JSON.stringify(answers)).toMatch(/henkilökohtaiseen keskusteluun/);
    expect(JSON.stringify(answers)).not.toContain(code.slice(0, 4));
    expect((await readInvitation(tables(), id))?.invitation.used).toBeUndefined();
    expect(wordsOf(await somebody().says(code))).toContain('Hei, Joku!');
  });
});

describe('what is no code', () => {
  it.each(['hei', 'varaa', 'yhteis-kunta-palvelut', 'BCDFGHJKMNP', ''])(
    'gets the stranger’s card, and nothing is looked up: %s',
    async (text) => {
      const person = somebody();
      town.bot.requests.splice(0);

      expect(wordsOf(await person.says(text))).toContain('En tunne sinua vielä');
      // Who they are, and whether they have asked for a presentation.
      expect(ofPeople()).toEqual(['People.get', 'People.get']);
    },
  );

  it.each(['BCDF-GHJK-MNP', 'BCDF-GHJK-MNPQR', 'AAAA-BBBB-CCCC', '0123-4567-8901'])(
    'but meant as one is told so, without being looked up or counted: %s',
    async (text) => {
      const person = somebody();
      town.bot.requests.splice(0);

      expect(wordsOf(await person.says(text))).toContain('Tämä ei ole kutsukoodi');
      expect(ofPeople()).toEqual(['People.get']);
    },
  );

  it('is a right code from an account that Teams does not name', async () => {
    const { code, id } = await planted(town);
    const person = somebody();
    const sent = town.bot.connector.sent.length;
    const from = { id: '29:anonymous', name: 'Joku', aadObjectId: 'a|b' };
    await person.send({ type: 'message', text: code, from });

    expect(wordsOf(await person.receives(() => true, sent))).toContain('En tunne sinua vielä');
    expect((await readInvitation(tables(), id))?.invitation.used).toBeUndefined();
  });
});

describe('codes and names', () => {
  it('are in no log, and a code is nowhere in the store', async () => {
    const { code } = await planted(town, { note: 'Kutsuttavan nimi' });
    const person = somebody();
    await saysAs(person, 'Kanarialintu Keltainen', wrong);
    await saysAs(person, 'Kanarialintu Keltainen', code);
    await person.says(code);
    const rows = JSON.stringify(await tables().range('People', 'people'));
    const logged = town.bot.logged.join('\n');
    const bare = code.replaceAll('-', '');

    expect(rows).toContain('Kanarialintu');
    for (const form of [code, bare, bare.toLowerCase()]) {
      expect(rows).not.toContain(form);
    }
    for (const secret of [code, bare, wrong, 'Kanarialintu', person.account.aadObjectId, 'Kutsuttavan']) {
      expect(logged).not.toContain(secret);
    }
  });
});
