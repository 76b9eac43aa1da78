import { describe, expect, it } from 'vitest';
import { saveGuests } from '../../storage/guests.ts';
import { dietKey } from '../../storage/session-texts.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts, start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { coming, happens, idOf, plant, seated } from './planted.ts';

const town = useTown();
const day = 86_400_000;
const at = start.getTime() - day;

async function opens(person: TeamsPerson, session: string, view = 'municipalities', page = 0) {
  const answered = await person.invoke('attendees.show', { v: 1, session, view, page });
  person.card = answered.value as CardContent;
  return wordsOf(person.card);
}

describe('a host who asks for the attendees', () => {
  it('sees the only session to come at once, and the others behind a button', async () => {
    const host = town.person('otherConsultant');
    const hosts = [await idOf(town, accounts.otherConsultant)];
    await plant(town, 'l-past', { hosts, start: at - 20 * day, end: at - 19 * day });
    await plant(town, 'l-old', { hosts, start: at - 90 * day, end: at - 89 * day });
    await plant(town, 'l-one', { hosts });

    expect(wordsOf(await host.says('osallistujat'))).toMatch(/Osallistujat\nTilaisuus l-one/);
    const list = wordsOf(await host.presses('Avaa muut tilaisuudet'));
    expect(list).toMatch(/Tilaisuus l-one.*Pidetyt\nTilaisuus l-past/s);
    expect(list).not.toContain('l-old');
  });

  it('sees all of several, the soonest first', async () => {
    const host = town.person('otherConsultant');
    const hosts = [await idOf(town, accounts.otherConsultant)];
    await plant(town, 'l-two', { ...coming, hosts, start: start.getTime() + day });

    expect(wordsOf(await host.says('osallistujat'))).toMatch(/l-two.*l-one/s);
    expect(wordsOf(await host.presses('Avaa'))).toContain('Tilaisuus l-two');
  });

  it('must be a consultant or coordinator', async () => {
    expect(wordsOf(await town.place().manager.says('osallistujat'))).toContain('Sinulla ei ole oikeutta');
  });
});

describe('the network’s answer', () => {
  it('says who comes, who does not, and names the silent municipalities that it concerns', async () => {
    const [first, second, third, fourth] = [town.place(), town.place(), town.place(), town.place()];
    const asked = [first, second, third].map(({ code }) => code);
    await plant(town, 'n-one', { audience: { municipalities: asked }, capacity: 3 });
    await happens(
      town,
      'n-one',
      seated({
        p1: { seat: 'onSite', at, municipality: first.code, group: 'elected' },
        p2: { seat: 'remote', at, municipality: first.code, group: 'officeHolder' },
        p3: { seat: 'no', at, municipality: second.code, group: 'other' },
      }),
    );
    const words = await opens(town.person('consultant'), 'n-one');

    expect(words).toContain(`1 / 3 kuntaa tulossa\n1 ei tule\nVastaamatta 1: ${third.name}`);
    expect(words).toContain('1 / 3 · 2 vapaana');
    expect(words).toContain(`${first.name}\n1 paikan päällä · 1 etänä\n1 luottamushenkilö, 1 viranhaltija`);
    expect(words).not.toContain(fourth.name);
  });

  it('says by how many a lowered capacity is exceeded', async () => {
    await plant(town, 'n-over', { capacity: 1 });
    const seat = { seat: 'onSite', at, municipality: '233' } as const;
    await happens(town, 'n-over', seated({ p1: seat, p2: seat, p3: seat }));

    expect(await opens(town.person('coordinator'), 'n-over')).toContain('3 of 1 · over by 2');
  });
});

describe('the views', () => {
  const guest = 'g.view-1';

  it('show names with who registered them, the line, drop-outs and diets, each with its number', async () => {
    const { contact, code, name } = town.place();
    const by = await idOf(town, contact.account);
    await plant(town, 'v-one', { catering: true, capacity: 1 });
    const { tables } = town.bot.program.services;
    await saveGuests(tables, 'v-one', [
      { id: guest, name: 'Lempi Niemi', group: 'elected', municipality: code },
    ]);
    const of = { municipality: code, group: 'elected', at } as const;
    const held = { seat: 'onSite', at: at - day } as const;
    await happens(
      town,
      'v-one',
      seated({
        [guest]: { ...of, seat: 'onSite', by, diet: true },
        [by]: { ...of, seat: 'waiting', waits: { for: 'onSite', number: 1, offeredUntil: at + 3 * day } },
        p3: { ...of, seat: 'no', before: held },
        p4: { ...of, seat: 'no', at: at - 7 * day, before: held },
      }),
      { [dietKey(guest)]: 'Gluteeniton' },
    );
    const host = town.person('consultant');
    await opens(host, 'v-one');

    const names = wordsOf(await host.presses('Näytä nimet (4)'));
    expect(names).toContain(`${name}\nLempi Niemi\nluottamushenkilö · paikan päällä · erityisruokavalio`);
    expect(names).toContain(`ilmoitti Yhdyshenkilö ${code}`);
    const line = wordsOf(await host.presses('Näytä jono (1)'));
    expect(line).toContain(`1. Yhdyshenkilö ${code}`);
    expect(line).toContain('paikka tarjottu, voimassa to 26.11.2026 klo 10.00');
    const dropped = wordsOf(await host.presses('Näytä peruneet (1)'));
    expect(dropped).toContain('oli tulossa paikan päälle');
    const diets = wordsOf(await host.presses('Näytä ruokavaliot (1)'));
    expect(diets).toContain('1 × Gluteeniton');
    expect(diets).toContain('Lempi Niemi\nGluteeniton');
    expect(diets).toContain('Ruokavaliot poistetaan to 17.12.2026');
    host.card = (await host.invoke('attendee.open', { v: 1, session: 'v-one', who: guest }))
      .value as CardContent;
    expect(wordsOf(host.card)).toContain('Ruokavalio\nGluteeniton');
  });

  it('have no diets where no food is served', async () => {
    await plant(town, 'v-bare');
    await happens(town, 'v-bare', seated({ p1: { seat: 'onSite', at, diet: true } }), {
      [dietKey('p1')]: 'x',
    });
    const host = town.person('consultant');
    await opens(host, 'v-bare', 'diets');

    expect(buttonsOf(host.card).map(({ title }) => title)).not.toContain('Näytä ruokavaliot (1)');
    expect(wordsOf(host.card)).toContain('Kunnittain');
  });

  it('offer a question to who comes, and marking who came from the start on', async () => {
    await plant(town, 'v-begun', { start: start.getTime() - 1_000, end: start.getTime() + day });
    await happens(town, 'v-begun', seated({ p1: { seat: 'onSite', at } }));
    const host = town.person('consultant');
    await opens(host, 'v-begun');
    const verbs = buttonsOf(host.card).map(({ verb }) => verb);

    expect(verbs).toContain('poll.open');
    expect(verbs).toContain('attendance.open');
    expect(verbs).not.toContain('silent.preview');
  });
});

describe('whoever is no host of a session', () => {
  const channel = {
    conversation: { id: '19:kanava@thread.tacv2', conversationType: 'channel', isGroup: true },
  };

  it.each(['manager', 'participant', 'consultant'] as const)('sees nothing of it: %s', async (who) => {
    const other = await idOf(town, accounts.otherConsultant);
    await plant(town, 'x-one', { hosts: [other], catering: true });
    await happens(town, 'x-one', seated({ 'x-1': { seat: 'onSite', at, diet: true } }), {
      [dietKey('x-1')]: 'Salaisuus',
    });
    const person = town.person(who);
    for (const [verb, data] of [
      ['attendees.show', { view: 'people', page: 0 }],
      ['attendees.show', { view: 'diets', page: 0 }],
      ['attendee.open', { who: 'x-1' }],
      ['attendee.change', { who: 'x-1', nonce: 'n', wish: 'no', reason: 'siksi' }],
      ['late.decide', { who: 'x-1', nonce: 'n', granted: 'yes' }],
      ['silent.preview', { page: 0 }],
      ['silent.send', { nonce: 'n', seen: 'x' }],
    ] as const) {
      const answered = await person.invoke(verb, { v: 1, session: 'x-one', ...data });

      expect(wordsOf(answered.value as CardContent)).toMatch(/ei löytynyt|ei ole oikeutta/);
      expect(JSON.stringify(answered.value)).not.toContain('Salaisuus');
    }
    expect(await opens(town.person('otherConsultant'), 'x-one')).toContain('1 paikan päällä');
  });

  it('reads no diet in a channel either, where a host presses', async () => {
    const host = town.person('otherConsultant');
    await host.says('ohje');
    const from = town.bot.connector.sent.length;
    await host.invoke('attendees.show', { v: 1, session: 'x-one', view: 'diets', page: 0 }, channel);
    await host.invoke('attendee.open', { v: 1, session: 'x-one', who: 'x-1' }, channel);
    await host.receives((card) => wordsOf(card).includes('Tilaisuus x-one'), from);
    const sent = town.bot.connector.sent.slice(from);

    expect(JSON.stringify(sent)).not.toContain('Salaisuus');
    expect(sent.filter(({ conversation }) => conversation === channel.conversation.id)).toEqual([]);
  });
});
