import type { SessionIndexEntry } from '../storage/session-index.ts';
import { notice } from './notice.ts';
import { registeredNamed, substituteNamed } from './people-named.ts';
import { showRegistration } from './registration/open.ts';
import { openSubstitute } from './rsvp/substitute.ts';
import { listSessions, showSession } from './sessions/list.ts';
import { sessionsHeld, sessionsRegisteredFor, sessionsToAnswer } from './sessions/meant.ts';
import { mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay, onDaysSaid, oneMeant } from './understanding/meant.ts';
import { placesIn } from './understanding/pointing.ts';
import type { Said } from './understanding/said.ts';
import { filterIn } from './understanding/session-filter-in.ts';
import { sessionKindsIn } from './understanding/session-kinds.ts';
import { titledSo } from './understanding/titled-so.ts';

/**
 * The session that is meant, with its buttons to answer, or with the form to register who was named; the coming ones where
 * nobody can tell.
 */
export async function answerOne(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const all = await sessionsToAnswer(turn, services);
  const one = meant(all, said, turn, services) ?? shownAlone(all, said, turn, services);
  const names =
    one && mayTry(turn.actor, 'session.register') ? await registeredNamed(said, turn, services) : [];
  if (one && names.length > 0) {
    return showRegistration(turn, one.id, services, { values: registrationOf(names, said) });
  }
  return one
    ? showSession(turn, { session: one.id }, services)
    : listAsked(said, turn, { mine: false }, services);
}

const elected = /luottamushenkil|valtuut|hallituksen jäsen|förtroendevald|fullmäktig|council|elected/iu;

/** What was not said is for the form to ask. */
function registrationOf(names: readonly string[], { concepts, text }: Said) {
  const wish = concepts.has('remote') ? 'remote' : concepts.has('on-site') ? 'onSite' : '';
  return { names: names.join('\n'), unnamed: '', group: elected.test(text) ? 'elected' : '', wish, diet: '' };
}

/** The one that is pointed at among those that were shown; the list of what is asked for. */
export async function showAsked(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const pointed = placesIn(said.pointing).length > 0;
  const one = pointed ? meant(await sessionsToAnswer(turn, services), said, turn, services) : undefined;
  return one
    ? showSession(turn, { session: one.id }, services)
    : listAsked(said, turn, { mine: false }, services);
}

/** One of those that the person has registered for; else what they may still answer. */
export async function leaveOne(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const registered = await sessionsRegisteredFor(turn, services);
  const one = meant(registered, said, turn, services) ?? shownAlone(registered, said, turn, services);
  if (one) {
    return showSession(turn, { session: one.id }, services);
  }
  // Of several, or of a day that they have registered for nothing on, their own are listed.
  return registered.length > 0
    ? listAsked(said, turn, { mine: true }, services)
    : answerOne(said, turn, services);
}

export async function substituteIn(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await sessionsRegisteredFor(turn, services), said, turn, services);
  return one
    ? openSubstitute(turn, { session: one.id, said: await substituteNamed(said, turn, services) }, services)
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
  const shown = services.recent.idsOf('sessions', actor.id, now);
  return oneMeant(ofKinds(sessions, said), said, shown);
}

/** "I will join online instead": the one whose card was shown last, where the text names no other. */
function shownAlone(
  sessions: readonly SessionIndexEntry[],
  said: Said,
  { actor, now }: Turn,
  services: Services,
): SessionIndexEntry | undefined {
  const [only, ...others] = services.recent.idsOf('sessions', actor.id, now);
  const namesOne = namesDay(said) || said.pointing.size > 0 || others.length > 0;
  return namesOne ? undefined : ofKinds(sessions, said).find(({ id }) => id === only);
}

/** Those that are called as is said, else those of the kind. */
function ofKinds(sessions: readonly SessionIndexEntry[], said: Said): readonly SessionIndexEntry[] {
  const kinds = sessionKindsIn(said.concepts);
  const ofKind = kinds.length > 0 ? sessions.filter(({ kind }) => kinds.includes(kind)) : sessions;
  const titled = titledSo(sessions, said);
  const both = titled.filter((one) => ofKind.includes(one));
  return [both, titled].find((some) => some.length > 0) ?? ofKind;
}

/** The list of what is asked for: of the kinds and the times that are named. */
export async function listAsked(
  said: Said,
  turn: Turn,
  { mine }: { readonly mine: boolean },
  services: Services,
): Promise<Reply> {
  const reply = await listSessions(turn, { page: 0, mine, filter: filterIn(said) }, services);
  const command = mine ? 'registrations' : 'sessions';
  services.recent.noteThread(turn.actor.id, { kind: 'look-up', command }, turn.now);
  return reply;
}
