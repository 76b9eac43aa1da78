import type { Membership, Municipality } from '../bot/shared/network.ts';
import { saidOf, transactNetwork } from './network-audit.ts';
import {
  membershipKey,
  membershipRows,
  memberships,
  municipalities,
  municipalityKey,
  municipalityRow,
  networkPartition as partition,
  reasonKey,
  reasonRow,
  textKey,
  wordsIn,
} from './network-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { hashKey } from './tables/keys.ts';
import type { Row } from './tables/row.ts';

/** A membership as read, with the version that a change of it is guarded by. */
export interface StandingMembership {
  readonly membership: Membership;
  readonly row: Row;
}

export interface Deed {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Names a version of a row on a card. */
export function markOf(row: Row): string {
  return hashKey(row.etag ?? '');
}

export async function readStandingMembership(
  tables: Tables,
  period: string,
  municipality: string,
): Promise<StandingMembership | undefined> {
  const row = await tables.get('Network', partition, membershipKey(period, municipality));
  if (!row) {
    return undefined;
  }
  const { reason, ...membership } = memberships.decode(row);
  if (reason === undefined) {
    return { membership, row };
  }
  const text = await tables.get('Network', partition, textKey(reason));
  return { membership: { ...membership, reason: text ? wordsIn(text) : '' }, row };
}

export async function readMunicipality(
  tables: Tables,
  code: string,
): Promise<{ readonly municipality: Municipality; readonly row: Row } | undefined> {
  const row = await tables.get('Network', partition, municipalityKey(code));
  return row && { municipality: municipalities.decode(row), row };
}

/** Throws `WriteConflict` when it is a member already, or the municipality is not as it was read. */
export async function addMembership(
  tables: Tables,
  membership: Membership,
  /** To be written too; `row`: as it was read, none where it is new. */
  municipality: { readonly next: Municipality; readonly row: Row | undefined } | undefined,
  deed: Deed,
): Promise<void> {
  const [own, ...texts] = membershipRows(membership);
  const { period } = membership;
  await transactNetwork(
    tables,
    [
      { kind: 'insert', row: own },
      ...(municipality ? [guarded(municipalityRow(municipality.next), municipality.row)] : []),
      ...texts.map(put),
    ],
    { ...deed, event: { type: 'memberAdded', period, ...saidOf(membership) } },
  );
}

/** `because`: why the population was corrected. Throws `WriteConflict` when it is not as it was read. */
export async function changeMembership(
  tables: Tables,
  { row }: StandingMembership,
  next: Membership,
  because: string | undefined,
  deed: Deed,
): Promise<void> {
  const [own, ...texts] = membershipRows(next);
  const why = because === undefined || because === next.reason ? [] : [reasonRow(because, next)];
  const { period } = next;
  await transactNetwork(tables, [guarded(own, row), ...[...texts, ...why].map(put)], {
    ...deed,
    event: {
      type: 'memberChanged',
      period,
      ...saidOf(next),
      ...(because === undefined ? {} : { reason: reasonKey(because, next) }),
    },
  });
}

/** Several memberships of a period at once, or none. Throws `WriteConflict` when one is not as it was read. */
export async function writeMemberships(
  tables: Tables,
  period: string,
  changes: readonly { readonly standing: StandingMembership; readonly next: Membership }[],
  deed: Deed,
): Promise<void> {
  const writes = changes.flatMap(({ standing, next }) => {
    const [own, ...texts] = membershipRows(next);
    return [guarded(own, standing.row), ...texts.map(put)];
  });
  const members = changes.map(({ next }) => saidOf(next));
  await transactNetwork(tables, writes, { ...deed, event: { type: 'membersWritten', period, members } });
}

/** Throws `WriteConflict` when it is gone already. */
export async function removeMembership(
  tables: Tables,
  { membership, row: { partitionKey, rowKey } }: StandingMembership,
  deed: Deed,
): Promise<void> {
  const { municipality, period } = membership;
  await transactNetwork(tables, [{ kind: 'delete', row: { partitionKey, rowKey } }], {
    ...deed,
    event: { type: 'memberRemoved', period, municipality },
  });
}

function guarded(next: Row, before: Row | undefined): Write {
  return before ? { kind: 'replace', row: next, etag: before.etag ?? '' } : { kind: 'insert', row: next };
}

function put(row: Row): Write {
  return { kind: 'put', row };
}
