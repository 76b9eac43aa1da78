import { describe, expect, it } from 'vitest';
import type { Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { findPerson, savePerson } from '../../storage/people.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { dietKey, readSessionText } from '../../storage/session-texts.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  { id: 'open' },
  { id: 'again' },
  { id: 'capped', perMunicipality: 3, capacity: 50 },
  { id: 'small', capacity: 2 },
  { id: 'colleague' },
  { id: 'fed', catering: true },
  { id: 'edited', capacity: 2, catering: true },
  { id: 'elected', audience: { roles: ['elected'] }, remote: false },
  { id: 'elsewhere', audience: { municipalities: ['905'] } },
  { id: 'closing', closes: '2026-11-30' },
  { id: 'cancelled' },
  { id: 'group' },
]);

async function open(person: TeamsPerson, session: string, page = 0): Promise<CardContent> {
  await person.says('ohje');
  person.card = (await person.invoke('registration.open', { session, page })).value as CardContent;
  return person.card;
}
async function register(person: TeamsPerson, session: string, typed: Readonly<Record<string, string>>) {
  await open(person, session);
  return wordsOf(await person.presses('Ilmoita', typed));
}
async function stored(session: string) {
  const found = await readSession(town.bot.program.services.tables, session);
  if (!found) throw new Error('no such session');
  return found;
}
async function guestsOf(session: string, municipality: string) {
  const answers = [...(await stored(session)).answers];
  return answers.filter(([who, answer]) => who.startsWith('g.') && answer.municipality === municipality);
}

describe('a contact person who registers colleagues without Teams', () => {
  it('sees them on the municipality’s list, each with group, place and who registered them', async () => {
    const { contact, manager, code } = town.place();
    const empty = wordsOf(await open(contact, 'open'));
    const list = await register(contact, 'open', {
      names: 'Aino Salo\n- Eero Koski',
      group: 'elected',
      unnamed: '',
    });

    expect(empty).toContain('ei ole vielä ilmoittautunut ketään');
    expect(list).toContain('2 henkilöä tulee paikan päälle');
    expect(list).toMatch(/Aino Salo\n✓ tulee paikan päälle\nluottamushenkilö, ilmoittaja Yhdyshenkilö/);
    expect(wordsOf(await open(manager, 'open'))).toContain('Eero Koski');
    expect((await stored('open')).tallies[code]).toMatchObject({ onSite: 2 });
  });

  it('registers once when the same form is pressed twice, and more from the same card with other names', async () => {
    const { contact, code } = town.place();
    await open(contact, 'again');
    const button = contact.button('Ilmoita');
    const first = await contact.press(button, { names: 'Aino Salo' });
    const again = await contact.press(button, { names: 'Aino Salo' });
    await contact.press(button, { names: 'Eero Koski' });

    expect(wordsOf(first.value as CardContent)).toContain('1 henkilö tulee paikan päälle');
    expect(wordsOf(again.value as CardContent)).toContain('1 henkilö tulee paikan päälle');
    expect(await guestsOf('again', code)).toHaveLength(2);
  });

  it('fills the municipality’s cap with people over several forms; the rest wait, and others have room', async () => {
    const { contact } = town.place();
    const other = town.place();
    await register(contact, 'capped', { names: 'Aino Salo\nEero Koski' });
    const second = await register(contact, 'capped', { names: 'Ilta Niemi', unnamed: '2' });
    const third = await register(other.contact, 'capped', { names: 'Onni Aalto' });

    expect(second).toContain('enintään 3 kunnasta, jäljellä 0');
    expect(second).toContain('1 henkilö tulee paikan päälle');
    expect(second).toContain('2 on jonossa sijoilla 1–2');
    expect(third).toContain('enintään 3 kunnasta, jäljellä 2');
    expect(third).toContain('1 henkilö tulee paikan päälle');
  });

  it('is told who moves up when a place becomes free, in the order typed', async () => {
    const first = town.place();
    const { contact } = town.place();
    await register(first.contact, 'small', { names: 'Aino Salo\nEero Koski' });
    expect(await register(contact, 'small', { names: 'Ilta Niemi\nOnni Aalto' })).toContain(
      'kaikki 2 ovat jonossa',
    );
    const from = town.bot.connector.sent.length;
    await open(first.contact, 'small');
    await first.contact.presses('Avaa Aino');
    await first.contact.presses('Tallenna', { wish: 'no' });

    const told = await contact.receives((card) => JSON.stringify(card).includes('Ilta Niemi'), from);
    expect(wordsOf(told)).toContain('Tilaisuus small');
    const list = wordsOf(await open(contact, 'small'));
    expect(list).toMatch(/Ilta Niemi\n✓ tulee paikan päälle/);
    expect(list).toMatch(/Onni Aalto\njonossa sijalla 1/);
  });

  it('who has Teams is registered as that person and told, unless they have answered already', async () => {
    const contact = town.person('contact');
    const participant = town.person('participant');
    await participant.says('ohje');
    const from = town.bot.connector.sent.length;
    await register(contact, 'colleague', { names: 'LAMPI, meeri', group: 'other' });

    expect(
      wordsOf(await participant.receives((card) => wordsOf(card).includes('Tilaisuus colleague'), from)),
    ).toMatch(/ilmoitti sinut/);
    const [[who, answer] = ['', undefined]] = [...(await stored('colleague')).answers];
    expect(who).not.toMatch(/^g\./);
    expect(answer).toMatchObject({ seat: 'onSite', group: 'elected' });
    expect(wordsOf(await participant.says('ilmoittautumiset'))).toContain('Tilaisuus colleague');
    const again = await register(contact, 'colleague', { names: 'Meeri Lampi' });
    expect(again).toContain('Jo luettelossa: Meeri Lampi (tulee paikan päälle)');
  });
});

describe('a guest whose name is nowhere', () => {
  it('keeps nobody else from being registered', async () => {
    const { contact, code } = town.place();
    const answer = { seat: 'onSite', at: 1, municipality: code, group: 'elected', by: 'p' } as const;
    await town.bot.program.services.committer.run<Session, SessionEvent, string>(
      sessionKind,
      sessionPartition('open'),
      {
        id: `lost-${code}`,
        by: 'test',
        decide: () => ({
          answer: 'done',
          event: { type: 'seated', seats: [{ who: `g.lost-${code}`, answer }] },
        }),
      },
    );
    const list = await register(contact, 'open', { names: 'Aino Salo' });

    expect(list).toContain('Aino Salo');
    expect(list).toContain('Luottamushenkilö (nimeämättä)');
  });
});

describe('a form with something wrong in it', () => {
  it.each([
    [
      '200 names',
      { names: Array.from({ length: 200 }, (_, n) => `Etunimi Suku${n}`).join('\n') },
      '200 henkilöä',
    ],
    ['twice', { names: 'Åke Öhman\nEero Koski\nohman ake' }, 'kahdesti: Åke Öhman / ohman ake'],
    ['nobody', { names: ' \n', unnamed: '0' }, 'Kirjoita vähintään 1 nimi'],
    ['no number', { names: 'Aino', unnamed: 'monta' }, 'Anna kokonaisluku 0–30'],
    ['no such way', { names: 'Aino', wish: 'kotona' }, 'Valitse osallistumistapa'],
  ] as const)(
    'says so at the field, keeps what was typed and registers nobody: %s',
    async (_name, typed, says) => {
      const { contact, code } = town.place();
      const words = await register(contact, 'open', typed);

      expect(words).toContain(says);
      expect(words).toContain('Ketään ei ilmoitettu');
      for (const [field, value] of Object.entries(typed)) {
        const input = inputsOf(contact.card).find(({ id }) => id === field);
        expect(field === 'wish' ? value : input?.value).toBe(value);
      }
      expect(await guestsOf('open', code)).toEqual([]);
    },
  );

  it('names who is on the list under another spelling, and takes the corrected form from the same card', async () => {
    const { contact, code } = town.place();
    await register(contact, 'open', { names: 'Désirée Mäki-Aho' });
    const words = await register(contact, 'open', { names: 'maki aho desiree\nVeera Haapa' });

    expect(words).toContain('Jo luettelossa: maki aho desiree (tulee paikan päälle)');
    const list = wordsOf(await contact.presses('Ilmoita', { names: 'Veera Haapa' }));
    expect(list).toContain('1 henkilö tulee paikan päälle');
    expect(await guestsOf('open', code)).toHaveLength(2);
    // Names that were refused are not kept.
    const rows = await town.bot.program.services.tables.range('People', 'guests|open');
    expect(rows.filter((row) => String(row['data']).includes('maki aho desiree'))).toEqual([]);
  });

  it('names the group for whom the session is not, and offers only groups that are meant', async () => {
    const { contact } = town.place();
    await open(contact, 'elected');
    expect(inputsOf(contact.card).map(({ id }) => id)).toEqual(['names', 'unnamed']);
    const button = contact.button('Ilmoita');
    const data = { ...button.data, group: 'developer', names: 'Aino Salo' };

    expect(wordsOf((await contact.invoke('registration.send', data)).value as CardContent)).toContain(
      'Ketään ei ilmoitettu',
    );
    expect(await register(contact, 'elected', { names: 'Aino Salo', unnamed: '1' })).toContain(
      '2 henkilöä tulee',
    );
    expect(wordsOf(await open(contact, 'elsewhere'))).toContain('tarkoitettu muille kunnille');
    expect(buttonsOf(contact.card).map(({ verb }) => verb)).not.toContain('registration.send');
  });
});

describe('diets', () => {
  it('are asked for with catering only, and seen by who registered them and no other colleague', async () => {
    const { contact, manager, code } = town.place();
    await open(contact, 'open');
    expect(inputsOf(contact.card).map(({ id }) => id)).not.toContain('diet');
    const list = await register(contact, 'fed', { names: 'Aino Salo', unnamed: '1', diet: 'Ei pähkinää' });

    expect(list).not.toContain('pähkinää');
    const guests = await guestsOf('fed', code);
    const [named = ''] = guests.find(([, answer]) => answer.diet) ?? [];
    const [unnamed = ''] = guests.find(([, answer]) => !answer.diet) ?? [];
    const { tables } = town.bot.program.services;
    expect(await readSessionText(tables, 'fed', dietKey(named))).toBe('Ei pähkinää');
    expect(await readSessionText(tables, 'fed', dietKey(unnamed))).toBe('');
    const diet = () => inputsOf(contact.card).find(({ id }) => id === 'diet')?.value;
    await contact.presses('Avaa Aino');
    expect(diet()).toBe('Ei pähkinää');
    await open(manager, 'fed');
    const seen = await manager.presses('Avaa Aino');
    expect(JSON.stringify(seen)).not.toContain('pähkinää');
    // What the other does not see, they do not erase by saving.
    await manager.presses('Tallenna');
    expect(await readSessionText(tables, 'fed', dietKey(named))).toBe('Ei pähkinää');
    await contact.presses('Tallenna', { diet: '' });
    expect(await readSessionText(tables, 'fed', dietKey(named))).toBe('');
    expect(JSON.stringify(town.bot.logged)).not.toContain('pähkinää');
  });
});

describe('an attendee of the own municipality', () => {
  it('gets another name and way, and one who does not come frees the place and loses the diet', async () => {
    const { contact, code } = town.place();
    await register(contact, 'edited', { names: 'Aino Salo\nEero Koski\nIlta Niemi', diet: 'Vegaani' });
    await contact.presses('Avaa Aino');
    const renamed = wordsOf(await contact.presses('Tallenna', { name: 'Aino Salo-Järvi' }));
    const taken = wordsOf(await contact.presses('Tallenna', { name: 'koski eero' }));
    const gone = wordsOf(await contact.presses('Tallenna', { name: 'Aino Salo-Järvi', wish: 'no' }));

    expect(renamed).toMatch(/^Aino Salo-Järvi\n.*\n✓ Tallennettu/);
    expect(taken).toContain('Tämänniminen on jo kunnan luettelossa');
    expect(gone).toContain('ei tule');
    expect(wordsOf(await contact.presses('Avaa luettelo'))).toMatch(/Ilta Niemi\n✓ tulee paikan päälle/);
    const guests = await guestsOf('edited', code);
    const [who = '', answer] = guests.find(([, { seat }]) => seat === 'no') ?? [];
    expect(answer?.diet).toBeUndefined();
    expect(await readSessionText(town.bot.program.services.tables, 'edited', dietKey(who))).toBe('');
  });

  it('who answered themselves is shown, and only they change it', async () => {
    const { contact, manager, code } = town.place();
    await manager.says('ohje');
    await manager.invoke('rsvp.onSite', { session: 'open', nonce: 'n' });
    await open(contact, 'open');
    const shown = wordsOf(await contact.presses('Avaa Johtaja'));

    expect(shown).toContain('vain hän voi muuttaa vastaustaan');
    const [who = ''] = [...(await stored('open')).answers].find(([, one]) => one.municipality === code) ?? [];
    const forced = await contact.invoke('registration.change', {
      session: 'open',
      who,
      nonce: 'n2',
      wish: 'no',
    });
    expect(wordsOf(forced.value as CardContent)).toContain('Muutosta ei tallennettu');
    expect((await stored('open')).answers.get(who)?.seat).toBe('onSite');
  });

  it('is not there for another municipality’s contact person, nor for a participant', async () => {
    const { contact, code } = town.place();
    const other = town.place();
    await register(contact, 'open', { names: 'Salainen Henkilö' });
    const [[who = ''] = []] = await guestsOf('open', code);
    const data = { session: 'open', who, nonce: 'n', wish: 'no', name: '', diet: '' };

    expect(wordsOf(await open(other.contact, 'open'))).not.toContain('Salainen');
    for (const [verb, more] of [
      ['registration.edit', data],
      ['registration.change', data],
      ['registration.edit', { ...data, session: 'nowhere' }],
      ['registration.open', { session: 'nowhere', page: 0 }],
    ] as const) {
      expect(wordsOf((await other.contact.invoke(verb, more)).value as CardContent)).toContain(
        'Tilaisuutta ei löytynyt',
      );
    }
    for (const person of [town.person('participant'), town.person('consultant')]) {
      for (const [verb, more] of [
        ['registration.open', { session: 'open', page: 0 }],
        ['registration.send', { ...data, names: 'Aino' }],
        ['registration.change', data],
      ] as const) {
        const answered = wordsOf((await person.invoke(verb, more)).value as CardContent);
        expect(answered).toContain('Sinulla ei ole oikeutta tähän');
      }
    }
    expect((await stored('open')).answers.get(who)?.seat).toBe('onSite');
  });
});

describe('somebody who may not register any more', () => {
  it('is refused at the press, though their role was another a moment ago', async () => {
    const { contact, code } = town.place();
    await register(contact, 'open', { names: 'Aino Salo' });
    const send = contact.button('Ilmoita');
    await contact.presses('Avaa Aino');
    const save = contact.button('Tallenna');
    const { tables } = town.bot.program.services;
    const { tenantId, aadObjectId } = contact.account;
    const person = await findPerson(tables, tenantId, aadObjectId);
    if (!person) throw new Error('nobody');
    await savePerson(tables, { ...person, role: 'participant' }, person);

    for (const [button, typed] of [
      [send, { names: 'Eero Koski', group: 'other', wish: 'onSite' }],
      [save, { wish: 'no' }],
    ] as const) {
      expect(wordsOf((await contact.press(button, typed)).value as CardContent)).toContain(
        'Sinulla ei ole oikeutta tähän',
      );
    }
    expect((await guestsOf('open', code)).map(([, { seat }]) => seat)).toEqual(['onSite']);
    const rows = (await tables.range('People', 'guests|open')).map((row) => String(row['data']));
    expect(rows.filter((row) => row.includes(`"${code}"`) && row.includes('Eero Koski'))).toEqual([]);
  });
});

describe('a session that is a draft', () => {
  it('is not there for municipalities', async () => {
    const { contact, code } = town.place();
    const { facts } = await stored('open');
    await town.bot.program.services.committer.run<Session, SessionEvent, string>(
      sessionKind,
      sessionPartition('draft'),
      {
        id: 'draft',
        by: 'test',
        decide: () => ({ answer: 'done', event: { type: 'created', facts, draft: true } }),
      },
    );
    const data = {
      session: 'draft',
      page: 0,
      nonce: 'n',
      names: 'Aino Salo',
      group: 'other',
      wish: 'onSite',
    };
    for (const verb of [
      'registration.open',
      'registration.send',
      'registration.edit',
      'registration.change',
    ]) {
      const answered = await contact.invoke(verb, { ...data, who: 'g.1' });
      expect(wordsOf(answered.value as CardContent)).toContain('Tilaisuutta ei löytynyt');
    }
    expect(await guestsOf('draft', code)).toEqual([]);
  });
});

describe('elected officials as a group', () => {
  it('are one row, are named later, and share one calendar link', async () => {
    const { contact, code } = town.place();
    const list = await register(contact, 'group', { unnamed: '5' });
    expect(list).toContain('Luottamushenkilöt (nimeämättä) × 5');
    const card = await contact.presses('Avaa ryhmä');
    const link = inputsOf(card).find(({ id }) => id === 'link')?.value ?? '';

    expect(new URL(link).protocol).toMatch(/^https?:$/);
    await contact.presses('Tallenna', { name: 'Toivo Ranta' });
    const named = wordsOf(await contact.presses('Avaa luettelo'));
    expect(named).toContain('Toivo Ranta');
    expect(named).toContain('Luottamushenkilöt (nimeämättä) × 4');
    expect(await guestsOf('group', code)).toHaveLength(5);
  });
});

describe('a session that takes no more', () => {
  it('says after the deadline whom to ask, loses no typed name, and lets attendees drop out, which the hosts hear', async () => {
    const { contact, code } = town.place();
    await register(contact, 'closing', { names: 'Aino Salo', unnamed: '1' });
    await open(contact, 'closing');
    const button = contact.button('Ilmoita');
    const consultant = town.person('coordinator');
    await consultant.says('help');
    town.bot.now = new Date('2026-12-01T08:00:00Z');
    const late = wordsOf((await contact.press(button, { names: 'Eero Koski' })).value as CardContent);

    expect(late).toContain('Ilmoittautuminen päättyi ma 30.11.2026');
    expect(late).toContain('Kysy järjestäjältä');
    expect(late).toContain('Eero Koski');
    expect(await guestsOf('closing', code)).toHaveLength(2);
    await open(contact, 'closing');
    await contact.presses('Avaa ryhmä');
    expect(wordsOf(await contact.presses('Tallenna', { name: 'Toivo Ranta' }))).toContain('✓ Tallennettu');
    const from = town.bot.connector.sent.length;
    await open(contact, 'closing');
    await contact.presses('Avaa Aino');
    expect(wordsOf(await contact.presses('Peru ilmoittautuminen'))).toContain('ei tule');
    const heard = await consultant.receives((card) => JSON.stringify(card).includes('Aino Salo'), from);
    expect(JSON.stringify(heard)).toContain('closing');
  });

  it('says that it is called off or begun, and changes nothing', async () => {
    const { contact, code } = town.place();
    await register(contact, 'cancelled', { names: 'Aino Salo' });
    await open(contact, 'cancelled');
    const button = contact.button('Ilmoita');
    await contact.presses('Avaa Aino');
    const save = contact.button('Tallenna');
    await town.bot.program.services.committer.run<Session, SessionEvent, string>(
      sessionKind,
      sessionPartition('cancelled'),
      {
        id: 'cancel',
        by: 'test',
        decide: (_session, now) => ({
          answer: 'done',
          event: { type: 'cancelled', at: now.getTime(), reason: '' },
        }),
      },
    );
    const typed = { names: 'Eero Koski', group: 'other', wish: 'onSite' };
    const refused = wordsOf((await contact.press(button, typed)).value as CardContent);
    const half = wordsOf((await contact.press(button, { ...typed, group: '' })).value as CardContent);
    const kept = wordsOf((await contact.press(save, { wish: 'no' })).value as CardContent);

    for (const words of [refused, half]) {
      expect(words).toContain('Tilaisuus on peruttu');
      expect(words).toContain('Eero Koski');
      expect(words).not.toContain('Korjaa');
    }
    expect(kept).toContain('Muutosta ei tallennettu');
    expect((await guestsOf('cancelled', code)).map(([, { seat }]) => seat)).toEqual(['onSite']);
    town.bot.now = new Date('2026-12-10T07:00:00Z');
    expect(wordsOf(await open(contact, 'open'))).toContain('Tilaisuus on jo alkanut');
  });
});
