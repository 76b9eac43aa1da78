import { z } from 'zod/v4';
import {
  applyPresentationEvent,
  noPresentations,
  type Presentation,
  type PresentationEvent,
  type PresentationState,
  type Presentations,
} from '../bot/shared/presentation.ts';
import type { AggregateKind } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import type { Tables } from './tables/client.ts';
import { headKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const agreed = {
  consultant: z.string(),
  start: z.number(),
  end: z.number(),
  revision: z.number(),
  at: z.number(),
};
const state: z.ZodType<PresentationState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.enum(['agreed', 'calledOff']), ...agreed }),
  z.object({ kind: z.literal('declined'), consultant: z.string(), at: z.number() }),
  z.object({
    kind: z.literal('withdrawn'),
    at: z.number(),
    consultant: z.string().optional(),
    agreed: z.object({ start: z.number(), end: z.number() }).optional(),
  }),
]);
const asked = { id: z.string(), asker: z.string(), at: z.number(), wishes: z.array(z.number()) };
const presentation: z.ZodType<Presentation> = z.object({
  ...asked,
  state,
  unreached: z.boolean().optional(),
});
const head = codec(z.object({ sequence: z.number(), list: z.array(presentation) }));
const event: z.ZodType<PresentationEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asked'), ...asked }),
  z.object({
    type: z.literal('agreed'),
    id: z.string(),
    consultant: z.string(),
    start: z.number(),
    end: z.number(),
    at: z.number(),
  }),
  z.object({
    type: z.literal('declined'),
    id: z.string(),
    consultant: z.string(),
    at: z.number(),
    reason: z.string(),
  }),
  z.object({ type: z.literal('withdrawn'), id: z.string(), at: z.number() }),
  z.object({
    type: z.literal('moved'),
    id: z.string(),
    start: z.number(),
    end: z.number(),
    revision: z.number(),
  }),
  z.object({ type: z.literal('calledOff'), id: z.string(), at: z.number() }),
  z.object({ type: z.literal('unreached'), id: z.string() }),
  z.object({ type: z.literal('forgotten'), ids: z.array(z.string()) }),
]);

/** In the people tables, since what was written in them is of persons (`askers.ts`). */
export const presentationsTable = 'People';
export const presentationsPartition = 'presentations';

/** Requests for a presentation: some tens at most, so that one point read tells all. */
export const presentationsKind: AggregateKind<Presentations, PresentationEvent> = {
  table: presentationsTable,
  load: 'head',
  blank: () => noPresentations,
  decode: (row) => head.decode(row),
  copy: (presentations) => presentations,
  apply: (presentations, e) => ({ state: applyPresentationEvent(presentations, e), changed: [] }),
  touches: () => 0,
  encodeHead: (partition, { list }, sequence) =>
    head.encode(partition, headKey, { sequence, list: [...list] }),
  encodeRow: (_partition, _presentations, key) => {
    throw new Error(`no row ${key}`);
  },
  sequence: (row) => head.decode(row).sequence,
  events: auditCodec(event),
};

export async function readPresentations(tables: Tables): Promise<Presentations> {
  const row = await tables.get(presentationsTable, presentationsPartition, headKey);
  return row ? decodePresentations(row) : noPresentations;
}

export function decodePresentations(row: Row): Presentations {
  return head.decode(row);
}
