import { z } from 'zod/v4';
import type { Membership, Period } from '../bot/shared/network.ts';
import type { Deed } from './membership.ts';
import { type NetworkEvent, saidOf, transactNetwork } from './network-audit.ts';
import {
  draftKey,
  membershipKey,
  membershipRows,
  networkPartition as partition,
  periodKey,
  periodRow,
  periods,
} from './network-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { codec, type Row } from './tables/row.ts';

/** A period as read, with the version that a change of it is guarded by. */
export interface StandingPeriod {
  readonly period: Period;
  readonly row: Row;
}

export async function readStandingPeriod(tables: Tables, id: string): Promise<StandingPeriod | undefined> {
  const row = await tables.get('Network', partition, periodKey(id));
  return row && { period: periods.decode(row), row };
}

/** Throws `WriteConflict` when it is not as it was read. */
export async function changePeriod(
  tables: Tables,
  { row }: StandingPeriod,
  next: Period,
  deed: Deed,
): Promise<void> {
  const writes: readonly Write[] = [{ kind: 'replace', row: periodRow(next), etag: row.etag ?? '' }];
  await transactNetwork(tables, writes, { ...deed, event: eventOf('periodChanged', next) });
}

/** Who is making the period. */
const drafts = codec(z.object({ command: z.string(), at: z.number() }));
/** Milliseconds: whoever began and has not come so far has given up. */
const patience = 60_000;
const attempts = 6;
/** A membership is up to two rows; so many fit a transaction with what stands beside them. */
const membersPerWrite = 40;

/** `repeated`: this command has made it before; `exists`: another has; `busy`: another is making it. */
export type Created = 'created' | 'repeated' | 'exists' | 'busy';

/**
 * Makes a period with its members, in as many transactions as it takes. The period itself comes last: until then nobody
 * sees anything of it. What a crash left behind is completed by the same command, or replaced by another's.
 */
export async function createPeriod(
  tables: Tables,
  wanted: { readonly period: Period; readonly members: readonly Membership[] },
  command: string,
  deed: Deed,
): Promise<Created> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await tryToCreate(tables, wanted, command, deed);
    } catch (error) {
      // Another is at it, or the same one twice: look again how far it is.
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  return 'busy';
}

async function tryToCreate(
  tables: Tables,
  { period, members }: { readonly period: Period; readonly members: readonly Membership[] },
  command: string,
  deed: Deed,
): Promise<Created> {
  const [standing, draft, rows] = await Promise.all([
    readStandingPeriod(tables, period.id),
    tables.get('Network', partition, draftKey(period.id)),
    // `}` is the character after `|`.
    tables.range('Network', partition, `b|${period.id}|`, `b|${period.id}}`),
  ]);
  const maker = draft && drafts.decode(draft);
  if (standing) {
    return maker?.command === command ? 'repeated' : 'exists';
  }
  if (maker && maker.command !== command && deed.at - maker.at < patience) {
    return 'busy';
  }
  const mine = drafts.encode(partition, draftKey(period.id), { command, at: deed.at });
  let etag = draft
    ? await tables.replace('Network', mine, draft.etag ?? '')
    : await tables.transact('Network', [{ kind: 'insert', row: mine }]);
  // Each step is guarded by the draft: who was overtaken stops.
  const step = async (writes: readonly Write[], event: NetworkEvent) => {
    const first: Write = { kind: 'replace', row: mine, etag };
    etag = await transactNetwork(tables, [first, ...writes], { ...deed, event });
  };
  for (const { writes, members: some } of stepsOf(members, rows)) {
    await step(writes, { type: 'membersWritten', period: period.id, members: some.map(saidOf) });
  }
  await step([{ kind: 'insert', row: periodRow(period) }], eventOf('periodAdded', period));
  return 'created';
}

interface Step {
  readonly writes: readonly Write[];
  readonly members: readonly Membership[];
}

/** What is written already is left as it is; what another wrote who gave up is taken out. */
function stepsOf(members: readonly Membership[], rows: readonly Row[]): readonly Step[] {
  const standing = new Map(rows.map((row) => [row.rowKey, row]));
  const wanted = new Set(members.map(({ period, municipality }) => membershipKey(period, municipality)));
  const missing = members.filter((member) => {
    const [own] = membershipRows(member);
    return standing.get(own.rowKey)?.['data'] !== own['data'];
  });
  const steps: Step[] = [];
  for (let i = 0; i < missing.length; i += membersPerWrite) {
    const some = missing.slice(i, i + membersPerWrite);
    steps.push({
      members: some,
      writes: some.flatMap((member) => membershipRows(member).map((row): Write => ({ kind: 'put', row }))),
    });
  }
  const over = rows.filter(({ rowKey }) => !wanted.has(rowKey));
  for (let i = 0; i < over.length; i += membersPerWrite) {
    const some = over.slice(i, i + membersPerWrite);
    steps.push({
      members: [],
      writes: some.map(
        ({ partitionKey, rowKey }): Write => ({ kind: 'delete', row: { partitionKey, rowKey } }),
      ),
    });
  }
  return steps;
}

function eventOf(type: 'periodAdded' | 'periodChanged', period: Period): NetworkEvent {
  const { id, from, to, entitlements, rules } = period;
  return { type, period: id, from, to, entitlements, carryOver: rules.carryOver };
}
