import { officesOf, servesSeveral, withoutOffice } from '../bot/shared/offices.ts';
import { StillBusy } from './commit.ts';
import { isPresent } from './people.ts';
import { auditPeople, transactPeople } from './people-audit.ts';
import {
  changedPerson,
  peoplePartition as partition,
  people,
  personKey,
  roleKey,
  type StoredPerson,
} from './person-rows.ts';
import { newSuccession, type Succession, successionId } from './successions.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';

const attempts = 5;

/** `last`: without them nobody could let anybody in any more. `which`: they have several, and none is named. */
export type Ended = 'ended' | 'nobody' | 'last' | 'which';

export interface EndDeed {
  /** Whose office ends; undefined: of who has no more than one, that. */
  readonly municipality?: string | undefined;
  /** Who takes over what they leave. */
  readonly to?: string | undefined;
  readonly by: string;
  readonly at: number;
}

/**
 * Ends a role. With the last one their account and role lead to nobody from then on, and their row by id stays, with the
 * name for what happened. `previous` is who was ended or stays, for caches; `succession` says what they left behind.
 */
export async function endPerson(
  tables: Tables,
  id: string,
  deed: EndDeed,
): Promise<{
  readonly ended: Ended;
  readonly previous?: StoredPerson;
  readonly succession?: string;
}> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [standing, guards] = await Promise.all([
      tables.get('People', partition, personKey(id)),
      // `}` is the character after `|`.
      tables.range('People', partition, 'r|coordinator|', 'r|coordinator}'),
    ]);
    const previous = standing && people.decode(standing);
    if (!previous || !isPresent(previous) || !hasRole(previous, deed.municipality)) {
      return { ended: 'nobody', ...(previous ? { previous } : {}) };
    }
    if (deed.municipality === undefined && servesSeveral(previous)) {
      return { ended: 'which', previous };
    }
    const guard = guards.find(({ rowKey }) => rowKey !== roleKey('coordinator', id));
    if (previous.role === 'coordinator' && !guard) {
      return { ended: 'last', previous };
    }
    // Two coordinators who end each other at the same time: the row of the one who stays is in the transaction.
    const stays: readonly Write[] =
      previous.role === 'coordinator' && guard
        ? [{ kind: 'replace', row: guard, etag: guard.etag ?? '' }]
        : [];
    const { after, succession } = endOf(previous, deed);
    const { role, municipality, left } = succession;
    const event = {
      type: 'ended',
      person: id,
      role,
      municipality,
      ...(left ? {} : { offices: 'others' as const }),
    } as const;
    try {
      await transactPeople(tables, [
        ...changedPerson(after, previous, standing.etag ?? ''),
        ...stays,
        auditPeople({ by: deed.by, at: deed.at, event }),
        ...newSuccession(succession),
      ]);
      return { ended: 'ended', previous, succession: succession.id };
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}

function hasRole(person: StoredPerson, municipality: string | undefined): boolean {
  return (
    municipality === undefined || officesOf(person).some((office) => office.municipality === municipality)
  );
}

/** Who they are afterwards, and what they leave. */
function endOf(
  previous: StoredPerson,
  { municipality: named, to, by, at }: EndDeed,
): { readonly after: StoredPerson; readonly succession: Succession } {
  const municipality = named ?? previous.municipality;
  const office = officesOf(previous).find((one) => one.municipality === municipality);
  const rest = municipality === undefined ? undefined : withoutOffice(previous, municipality);
  const { email: _email, phone: _phone, ...kept } = previous;
  return {
    after: rest ?? { ...kept, ended: at },
    succession: {
      id: successionId(previous.id, municipality, at),
      from: previous.id,
      role: office?.role ?? previous.role,
      municipality,
      municipalities: previous.municipalities,
      left: rest === undefined,
      at,
      ...(to === undefined ? {} : { to, named: { by, at } }),
    },
  };
}
