import { heardText } from '../cards/understanding/heard.ts';
import { openSessionEdit } from './sessions/edit.ts';
import type { TypedFields } from './sessions/form-fields.ts';
import { listSessions, showSession } from './sessions/list.ts';
import { sessionsToChange } from './sessions/meant.ts';
import { addDays, dayOf, daysBetween } from './shared/helsinki.ts';
import { toldTimes } from './told-times.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { oneMeant } from './understanding/meant.ts';
import { moveWish } from './understanding/move-wish.ts';
import { movingFrom, movingSaid, namingSaid } from './understanding/moving-said.ts';
import type { Said } from './understanding/said.ts';
import { newPlaceIn } from './understanding/session-change.ts';
import { filterIn } from './understanding/session-filter-in.ts';
import { sessionWish } from './understanding/session-wish.ts';

interface Held {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

/**
 * The session that a host wants to change, as its form, filled in with what is to be new; or its card with the button that
 * calls it off. The list where nobody can tell which; undefined: they host none of the kind.
 */
export async function changeHosted(
  change: 'change' | 'cancel',
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const { kinds, spans } = filterIn(said);
  const hosted = await sessionsToChange(turn, services);
  const all = hosted.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  if (all.length === 0) {
    return undefined;
  }
  const shown = services.recent.idsOf('sessions', turn.actor.id, turn.now);
  if (change === 'cancel') {
    const one = oneMeant(all, said, shown);
    return one
      ? showSession(turn, { session: one.id }, services)
      : listSessions(turn, { page: 0, mine: false, filter: { kinds, spans } }, services);
  }
  const one = toBeChanged(all, said, shown);
  return one
    ? openChange(one, said, turn, services)
    : listSessions(turn, { page: 0, mine: false, filter: { kinds, spans: [] } }, services);
}

/** The day said first may be the present one; where nothing is on it, it is the new one, and the one shown last is meant. */
function toBeChanged<T extends Held>(all: readonly T[], said: Said, shown: readonly string[]): T | undefined {
  const naming = namingSaid(movingSaid(said));
  const first = naming.whens.filter(({ when }) => when.kind !== 'time').slice(0, 1);
  const [only, ...others] = all;
  const shownAlone = shown.length === 1 ? all.find(({ id }) => id === shown[0]) : undefined;
  return (
    oneMeant(all, { ...naming, whens: first }, shown, 'may-be-new') ??
    oneMeant(all, naming, shown, 'may-be-new') ??
    shownAlone ??
    (others.length === 0 ? only : undefined)
  );
}

function openChange(one: Held, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const moving = movingFrom(said, one.start);
  const { times, told } = moveWish(moving, [{ start: one.start, end: one.end }]);
  const present = dayOf(new Date(one.start));
  const last = dayOf(new Date(one.end));
  const [day] = times.days;
  const from = day?.from ?? times.from;
  const to = last === present ? (day?.to ?? times.to) : undefined;
  const { seats, closes, opens, venue } = sessionWish(said);
  const place = newPlaceIn(said) || venue;
  const fields: TypedFields = {
    ...(day ? { date: day.day } : {}),
    ...(day && last !== present ? { endDate: addDays(last, daysBetween(present, day.day)) } : {}),
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
    ...(place === '' ? {} : { place }),
    ...(seats.here ? { capacity: String(seats.here) } : {}),
    ...(seats.remote ? { remoteCapacity: String(seats.remote) } : {}),
    ...(closes ? { closes } : {}),
    ...(opens ? { opens } : {}),
  };
  const heard = heardText(turn.language, {
    ...toldTimes(moving),
    whens: told.filter(({ kind }) => kind !== 'ambiguous'),
  });
  const { start, end } = one;
  services.recent.note(turn.actor.id, { kind: 'sessions', ids: [one.id], start, end }, turn.now);
  return openSessionEdit(turn, { session: one.id, said: { fields, heard } }, services);
}
