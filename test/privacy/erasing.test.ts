import { describe, expect, it } from 'vitest';
import { finishErasures } from '../../bot/erasure/finish.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readAways } from '../../storage/away.ts';
import { erasePerson, readErasures } from '../../storage/erasure-person.ts';
import { findPerson, readPeople, savePerson } from '../../storage/people.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { readQuota } from '../../storage/quota.ts';
import { readSession } from '../../storage/session.ts';
import { Tables } from '../../storage/tables/client.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import { sends, words } from '../announce/acts.ts';
import { coming, plant } from '../attendees/planted.ts';
import { newcomer, planted } from '../people/codes.ts';
import type { CardContent } from '../support/cards.ts';
import { wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import type { Sent } from '../support/connector.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { everyRow, holding, textOf } from './stored.ts';

const town = useTown([{ id: 'one', remote: true }]);
const services = () => town.bot.program.services;
const person = async (who: keyof typeof accounts) => {
  const { tenantId, aadObjectId } = accounts[who];
  return findPerson(services().tables, tenantId, aadObjectId);
};
const erases = (who: keyof typeof accounts, sure = 'true') =>
  town
    .person(who)
    .invoke('erasure.confirm', { v: 1, sure })
    .then(({ value }) => wordsOf(value as CardContent));
const later = async () => {
  town.bot.now = new Date(town.bot.now.getTime() + 61_000);
  await town.bot.program.dispatcher.duty();
};

const says = ({ content }: Sent, words: string) => JSON.stringify(content).includes(words);

describe('who cannot be erased yet', () => {
  it('is the last coordinator, who is told so', async () => {
    expect(await erases('coordinator')).toContain(text('en', 'erasure.last'));
    expect(await person('coordinator')).toBeDefined();
  });

  it('is who has not said that they know what they do', async () => {
    expect(await erases('participant', 'false')).toContain(text('fi', 'erasure.sureMissing'));
    expect(await person('participant')).toBeDefined();
  });

  it('is a consultant with a workshop in hand, until it is handed over', async () => {
    const { manager, code } = town.place();
    const wish = { v: 1, kind: 'coDevelopment', theme: '0', aim: 'Yhdessä', mode: 'remote', expected: '9' };
    const time = { audience: 'political', date1: '2026-12-16', start1: '09:00', end1: '12:00' };
    await manager.invoke('booking.submit', { ...wish, ...time, nonce: 'b' });
    const [booking] = (await readQuota(services().tables, code, 'uso8')).active;
    const ref = { v: 1, municipality: code, period: 'uso8', booking: booking?.id };
    await town.person('consultant').invoke('request.confirm', { ...ref, slot: '0', nonce: 'c', message: '' });
    expect(await erases('consultant')).toContain(
      text('fi', 'erasure.inHand', { count: 1 }).replaceAll('\u00a0', ' '),
    );
    expect(await person('consultant')).toBeDefined();

    const other = await person('otherConsultant');
    const hand = { ...ref, to: other?.id, nonce: 'h', message: '' };
    await town.person('consultant').invoke('handover.send', hand);
    await town
      .person('consultant')
      .invoke('away.save', { v: 1, nonce: 'a', from: '2027-01-04', to: '2027-01-05' });
    await town.person('otherConsultant').invoke('away.save', {
      v: 1,
      nonce: 'o',
      from: '2027-02-01',
      to: '2027-02-02',
      substitute: (await person('consultant'))?.id,
    });
    await plant(town, 'hosted', {
      ...coming,
      hosts: [(await person('consultant'))?.id ?? '', other?.id ?? ''],
    });
    await openChannel(town, '19:yleinen@thread.tacv2');
    await sends(town.person('consultant'), { channels: 'all' });
    const posted = await town.bot.connector.waitFor(
      (one) => one.kind === 'create' && says(one, words.titleFi) && says(one, 'Kaarna Puro'),
    );
    const gone = await person('consultant');
    expect(await erases('consultant')).toContain(text('fi', 'erasure.doneTitle'));
    await later();
    await town.bot.connector.waitFor(
      (one) =>
        one.kind === 'update' &&
        one.activity === posted.activity &&
        says(one, words.titleFi) &&
        !says(one, 'Kaarna Puro'),
    );
    const { list } = await readAways(services().tables);
    expect(list.map((one) => [one.person, one.substitute])).toEqual([[other?.id, undefined]]);
    expect((await readSession(services().tables, 'hosted'))?.facts.hosts).toEqual([other?.id]);
    const rows = await everyRow(town.connectionString);
    expect(holding(rows, 'Kaarna Puro').map(textOf)).toEqual([]);
    expect(holding(rows, gone?.aadObjectId ?? '-').map(textOf)).toEqual([]);
  });
});

it('of two coordinators who erase themselves at the same moment one stays', async () => {
  const second = town.bot.person(newcomer());
  const { code } = await planted(town, { role: 'coordinator', municipality: undefined });
  await second.says(code);
  expect(await readPeople(services().tables, 'coordinator')).toHaveLength(2);
  await Promise.all([
    town.person('coordinator').invoke('erasure.confirm', { v: 1, sure: 'true' }),
    second.invoke('erasure.confirm', { v: 1, sure: 'true' }),
  ]);
  expect(await readPeople(services().tables, 'coordinator')).toHaveLength(1);
});

describe('an erasure that is interrupted', () => {
  /** Fails at its n-th change of a row. */
  class Failing extends Tables {
    #left: number;

    constructor(left: number) {
      super({ connectionString: town.connectionString });
      this.#left = left;
    }

    override remove(...all: Parameters<Tables['remove']>): Promise<void> {
      this.#count();
      return super.remove(...all);
    }

    override replace(...all: Parameters<Tables['replace']>): Promise<string> {
      this.#count();
      return super.replace(...all);
    }

    #count(): void {
      this.#left -= 1;
      if (this.#left < 0) {
        throw new StorageUnavailable('gone');
      }
    }
  }

  it('is finished later, wherever it stopped, and each only once', async () => {
    const { manager, contact, code } = town.place();
    await manager.says('kysy');
    await manager.invoke('question.send', { v: 1, kind: 'question', words: 'Kuka?', nonce: 'q' });
    await manager.invoke('rsvp.remote', { v: 1, session: 'one', nonce: 'r' });
    await manager.invoke('calendar.renew', { v: 1, nonce: 'k' });
    await contact.says('jäljellä');
    const { tenantId, aadObjectId } = manager.account;
    const found = await findPerson(services().tables, tenantId, aadObjectId);
    const id = found?.id ?? '';
    await erasePerson(services().tables, id, { by: id, at: town.bot.now.getTime() });
    const counts = (await readSession(services().tables, 'one'))?.counts;
    for (let stop = 0; stop < 8; stop += 1) {
      const failing = { ...services(), tables: new Failing(stop) };
      await finishErasures(failing, town.bot.now).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StorageUnavailable);
      });
      expect((await readErasures(services().tables)).map((one) => one.id)).toContain(id);
    }
    await later();
    await later();
    expect(await readErasures(services().tables)).toEqual([]);
    const rows = await everyRow(town.connectionString);
    expect(holding(rows, aadObjectId).map(textOf)).toEqual([]);
    expect(holding(rows, `"Johtaja ${code}"`).map(textOf)).toEqual([]);
    expect(holding(rows, 'Kuka?').map(textOf)).toEqual([]);
    const after = (await readSession(services().tables, 'one'))?.counts;
    expect((after?.no ?? 0) - (counts?.no ?? 0)).toBe(1);
    const deeds = await readPeopleAudit(services().tables);
    expect(deeds.filter(({ event }) => event.type === 'erased' && event.person === id)).toHaveLength(1);
  });
});

describe('somebody who comes back at once', () => {
  it('is another person of the same account, and stays', async () => {
    const { contact } = town.place();
    const { tables } = services();
    const of = () => findPerson(tables, contact.account.tenantId, contact.account.aadObjectId);
    const before = await of();
    if (!before) throw new Error('nobody there');
    await erasePerson(tables, before.id, { by: before.id, at: town.bot.now.getTime() });
    await savePerson(tables, { ...before, id: 'came-back' });
    await later();

    expect((await readErasures(tables)).map(({ id }) => id)).not.toContain(before.id);
    expect((await of())?.id).toBe('came-back');
    const rows = (await everyRow(town.connectionString)).filter(({ row }) => row.partitionKey === 'people');
    expect(rows.filter(({ row }) => row.rowKey === `p|${before.id}`)).toEqual([]);
  });
});

describe('a guest without Teams', () => {
  const names = { colleagues: '', unnamed: '', group: 'other', wish: 'onSite' } as const;

  async function registered(session: string, guest: string) {
    const { manager, code } = town.place();
    await plant(town, session, { ...coming, catering: true });
    await plant(town, `${session}2`, { ...coming });
    for (const one of [session, `${session}2`]) {
      await manager.invoke('registration.send', {
        v: 1,
        session: one,
        names: guest,
        diet: one === session ? 'Ei kalaa' : '',
        nonce: one,
        ...names,
      });
    }
    const answers = (await readSession(services().tables, session))?.answers ?? new Map();
    const who = [...answers.keys()].find((id) => id.startsWith('g.')) ?? '';
    return { manager, code, who };
  }

  it('is erased by a colleague, in every session of that name, and numbers stay', async () => {
    const { manager, who } = await registered('kala', 'Kalevi Kalaton');
    const ref = { v: 1, session: 'kala', who };
    const asked = await manager.invoke('guest.eraseAsk', ref);
    expect(wordsOf(asked.value as CardContent)).toContain('2 tilaisuudesta');
    const done = await manager.invoke('guest.erase', ref);
    expect(wordsOf(done.value as CardContent)).toContain('Kalevi Kalaton on poistettu');
    const rows = await everyRow(town.connectionString);
    expect(holding(rows, 'Kalevi Kalaton').map(textOf)).toEqual([]);
    expect(holding(rows, 'Ei kalaa').map(textOf)).toEqual([]);
    expect((await readSession(services().tables, 'kala'))?.counts).toMatchObject({ onSite: 0, no: 1 });
  });

  it('is nobody for another municipality', async () => {
    const { who } = await registered('liha', 'Lilja Lihaton');
    const { manager: other } = town.place();
    for (const verb of ['guest.eraseAsk', 'guest.erase']) {
      const foreign = await other.invoke(verb, { v: 1, session: 'liha', who });
      const missing = await other.invoke(verb, { v: 1, session: 'liha', who: 'g.none' });
      expect(wordsOf(foreign.value as CardContent)).toBe(wordsOf(missing.value as CardContent));
    }
    expect(holding(await everyRow(town.connectionString), 'Lilja Lihaton')).not.toEqual([]);
  });
});
