import type { Group, Person } from '../shared/people.ts';
import { isGuest, type Mode, type Session, waitingList } from '../shared/session.ts';
import { type Standing, standingOf } from './form.ts';

/** One row of a municipality's list: an attendee, or several without names who stand alike. */
export interface Attendee {
  /** The first of them. */
  readonly who: string;
  /** Empty: without a name, or somebody who is gone. */
  readonly name: string;
  readonly count: number;
  readonly guest: boolean;
  readonly group: Group | undefined;
  readonly standing: Standing;
  /** Who answered for them; undefined: they themselves. */
  readonly by: { readonly id: string; readonly name: string } | undefined;
}

/** Where names of attendees come from. */
export interface Names {
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly guests: readonly { readonly id: string; readonly name: string }[];
}

/** A municipality's attendees: who comes first, then who waits in order of their turn, then who does not come. */
export function attendeesOf(session: Session, municipality: string, names: Names): readonly Attendee[] {
  return grouped(each(session, municipality, names));
}

/** One attendee; `count` with those without a name who stand alike. */
export function attendeeOf(
  session: Session,
  municipality: string,
  names: Names,
  who: string,
): Attendee | undefined {
  const rows = each(session, municipality, names);
  const own = rows.find((row) => row.who === who);
  return own && isUnnamed(own)
    ? { ...own, count: rows.filter((row) => isUnnamed(row) && kindOf(row) === kindOf(own)).length }
    : own;
}

function each(session: Session, municipality: string, names: Names): readonly Attendee[] {
  const byId = new Map([...names.people, ...names.guests].map(({ id, name }) => [id, name]));
  const positions = positionsIn(session);
  return [...session.answers]
    .filter(([, answer]) => answer.municipality === municipality)
    .map(
      ([who, { group, by }]): Attendee => ({
        who,
        name: byId.get(who) ?? '',
        count: 1,
        guest: isGuest(who),
        group,
        standing: standingOf(session, who, positions.get(who) ?? 0),
        by: by === undefined ? undefined : { id: by, name: byId.get(by) ?? '' },
      }),
    )
    .sort(inOrder);
}

const places = ['onSite', 'remote', 'waiting', 'no'] as const;
const collator = new Intl.Collator('fi');

function inOrder(a: Attendee, b: Attendee): number {
  return (
    places.indexOf(a.standing.seat) - places.indexOf(b.standing.seat) ||
    (a.standing.position ?? 0) - (b.standing.position ?? 0) ||
    // Those without a name last.
    Number(a.name === '') - Number(b.name === '') ||
    collator.compare(a.name, b.name) ||
    collator.compare(a.who, b.who)
  );
}

function positionsIn(session: Session): ReadonlyMap<string, number> {
  const modes: readonly Mode[] = ['onSite', 'remote'];
  return new Map(
    modes.flatMap((mode) => waitingList(session, mode).map(([who], n) => [who, n + 1] as const)),
  );
}

function isUnnamed({ guest, name }: Attendee): boolean {
  return guest && name === '';
}

/** Those without names are one row for each way to stand. */
function grouped(rows: readonly Attendee[]): readonly Attendee[] {
  const groups = new Map<string, Attendee>();
  for (const row of rows) {
    const key = isUnnamed(row) ? kindOf(row) : row.who;
    const first = groups.get(key);
    groups.set(key, first ? { ...first, count: first.count + 1 } : row);
  }
  return [...groups.values()];
}

function kindOf({ group, standing, by }: Attendee): string {
  return [group, standing.seat, standing.waitsFor, standing.offeredUntil, by?.id].join('|');
}
