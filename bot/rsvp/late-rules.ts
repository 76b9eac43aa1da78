import type { Group } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import { fillPlaces, type OfferRules, openSeating, seatsOf, setAnswer } from '../shared/seating.ts';
import { type Answer, comes, hasSite, type Mode, type Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

export interface LateCommand {
  readonly person: string;
  readonly municipality?: string | undefined;
  readonly group: Group;
  readonly wish: Mode | 'no';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly invited: boolean;
  readonly offers: OfferRules;
}

export interface LateOutcome {
  readonly kind:
    | 'late-asked'
    /** The same wish waits for a host already. */
    | 'late-waits'
    | 'late-withdrawn'
    | 'dropped-out'
    | 'unchanged'
    /** Registration is open (again), so that nobody need be asked. */
    | 'still-open'
    | 'not-open'
    | 'cannot-remote'
    | 'cannot-on-site'
    | 'not-invited'
    | 'cancelled'
    | 'past';
}

export interface LateDecision {
  readonly answer: LateOutcome;
  readonly event?: SessionEvent;
}

/** After the deadline and before the start: a wish is for the hosts to decide, and a place may be given up. */
export function decideLate(session: Session, command: LateCommand): LateDecision {
  const { wish, at, person } = command;
  const closed = noRegistration(session, at);
  if (closed === 'cancelled' || closed === 'past' || closed === 'not-open') {
    return { answer: { kind: closed } };
  }
  const standing = session.answers.get(person);
  if (wish === 'no') {
    return giveUp(session, command, standing);
  }
  if (closed === undefined) {
    return { answer: { kind: 'still-open' } };
  }
  const refusal = refusalOf(session, command, standing, wish);
  if (refusal) {
    return { answer: { kind: refusal } };
  }
  const { municipality, group } = command;
  return {
    answer: { kind: 'late-asked' },
    event: { type: 'late-asked', request: { who: person, wish, at, municipality, group } },
  };
}

/** Places that somebody may ask for: neither held nor waited for, and none by who is on site. */
export function lateWishes(
  facts: Pick<Session['facts'], 'place' | 'remote'>,
  own: Pick<Answer, 'seat'> & { readonly waitsFor?: Mode | undefined },
): readonly Mode[] {
  const possible: readonly Mode[] = [
    ...(hasSite(facts) ? ['onSite' as const] : []),
    ...(facts.remote ? ['remote' as const] : []),
  ];
  return possible.filter((mode) => own.seat !== 'onSite' && own.seat !== mode && own.waitsFor !== mode);
}

function refusalOf(
  { facts, late }: Session,
  { person, invited }: LateCommand,
  standing: Answer | undefined,
  wish: Mode,
): LateOutcome['kind'] | undefined {
  if (wish === 'remote' && !facts.remote) {
    return 'cannot-remote';
  }
  if (wish === 'onSite' && !hasSite(facts)) {
    return 'cannot-on-site';
  }
  if (!invited && !standing) {
    return 'not-invited';
  }
  const own = { seat: standing?.seat ?? 'no', waitsFor: standing?.waits?.for };
  if (!lateWishes(facts, own).includes(wish)) {
    return 'unchanged';
  }
  return late.some((asked) => asked.who === person && asked.wish === wish) ? 'late-waits' : undefined;
}

function giveUp(
  session: Session,
  { person, at, offers }: LateCommand,
  own: Answer | undefined,
): LateDecision {
  if (own && (comes(own) || own.waits)) {
    const seating = openSeating(session, at, offers);
    const { municipality, group } = own;
    const before = { seat: own.seat, at: own.at };
    setAnswer(seating, person, { seat: 'no', at, municipality, group, before });
    fillPlaces(seating);
    return { answer: { kind: 'dropped-out' }, event: { type: 'seated', seats: seatsOf(seating) } };
  }
  if (session.late.some(({ who }) => who === person)) {
    return {
      answer: { kind: 'late-withdrawn' },
      event: { type: 'late-decided', who: person, granted: false, seats: [] },
    };
  }
  return { answer: { kind: 'unchanged' } };
}
