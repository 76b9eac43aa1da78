import { z } from 'zod/v4';
import { type Role, roles } from '../bot/shared/people.ts';
import { readDeeds, transactDeeds } from './deeds.ts';
import { peoplePartition } from './person-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { codec } from './tables/row.ts';

interface AsWhat {
  readonly role: Role;
  readonly municipality?: string | undefined;
}

/** A change of who belongs to the network and as what: ids only, no names and no codes. */
export type PeopleEvent =
  | ({ readonly type: 'invited'; readonly invitation: string } & AsWhat)
  /** Older ones do not say as what. */
  | ({
      readonly type: 'revoked';
      readonly invitation: string;
    } & { readonly [Key in keyof AsWhat]?: AsWhat[Key] | undefined })
  | ({ readonly type: 'joined'; readonly invitation: string; readonly person: string } & AsWhat)
  /** A member got one office more, or another role in a municipality of theirs. */
  | ({ readonly type: 'gained'; readonly invitation: string; readonly person: string } & AsWhat)
  /** Whoever left has a successor, who takes over what is open. */
  | {
      readonly type: 'succeeded';
      readonly succession: string;
      readonly person: string;
      readonly from: string;
    }
  /** A consultant looks after municipalities of one who left, from now on. */
  | {
      readonly type: 'tookOver';
      readonly succession: string;
      readonly person: string;
      readonly municipalities: readonly string[];
    }
  /** A coordinator said which municipalities a consultant looks after. */
  | { readonly type: 'looksAfter'; readonly person: string; readonly municipalities: readonly string[] }
  /** `offices`: one of several ended, and the person stays. */
  | ({ readonly type: 'ended'; readonly person: string; readonly offices?: 'others' | undefined } & AsWhat)
  /** Somebody corrected their own name or contact details, or had themselves erased. */
  | ({ readonly type: 'corrected' | 'erased'; readonly person: string } & AsWhat)
  /** Somebody was added or changed by a network file. */
  | ({ readonly type: 'imported'; readonly person: string; readonly import: string } & AsWhat)
  /** A guest without Teams (by id) is erased, from one session. */
  | { readonly type: 'guestErased'; readonly person: string; readonly session: string };

/** Who imports a network file, when, and which import of theirs it is. */
export interface ImportDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly id: string;
}

export interface PeopleDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Undefined: somebody on the command line. */
  readonly by?: string | undefined;
  readonly event: PeopleEvent;
}

const asWhat = { role: z.enum(roles), municipality: z.string().optional() };
const invitation = z.string();
const person = z.string();
const deeds = codec<PeopleDeed>(
  z.object({
    at: z.number(),
    by: z.string().optional(),
    event: z.discriminatedUnion('type', [
      z.object({ type: z.literal('invited'), invitation, ...asWhat }),
      z.object({
        type: z.literal('revoked'),
        invitation,
        role: asWhat.role.optional(),
        municipality: asWhat.municipality,
      }),
      z.object({ type: z.literal('joined'), invitation, person, ...asWhat }),
      z.object({ type: z.literal('gained'), invitation, person, ...asWhat }),
      z.object({ type: z.literal('imported'), person, import: z.string(), ...asWhat }),
      z.object({ type: z.literal('succeeded'), succession: z.string(), person, from: z.string() }),
      z.object({
        type: z.literal('tookOver'),
        succession: z.string(),
        person,
        municipalities: z.array(z.string()),
      }),
      z.object({ type: z.literal('looksAfter'), person, municipalities: z.array(z.string()) }),
      z.object({ type: z.literal('ended'), person, offices: z.literal('others').optional(), ...asWhat }),
      z.object({ type: z.enum(['corrected', 'erased']), person, ...asWhat }),
      z.object({ type: z.literal('guestErased'), person, session: z.string() }),
    ]),
  }),
);

/** A step of a transaction of people, or what the audit trail says of it. */
export type PeopleWrite = Write | { readonly kind: 'deed'; readonly deed: PeopleDeed };

/** Stands in the transaction of the change, see `transactPeople`. */
export function auditPeople(deed: PeopleDeed): PeopleWrite {
  return { kind: 'deed', deed };
}

/** All of it or nothing. Throws `WriteConflict` when one of the writes no longer fits. */
export async function transactPeople(tables: Tables, steps: readonly PeopleWrite[]): Promise<void> {
  const writes = steps.flatMap((step) => (step.kind === 'deed' ? [] : [step]));
  const noted = steps.flatMap((step) => (step.kind === 'deed' ? [step.deed] : []));
  await transactDeeds(
    tables,
    'People',
    writes,
    noted.map((deed) => (rowKey) => deeds.encode(peoplePartition, rowKey, deed)),
  );
}

/** In the order in which it happened. */
export async function readPeopleAudit(tables: Tables): Promise<readonly PeopleDeed[]> {
  const { rows } = await readDeeds(tables, 'People', peoplePartition);
  return rows.map((row) => deeds.decode(row));
}
