import {
  findPresentation,
  isLive,
  type Presentation,
  type PresentationEvent,
  type Presentations,
  settledAt,
} from '../shared/presentation.ts';

/** Requests that one account may have alive, and make in a day; what the network takes in a day, and at once. */
export const mostOfOne = 2;
export const mostInADay = 20;
export const mostAlive = 40;
/** Milliseconds. */
const day = 86_400_000;

export interface PresentationOutcome {
  readonly kind:
    | 'asked'
    | 'too-many-own'
    | 'too-many'
    | 'agreed'
    | 'declined'
    | 'withdrawn'
    /** Settled meanwhile: the card shows how it stands. */
    | 'settled'
    | 'time-passed'
    | 'gone'
    | 'faulty'
    | 'not-allowed'
    | 'followed';
  readonly id: string;
}

export interface PresentationDecision {
  readonly answer: PresentationOutcome;
  readonly event?: PresentationEvent;
}

/** What a stranger's request says: ids and times alone. `at` in milliseconds. */
export interface Ask {
  readonly id: string;
  readonly asker: string;
  readonly at: number;
  readonly wishes: readonly number[];
}

/** Whether an account may ask once more. `at` in milliseconds. */
export function mayAskMore({ list }: Presentations, asker: string, at: number): boolean {
  const theirs = list.filter((one) => one.asker === asker);
  const alive = theirs.filter((one) => isLive(one, at));
  // Who asks and withdraws by turns would have consultants told each time.
  const lately = theirs.filter((one) => at - one.at < day);
  return alive.length < mostOfOne && lately.length < mostOfOne;
}

export function decideAsk({ list }: Presentations, ask: Ask): PresentationDecision {
  const { id, asker, at } = ask;
  const lately = list.filter((one) => at - one.at < day);
  if (!mayAskMore({ list }, asker, at)) {
    return { answer: { kind: 'too-many-own', id } };
  }
  if (lately.length >= mostInADay || list.filter((one) => isLive(one, at)).length >= mostAlive) {
    return { answer: { kind: 'too-many', id } };
  }
  return { answer: { kind: 'asked', id }, event: { type: 'asked', ...ask } };
}

interface Act {
  readonly id: string;
  readonly consultant: string;
  readonly at: number;
}

/** The first consultant's time counts. */
export function decideAgree(
  presentations: Presentations,
  { start, end, ...act }: Act & { readonly start: number; readonly end: number },
): PresentationDecision {
  return whileOpen(presentations, act, () =>
    start <= act.at
      ? { answer: { kind: 'time-passed', id: act.id } }
      : { answer: { kind: 'agreed', id: act.id }, event: { type: 'agreed', ...act, start, end } },
  );
}

/** `reason`: hash of the words. */
export function decideDecline(
  presentations: Presentations,
  { reason, ...act }: Act & { readonly reason: string },
): PresentationDecision {
  return whileOpen(presentations, act, () => ({
    answer: { kind: 'declined', id: act.id },
    event: { type: 'declined', ...act, reason },
  }));
}

function whileOpen(
  presentations: Presentations,
  { id }: Act,
  decide: () => PresentationDecision,
): PresentationDecision {
  const found = findPresentation(presentations, id);
  if (!found) {
    return { answer: { kind: 'gone', id } };
  }
  return found.state.kind === 'open' ? decide() : { answer: { kind: 'settled', id } };
}

/** One's own alone; another's looks like one that is not there. Of one that is over nothing is taken back. */
export function decideWithdraw(
  presentations: Presentations,
  { id, asker, at }: Pick<Ask, 'id' | 'asker' | 'at'>,
): PresentationDecision {
  const found = findPresentation(presentations, id);
  if (found?.asker !== asker) {
    return { answer: { kind: 'gone', id } };
  }
  return found.state.kind === 'open' || isLive(found, at)
    ? { answer: { kind: 'withdrawn', id }, event: { type: 'withdrawn', id, at } }
    : { answer: { kind: 'settled', id } };
}

/** How its session stands. */
export interface Held {
  readonly start: number;
  readonly end: number;
  readonly revision: number;
  readonly cancelled: boolean;
}

/** What the asker has to be told, since the session is not as they know it. */
export function decideFollow(
  presentations: Presentations,
  id: string,
  { cancelled, ...held }: Held,
  at: number,
): PresentationDecision {
  const answer = { kind: 'followed', id } as const;
  const state = findPresentation(presentations, id)?.state;
  if (state?.kind !== 'agreed') {
    return { answer };
  }
  if (cancelled) {
    return { answer, event: { type: 'calledOff', id, at } };
  }
  return state.revision === held.revision ? { answer } : { answer, event: { type: 'moved', id, ...held } };
}

/** An answer may not have come to whoever asked: noted once. */
export function decideUnreached(presentations: Presentations, id: string): PresentationDecision {
  const answer = { kind: 'followed', id } as const;
  const found = findPresentation(presentations, id);
  return found && !found.unreached ? { answer, event: { type: 'unreached', id } } : { answer };
}

/** Days that a request is kept after nothing more was to come of it, and after it was withdrawn. */
export const keptDays = 30;
export const withdrawnDays = 1;

/** Requests whose time is over: they and what was written in them go. */
export function toForget({ list }: Presentations, at: number): readonly string[] {
  return list.filter((one) => forgetAt(one) <= at).map(({ id }) => id);
}

function forgetAt(one: Presentation): number {
  return settledAt(one) + (one.state.kind === 'withdrawn' ? withdrawnDays : keptDays) * day;
}
