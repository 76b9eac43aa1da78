import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonalKind } from '../../bot/shared/personal-kinds.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readErasures } from '../../storage/erasure-person.ts';
import { personalPlaces, placeOf } from '../../storage/erasure-places.ts';
import { eraseRows } from '../../storage/erasure-rows.ts';
import { findPersonal } from '../../storage/erasure-scan.ts';
import { readQuota } from '../../storage/quota.ts';
import { readSession } from '../../storage/session.ts';
import { Tables, tableNames } from '../../storage/tables/client.ts';
import type { Row } from '../../storage/tables/row.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { email, type Life, liveAsManager, name, phone } from './life.ts';
import { everyRow, holding, type StoredRow, textOf } from './stored.ts';

const town = useTown();
let life: Life;
let before: readonly StoredRow[];
let after: readonly StoredRow[];
let counts: unknown;
const counted = async () => {
  const { tables } = town.bot.program.services;
  const sessions = await Promise.all(['past', 'ahead', 'feast'].map((id) => readSession(tables, id)));
  const { active, ended } = await readQuota(tables, '233', 'uso8');
  return {
    past: sessions[0]?.counts,
    tallies: sessions[0]?.tallies,
    used: active.length,
    ended: ended.length,
  };
};

/** Everything that nobody else has. */
function traces({ person, typed }: Life): Readonly<Record<string, string>> {
  return { name, email, phone, account: person.aadObjectId, ...typed };
}

beforeAll(async () => {
  life = await liveAsManager(town);
  before = await everyRow(town.connectionString);
  counts = await counted();
  const { bot } = town;
  await life.teams.says('omat tiedot');
  await life.teams.presses('Poista tietoni');
  await life.teams.presses('Poista kaikki tietoni', { sure: 'true' });
  bot.now = new Date(bot.now.getTime() + 61_000);
  await bot.program.dispatcher.duty();
  after = await everyRow(town.connectionString);
}, 60_000);

describe('somebody who has lived in the network and has themselves erased', () => {
  it('left traces everywhere before', () => {
    const missing = Object.entries({ ...traces(life), ...life.kept }).filter(
      ([, words]) => holding(before, words).length === 0,
    );
    expect(missing).toEqual([]);
  });

  it('is in no row of any table, neither by name nor by account nor by what they wrote', () => {
    const left = Object.entries(traces(life)).flatMap(([what, words]) =>
      holding(after, words).map((row) => `${what}: ${textOf(row).slice(0, 200)}`),
    );
    expect(left).toEqual([]);
  });

  it('is an id that leads to nobody, where the register says so', () => {
    const odd = holding(after, life.person.id).filter(({ table, row }) => {
      const fate = placeOf(table, row)?.fate;
      return fate !== 'pseudonym' && fate !== 'stays';
    });
    expect(odd.map(textOf)).toEqual([]);
    expect(holding(after, life.person.id).length).toBeGreaterThan(0);
  });

  it('leaves what is the municipality’s, and all counts', async () => {
    const gone = Object.entries(life.kept).filter(([, words]) => holding(after, words).length === 0);
    expect(gone).toEqual([]);
    expect(await counted()).toEqual(counts);
  });

  it('leaves no note of the erasure when it is done', async () => {
    expect(await readErasures(town.bot.program.services.tables)).toEqual([]);
  });

  it('gives their place to the next in line', async () => {
    const session = await readSession(town.bot.program.services.tables, 'ahead');
    const contact = [...(session?.answers ?? [])].find(([who]) => !who.startsWith('nobody'));
    expect(session?.counts).toMatchObject({ onSite: 1, waiting: 0, no: 1 });
    expect(contact?.[1].seat).toBe('onSite');
  });

  it('is in no list of attendees that is downloaded', async () => {
    const { services } = town.bot.program;
    const host = await services.people.find(accounts.coordinator.tenantId, accounts.coordinator.aadObjectId);
    for (const session of ['past', 'feast', 'ahead', 'closed']) {
      const link = await services.links.attendees(session, host?.id ?? '', 'csv', 'fi');
      const response = await fetch(link ?? '');
      expect(response.status).toBe(200);
      const list = await response.text();
      for (const words of [name, email, phone, life.person.id, life.person.aadObjectId]) {
        expect(list).not.toContain(words);
      }
    }
  });

  it('is called an erased person where their workshops are shown', async () => {
    const { ended, active } = await readQuota(town.bot.program.services.tables, '233', 'uso8');
    const booking = [...active, ...ended].find(({ requestedBy }) => requestedBy === life.person.id);
    const ref = { v: 1, municipality: '233', period: 'uso8', booking: booking?.id };
    const shown = await town.person('consultant').invoke('booking.show', ref);
    expect(wordsOf(shown.value as CardContent)).toContain(text('fi', 'erasure.name'));
  });

  it('is a stranger', async () => {
    expect(wordsOf(await life.teams.says('omat tiedot'))).toContain('En tunne sinua vielä');
    expect(holding(await everyRow(town.connectionString), life.person.aadObjectId)).toEqual([]);
  });
});

describe('each line of the register', () => {
  it('and each table has one, but for whose turn it is', () => {
    const without = tableNames.filter((name) => !personalPlaces.some(({ table }) => table === name));
    expect(without).toEqual(['Lease']);
  });

  const removing = personalPlaces.filter(({ fate }) => ['removed', 'withdrawn', 'cleared'].includes(fate));

  /** The store as it was, erased by a register without one line; resolves to what the scan still finds. */
  async function erasedWithout(kind: PersonalKind | undefined): Promise<readonly string[]> {
    const copy = useStore();
    const tables = new Tables(copy);
    await tables.create();
    await restore(tables, before);
    const places = personalPlaces.filter((place) => place.kind !== kind);
    const subject = { ...life.person, name, email, phone };
    await eraseRows(tables, subject, await findPersonal(tables, subject, places));
    const rows = await everyRow(copy.connectionString);
    // What aggregates forget themselves, and what is let stand, is the other tests' business.
    const own = rows.filter(({ table, row }) => removing.some((one) => one === placeOf(table, row)));
    return [life.person.id, ...Object.values(traces(life))].flatMap((words) =>
      holding(own, words)
        .filter(({ row }) => !isOfAnother(row))
        .map(textOf),
    );
  }

  /** About the person, to somebody else. */
  const isOfAnother = ({ rowKey, data }: Row) =>
    rowKey.startsWith('5o|') && !String(data).includes(`"person":"${life.person.id}"`);

  it('together they find everything', async () => {
    expect(await erasedWithout(undefined)).toEqual([]);
  });

  const met = () => new Set(before.map(({ table, row }) => placeOf(table, row)?.kind));
  /** Of some nothing stands for long; others a later line would take along, with what is to stay. */
  const seldom = ['code-tries', 'erasure', 'due', 'calendar', 'workshop-feedback', 'workshop-words'];

  it.each([...new Set(removing.map(({ kind }) => kind))].filter((kind) => !seldom.includes(kind)))(
    'is missed when it is not there: %s',
    async (kind) => {
      expect(met()).toContain(kind);
      expect(await erasedWithout(kind)).not.toEqual([]);
    },
  );
});

async function restore(tables: Tables, rows: readonly StoredRow[]): Promise<void> {
  const groups = new Map<string, StoredRow[]>();
  for (const one of rows) {
    const key = `${one.table} ${one.row.partitionKey}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    for (let n = 0; n < group.length; n += 100) {
      const some = group.slice(n, n + 100);
      await tables.transact(
        some[0]?.table ?? 'People',
        some.map(({ row }) => ({ kind: 'put', row })),
      );
    }
  }
}
