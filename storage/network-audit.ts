import { z } from 'zod/v4';
import type { Entitlements, Membership, OwnEntitlements } from '../bot/shared/network.ts';
import { readDeeds, transactDeed } from './deeds.ts';
import { entitlementsForm, networkPartition as partition, reasonKey } from './network-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { codec } from './tables/row.ts';

/** What a membership says, as the audit trail keeps it: `reason` is the key of the row with its words. */
interface Said {
  readonly municipality: string;
  readonly decidedOn?: string | undefined;
  readonly decisionSection?: string | undefined;
  readonly population?: number | undefined;
  readonly entitlements?: OwnEntitlements | undefined;
  readonly reason?: string | undefined;
}

interface OfPeriod {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly entitlements: Entitlements;
  readonly carryOver: number;
}

/** A change of who is a member, on which terms, and of periods: ids, codes and numbers only. */
export type NetworkEvent =
  | ({ readonly type: 'memberAdded' | 'memberChanged'; readonly period: string } & Said)
  | { readonly type: 'memberRemoved'; readonly period: string; readonly municipality: string }
  /** Several at once: of a new period, or those that got units of the one before. */
  | { readonly type: 'membersWritten'; readonly period: string; readonly members: readonly Said[] }
  | ({ readonly type: 'periodAdded' | 'periodChanged' } & OfPeriod)
  /** From a network file. A member without a period: the municipality itself. */
  | {
      readonly type: 'imported';
      readonly periods: readonly string[];
      readonly members: readonly { readonly municipality: string; readonly period?: string | undefined }[];
    };

export interface NetworkDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly event: NetworkEvent;
}

const said = {
  municipality: z.string(),
  decidedOn: z.string().optional(),
  decisionSection: z.string().optional(),
  population: z.number().optional(),
  entitlements: entitlementsForm.partial().optional(),
  reason: z.string().optional(),
};
const period = z.string();
const ofPeriod = {
  period,
  from: z.string(),
  to: z.string(),
  entitlements: entitlementsForm,
  carryOver: z.number(),
};
const deeds = codec<NetworkDeed>(
  z.object({
    at: z.number(),
    by: z.string(),
    event: z.discriminatedUnion('type', [
      z.object({ type: z.literal('memberAdded'), period, ...said }),
      z.object({ type: z.literal('memberChanged'), period, ...said }),
      z.object({ type: z.literal('memberRemoved'), period, municipality: z.string() }),
      z.object({ type: z.literal('membersWritten'), period, members: z.array(z.object(said)) }),
      z.object({ type: z.literal('periodAdded'), ...ofPeriod }),
      z.object({ type: z.literal('periodChanged'), ...ofPeriod }),
      z.object({
        type: z.literal('imported'),
        periods: z.array(period),
        members: z.array(z.object({ municipality: z.string(), period: period.optional() })),
      }),
    ]),
  }),
);

export function saidOf(membership: Membership): Said {
  const { municipality, decidedOn, decisionSection, population, entitlements, reason } = membership;
  return {
    municipality,
    decidedOn,
    decisionSection,
    population,
    entitlements,
    ...(reason === undefined ? {} : { reason: reasonKey(reason, membership) }),
  };
}

/** Writes with the deed beside them, or nothing; returns the etag of the first. */
export function transactNetwork(
  tables: Tables,
  writes: readonly Write[],
  deed: NetworkDeed,
): Promise<string> {
  return transactDeed(tables, 'Network', writes, (rowKey) => deeds.encode(partition, rowKey, deed));
}

/** In the order in which it happened. */
export async function readNetworkAudit(tables: Tables): Promise<readonly NetworkDeed[]> {
  const { rows } = await readDeeds(tables, 'Network', partition);
  return rows.map((row) => deeds.decode(row));
}
