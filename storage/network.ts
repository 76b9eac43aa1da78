import { entitlementsOf } from '../bot/shared/entitlements.ts';
import type { Entitlements, Membership, Municipality, Network, Period } from '../bot/shared/network.ts';
import { transactNetwork } from './network-audit.ts';
import {
  endOfState,
  membershipKey,
  membershipRows,
  memberships,
  municipalities,
  municipalityRow,
  networkPartition as partition,
  periodKey,
  periodRow,
  periods,
  textKey,
  wordsIn,
} from './network-rows.ts';
import type { ImportDeed } from './people-audit.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables, Write } from './tables/client.ts';
import type { Row } from './tables/row.ts';

export async function readNetwork(tables: Tables): Promise<Network> {
  const rows = await tables.range('Network', partition, '', endOfState);
  const byKey = new Map(rows.map((row) => [row.rowKey, row]));
  const ofKind = (kind: string) => rows.filter((row) => row.rowKey.startsWith(`${kind}|`));
  return {
    periods: ofKind('p')
      .map((row) => periods.decode(row))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    municipalities: new Map(
      ofKind('m').map((row) => {
        const municipality = municipalities.decode(row);
        return [municipality.code, municipality];
      }),
    ),
    memberships: ofKind('b').flatMap((row) => {
      const { reason, ...membership } = memberships.decode(row);
      // A new period's members are written before it, and not there until it is.
      if (!byKey.has(periodKey(membership.period))) {
        return [];
      }
      if (reason === undefined) {
        return membership;
      }
      const text = byKey.get(textKey(reason));
      return { ...membership, reason: text ? wordsIn(text) : '' };
    }),
  };
}

/** A period and the municipality's own entitlements in it, as they stand now; none: it is no member of it. */
export async function readPeriodFacts(
  tables: Tables,
  id: string,
  municipality: string,
): Promise<{ readonly period?: Period; readonly entitlements?: Entitlements }> {
  const [row, membership] = await Promise.all([
    tables.get('Network', partition, periodKey(id)),
    readMembership(tables, id, municipality),
  ]);
  const period = row && periods.decode(row);
  return {
    ...(period && { period }),
    ...(period && membership && { entitlements: entitlementsOf(period, membership) }),
  };
}

/** A membership as it stands now, without the words of its reason: one point read, for the decision on a change. */
export async function readMembership(
  tables: Tables,
  period: string,
  municipality: string,
): Promise<Omit<Membership, 'reason'> | undefined> {
  const row = await tables.get('Network', partition, membershipKey(period, municipality));
  if (!row) {
    return undefined;
  }
  const { reason: _key, ...membership } = memberships.decode(row);
  return membership;
}

export interface NetworkRows {
  readonly periods: readonly Period[];
  readonly municipalities: readonly Municipality[];
  readonly memberships: readonly Membership[];
}

/** Periods hold up to 48 KB each; so many of them still fit a transaction. */
const rowsPerWrite = 40;

/**
 * Writes these rows over what stands; memberships last, so that what they name is there already. With `deed` each
 * transaction says in the audit trail whose they are.
 */
export async function writeNetwork(tables: Tables, rows: NetworkRows, deed?: ImportDeed): Promise<void> {
  const all: readonly Imported[] = [
    ...rows.periods.map((p) => ({ rows: [periodRow(p)], period: p.id })),
    ...rows.municipalities.map((m) => ({ rows: [municipalityRow(m)], member: { municipality: m.code } })),
    ...rows.memberships.map((b) => {
      const { municipality, period } = b;
      return { rows: membershipRows(b), member: { municipality, period } };
    }),
  ];
  for (let i = 0; i < all.length; i += rowsPerWrite) {
    const some = all.slice(i, i + rowsPerWrite);
    const writes = some.flatMap((one) => one.rows.map((row): Write => ({ kind: 'put', row })));
    if (deed) {
      const periods = some.flatMap(({ period }) => period ?? []);
      const members = some.flatMap(({ member }) => member ?? []);
      const { at, by } = deed;
      await transactNetwork(tables, writes, { at, by, event: { type: 'imported', periods, members } });
    } else {
      await tables.transact('Network', writes);
    }
  }
}

interface Imported {
  readonly rows: readonly Row[];
  readonly period?: string;
  readonly member?: { readonly municipality: string; readonly period?: string };
}

const ages: Ages = { fresh: 30_000, usable: 600_000 };

/** The network for look-ups: at most 30 s old, or 10 min while the store does not answer. */
export class NetworkCache extends Snapshot<Network> {
  constructor(tables: Tables, now: () => number) {
    super(() => readNetwork(tables), now, ages);
  }
}
