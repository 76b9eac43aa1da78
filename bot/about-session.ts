import type { SessionIndexEntry } from '../storage/session-index.ts';
import { notice } from './notice.ts';
import { openSubstitute } from './rsvp/substitute.ts';
import { listSessions, showSession } from './sessions/list.ts';
import { sessionsHeld, sessionsRegisteredFor, sessionsToAnswer } from './sessions/meant.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay, onDaysSaid, oneMeant } from './understanding/meant.ts';
import type { Said } from './understanding/said.ts';
import { sessionKindsIn } from './understanding/session-kinds.ts';

/** The session that is meant, with its buttons to answer; the coming ones where nobody can tell. */
export async function answerOne(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await sessionsToAnswer(turn, services), said, turn, services);
  return one
    ? showSession(turn, { session: one.id }, services)
    : listAsked(said, turn, { mine: false }, services);
}

/** One of those that the person has registered for; else what they may still answer. */
export async function leaveOne(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await sessionsRegisteredFor(turn, services), said, turn, services);
  return one ? showSession(turn, { session: one.id }, services) : answerOne(said, turn, services);
}

export async function substituteIn(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await sessionsRegisteredFor(turn, services), said, turn, services);
  return one
    ? openSubstitute(turn, { session: one.id }, services)
    : listAsked(said, turn, { mine: true }, services);
}

/** The session whose materials are meant, the latest of the day that is named, or else the last that was held. */
export async function showMaterials(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const held = await sessionsHeld(turn, services);
  const fitting = ofKinds(held, said);
  const others = namesDay(said) ? onDaysSaid(fitting, said) : fitting;
  const one = meant(held, said, turn, services) ?? others[0];
  if (one) {
    return showSession(turn, { session: one.id }, services);
  }
  const words = held.length === 0 ? 'no-materials' : 'no-session-then';
  return notice(turn, { notice: words }, ['sessions', 'help']);
}

function meant(
  sessions: readonly SessionIndexEntry[],
  said: Said,
  { actor, now }: Turn,
  services: Services,
): SessionIndexEntry | undefined {
  const shown = services.recent.of(actor.id, now);
  return oneMeant(ofKinds(sessions, said), said, shown?.kind === 'sessions' ? shown.ids : []);
}

function ofKinds(sessions: readonly SessionIndexEntry[], said: Said): readonly SessionIndexEntry[] {
  const kinds = sessionKindsIn(said.concepts);
  return kinds.length > 0 ? sessions.filter(({ kind }) => kinds.includes(kind)) : sessions;
}

/** The list of what is asked for: of one kind, where one is named. */
export function listAsked(
  { concepts }: Said,
  turn: Turn,
  { mine }: { readonly mine: boolean },
  services: Services,
): Promise<Reply> {
  const [kind, ...others] = sessionKindsIn(concepts);
  return listSessions(turn, { page: 0, mine, ...(kind && others.length === 0 ? { kind } : {}) }, services);
}
