import { attendeeCard } from '../../cards/attendees/attendee-card.ts';
import type { AttendeeNews } from '../../cards/attendees/news.ts';
import { readSession } from '../../storage/session.ts';
import {
  changeKey,
  dietKey,
  lateKey,
  readSessionText,
  readSessionTexts,
  sessionText,
} from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { offerRules } from '../invited.ts';
import { noSuchSession } from '../no-session.ts';
import { authorize } from '../shared/authorize.ts';
import { isGuest, positionOf, type Session, type Wish } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { commitAsHost } from './commit.ts';
import { type Frame, presentAttendees, readFrame } from './present.ts';
import { readReason, reasonLength } from './reason.ts';
import { decideHostChange, decideLateRequest } from './rules.ts';

interface AttendeeRef {
  readonly session: string;
  readonly who: string;
}

interface AttendeeWords {
  readonly diet: string;
  readonly changed: string;
}

const wishes: readonly Wish[] = ['onSite', 'remote', 'no'];

/** One attendee: how they stand, and what a host may change. */
export async function openAttendeeChange(turn: Turn, ref: AttendeeRef, services: Services): Promise<Reply> {
  return show(turn, ref, services);
}

/** A host's change with its reason: the place is freed, given, or the first turn in line is. */
export async function changeByHost(
  turn: Turn,
  input: AttendeeRef & { readonly nonce: string; readonly wish: string; readonly reason: string },
  services: Services,
): Promise<Reply> {
  const { session: id, who } = input;
  const wish = wishes.find((one) => one === input.wish);
  const read = readReason(input.reason);
  if (wish === undefined || 'fault' in read) {
    const fault = 'fault' in read ? read.fault : undefined;
    return show(turn, input, services, { fault, reason: input.reason });
  }
  const command = cardCommand(turn, 'attendee.change', `${input.nonce}|${who}|${wish}`);
  const frame = readFrame(turn, id, services);
  // An earlier reason is not read: this one takes its place.
  const diet = readSessionText(services.tables, id, dietKey(who));
  const what = { id, command, frame, beside: diet };
  const done = await commitAsHost(turn, what, services, (session, at, { network }) => {
    const offers = offerRules(network, session.facts);
    const reason = hashKey(read.reason, command);
    return {
      decision: decideHostChange(session, { who, at, offers, wish, reason }),
      texts: [sessionText(changeKey(who), read.reason)],
      about: 'seat-changed',
      who,
      tell: toldOf(session, who),
    };
  });
  const { state, answer } = done;
  if (answer.kind === 'no-such-session') {
    return noSuchSession(turn);
  }
  const saved = { diet: await diet, changed: answer.kind === 'changed' ? read.reason : '' };
  const name = (await frame).name(who);
  return attendeeReply(turn, input, state, await frame, saved, services, { news: { ...answer, name } });
}

/** A host's word on a wish that came after the deadline. */
export async function decideLate(
  turn: Turn,
  input: AttendeeRef & { readonly nonce: string; readonly granted: boolean; readonly reason: string },
  services: Services,
): Promise<Reply> {
  const { session: id, who, granted } = input;
  const reason = input.reason.trim().slice(0, reasonLength);
  const command = cardCommand(turn, 'late.decide', `${input.nonce}|${who}|${granted}`);
  const frame = readFrame(turn, id, services);
  const texts = readSessionTexts(services.tables, id);
  const what = { id, command, frame, beside: texts };
  const done = await commitAsHost(turn, what, services, (session, at, { network }) => ({
    decision: decideLateRequest(session, { who, at, offers: offerRules(network, session.facts), granted }),
    // Their words have done their service.
    texts: [sessionText(lateKey(who), ''), sessionText(changeKey(who), reason)],
    about: granted ? 'late-granted' : 'late-refused',
    who,
    tell: { person: who },
  }));
  const { state, answer } = done;
  if (answer.kind === 'no-such-session') {
    return noSuchSession(turn);
  }
  const news: AttendeeNews = { ...answer, name: (await frame).name(who) };
  const reader = { ...turn, alone: turn.place.kind === 'personal' };
  const words = (await texts)?.words ?? (() => '');
  const asked = { view: 'late', page: 0, news } as const;
  return { kind: 'card', card: presentAttendees(reader, id, state, await frame, asked, words, services) };
}

/** Of a guest the colleague is told who registered them. */
function toldOf(
  session: Session,
  who: string,
): { readonly person: string; readonly who?: string } | undefined {
  if (!isGuest(who)) {
    return { person: who };
  }
  const by = session.answers.get(who)?.by;
  return by === undefined ? undefined : { person: by, who };
}

async function readWords({ session, who }: AttendeeRef, { tables }: Services): Promise<AttendeeWords> {
  const [diet, changed] = await Promise.all([
    readSessionText(tables, session, dietKey(who)),
    readSessionText(tables, session, changeKey(who)),
  ]);
  return { diet, changed };
}

async function show(
  turn: Turn,
  ref: AttendeeRef,
  services: Services,
  typed: { readonly fault?: 'give-reason' | 'too-long' | undefined; readonly reason?: string } = {},
): Promise<Reply> {
  const [session, words, frame] = await Promise.all([
    readSession(services.tables, ref.session),
    readWords(ref, services),
    readFrame(turn, ref.session, services),
  ]);
  if (!mayHost(session, turn.actor)) {
    return noSuchSession(turn);
  }
  const { fault, reason = '' } = typed;
  const name = frame.name(ref.who);
  const news = fault && { kind: fault, name };
  return attendeeReply(turn, ref, session, frame, words, services, { news, reason });
}

function attendeeReply(
  turn: Turn,
  { session: id, who }: AttendeeRef,
  session: Session,
  frame: Frame,
  { diet, changed }: AttendeeWords,
  services: Services,
  { news, reason = '' }: { readonly news?: AttendeeNews | undefined; readonly reason?: string },
): Reply {
  const { language, now, place } = turn;
  const alone = place.kind === 'personal';
  const answer = session.answers.get(who);
  if (!answer) {
    const gone = { kind: 'no-such-attendee', name: '' } as const;
    const asked = { view: 'people', page: 0, news: gone } as const;
    const card = presentAttendees({ ...turn, alone }, id, session, frame, asked, () => '', services);
    return { kind: 'card', card };
  }
  const at = now.getTime();
  const offers = offerRules(frame.network, session.facts);
  const choices = wishes.flatMap((wish) => {
    const outcome = decideHostChange(session, { who, at, offers, wish, reason: '' }).answer;
    return outcome.kind === 'changed' ? [{ wish, gives: outcome.seat === wish }] : [];
  });
  const attendee = frame.attendee(who, answer, positionOf(session, who));
  const card = attendeeCard({
    language,
    session: id,
    facts: session.facts,
    attendee: alone && session.facts.catering ? { ...attendee, diet } : attendee,
    choices,
    changed,
    reason,
    reasonLength,
    nonce: services.newId(),
    erasable: isGuest(attendee.who) && authorize(turn.actor, 'guest.erase', attendee.answer.municipality),
    news,
  });
  return { kind: 'card', card };
}
