import type { AttendeeNews } from '../../cards/registration/attendee-boxes.ts';
import {
  type AttendeeCardInput,
  attendeeCard,
  type Changeable,
} from '../../cards/registration/attendee-card.ts';
import type { Guest } from '../../storage/guests.ts';
import { dietKey } from '../../storage/session-texts.ts';
import { noSuchSession } from '../no-session.ts';
import type { Language } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import { type Answer, comes, isGuest, type Session, type Wish } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { attendeeOf } from './attendees.ts';
import { mayBeChanged } from './changeable.ts';
import { waysOf } from './rules.ts';

export interface AttendeeShown {
  readonly news?: AttendeeNews;
  readonly faults?: AttendeeCardInput['faults'];
  readonly typed?: { readonly name: string; readonly wish: string; readonly diet: string };
  readonly nonce?: string;
}

/** An attendee as read: the session with its texts, and the names that are known. */
interface Read {
  readonly id: string;
  readonly who: string;
  readonly session: Session;
  readonly guests: readonly Guest[];
  words(key: string): string;
}

export async function presentAttendee(
  turn: Turn,
  municipality: string,
  { id, who, session, guests, words }: Read,
  services: Services,
  { news, faults = {}, typed, nonce = services.newId() }: AttendeeShown,
): Promise<Reply> {
  const [network, people] = await Promise.all([services.network.get(), services.directory.ever()]);
  const attendee = attendeeOf(session, municipality, { people, guests }, who);
  const answer = session.answers.get(who);
  if (!(attendee && answer)) {
    return noSuchSession(turn);
  }
  const mayChange = mayBeChanged(session, who, municipality, people);
  const status = network.municipalities.get(municipality)?.languageStatus;
  const language: Language = status === 'sv' ? 'sv' : turn.language;
  const link =
    mayChange && comes(answer) && session.status === 'published'
      ? await services.links.session(id, who, language)
      : undefined;
  const changeable = changeableNow(session, mayChange, answer, turn.now.getTime());
  const own = answer.by === turn.actor.id;
  const ways = waysOf(session.facts);
  const card = attendeeCard({
    language: turn.language,
    session: id,
    facts: session.facts,
    attendee,
    changeable,
    ways,
    wish: wishes.find((wish) => wish === typed?.wish) ?? wishOf(answer),
    name: typed?.name ?? attendee.name,
    diet: asksDiet(session, who, attendee.name, changeable)
      ? { typed: typed?.diet ?? (own ? words(dietKey(who)) : ''), stored: answer.diet === true && !own }
      : undefined,
    faults,
    news,
    link,
    nonce,
  });
  return { kind: 'card', card };
}

const wishes: readonly Wish[] = ['onSite', 'remote', 'no'];

function changeableNow(session: Session, mayChange: boolean, answer: Answer, at: number): Changeable {
  if (!mayChange) {
    return 'alone';
  }
  const closed = noRegistration(session, at);
  const offered = (answer.waits?.offeredUntil ?? 0) > at;
  if (closed === undefined || (closed === 'closed' && offered)) {
    return 'all';
  }
  return closed === 'closed' ? 'drop' : 'nothing';
}

/** Food is served on site; people with Teams tell of their diet themselves. */
function asksDiet({ facts }: Session, who: string, name: string, changeable: Changeable): boolean {
  return (
    facts.catering === true &&
    waysOf(facts).includes('onSite') &&
    isGuest(who) &&
    name !== '' &&
    changeable === 'all'
  );
}

/** What the choice shows: an offered place is wished for, and a place held meanwhile is what stands. */
function wishOf({ seat, waits }: Answer): Wish {
  if (waits && (seat === 'waiting' || waits.offeredUntil !== undefined)) {
    return waits.for;
  }
  return seat === 'waiting' ? 'onSite' : seat;
}
