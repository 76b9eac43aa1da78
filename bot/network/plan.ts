import type { NetworkRows } from '../../storage/network.ts';
import type { StoredPerson } from '../../storage/person-rows.ts';
import { sameContent } from '../same-content.ts';
import type { Membership } from '../shared/network.ts';
import type { SessionFacts } from '../shared/session.ts';
import { accountOf } from './check-people.ts';
import type { Known } from './known.ts';
import type { MembershipRow } from './network-file.ts';
import type { FileRows, Read } from './read-file.ts';
import { factsOf, municipalityOf, periodOf, personOf } from './to-store.ts';

export interface Summary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A person to write; one without `previous` is new and gets an id when written. */
export interface PersonChange {
  readonly person: Omit<StoredPerson, 'id'>;
  readonly previous?: StoredPerson | undefined;
}

/** Only what differs from the store. */
export interface Plan {
  readonly network: NetworkRows;
  readonly people: readonly PersonChange[];
  readonly sessions: readonly { readonly id: string; readonly facts: SessionFacts }[];
  readonly summary: Summary;
}

type Counted = { -readonly [count in keyof Summary]: number };

/** For rows without faults. */
export function planOf(rows: FileRows, known: Known): Plan {
  const { network } = known;
  const summary: Counted = { added: 0, changed: 0, unchanged: 0 };
  const differs = <T>(value: T, standing: T | undefined): boolean => {
    const kind = standing === undefined ? 'added' : sameContent(value, standing) ? 'unchanged' : 'changed';
    summary[kind] += 1;
    return kind !== 'unchanged';
  };
  const populations = new Map(
    [...network.municipalities].map(([code, { population }]) => [code, population]),
  );
  const municipalities = whole(rows.municipalities).map(municipalityOf);
  for (const { code, population } of municipalities) {
    populations.set(code, population);
  }
  const accounts = new Map(known.people.map((person) => [accountOf(person), person]));
  return {
    network: {
      periods: whole(rows.periods)
        .map(periodOf)
        .filter((period) =>
          differs(
            period,
            network.periods.find(({ id }) => id === period.id),
          ),
        ),
      municipalities: municipalities.filter((m) => differs(m, network.municipalities.get(m.code))),
      memberships: whole(rows.memberships).flatMap((row) => {
        const standing = network.memberships.find(
          (m) => m.municipality === row.municipality && m.period === row.period,
        );
        const membership = membershipOf(row, standing, populations.get(row.municipality));
        return differs(membership, standing) ? [membership] : [];
      }),
    },
    people: whole(rows.people).flatMap((row) => {
      const previous = accounts.get(accountOf(row));
      const person = personOf(row, previous);
      return differs<Omit<StoredPerson, 'id'>>(person, previous && withoutId(previous))
        ? [{ person, previous }]
        : [];
    }),
    sessions: whole(rows.sessions).flatMap((row) => {
      const standing = known.sessions.get(row.id)?.facts;
      const facts = factsOf(row, standing);
      return differs(facts, standing) ? [{ id: row.id, facts }] : [];
    }),
    summary,
  };
}

/**
 * The population that the fee was decided on stays, whatever the municipality's is later. So does what was said in the
 * chat of the board's decision and of entitlements, where the file says nothing of it; `{}` gives it the period's again.
 */
function membershipOf(
  row: MembershipRow,
  standing: Membership | undefined,
  population: number | undefined,
): Membership {
  const { municipality, period, entitlements, reason, decidedOn, decisionSection } = row;
  const own = Object.entries(entitlements ?? {}).filter(([, value]) => value !== undefined);
  const entitled =
    entitlements === undefined
      ? { entitlements: standing?.entitlements, reason: standing?.reason }
      : { entitlements: Object.fromEntries(own), reason };
  return {
    municipality,
    period,
    decidedOn: decidedOn ?? standing?.decidedOn,
    decisionSection: decisionSection ?? standing?.decisionSection,
    population: standing ? standing.population : population,
    ...(Object.keys(entitled.entitlements ?? {}).length > 0 ? entitled : {}),
  };
}

function whole<T>(rows: readonly Read<T>[]): readonly T[] {
  return rows.flatMap((row) => (row.whole === undefined ? [] : [row.whole]));
}

function withoutId({ id: _id, ...rest }: StoredPerson): Omit<StoredPerson, 'id'> {
  return rest;
}
