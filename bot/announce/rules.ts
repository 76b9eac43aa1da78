import {
  type Announcement,
  type AnnouncementContent,
  isNarrowed,
  isOut,
  nobody,
  type TargetStatus,
  type Wanted,
} from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';

/** What came of a wish about an announcement; everything but `done` is a refusal. */
export type AnnounceAnswer =
  | { readonly kind: 'done' }
  /** It is not there, or it is somebody else's. */
  | { readonly kind: 'no-such-announcement' }
  | { readonly kind: 'recalled' }
  | { readonly kind: 'discarded' }
  /** It is out: what can be done with a draft only comes too late. */
  | { readonly kind: 'sent-already' }
  /** It is not out yet, or not any more. */
  | { readonly kind: 'not-sent' }
  /** Nothing to do it for. */
  | { readonly kind: 'nothing' };

export interface AnnounceDecision {
  readonly answer: AnnounceAnswer;
  readonly event?: AnnouncementEvent;
}

const done = (event: AnnouncementEvent): AnnounceDecision => ({ answer: { kind: 'done' }, event });
const refused = (kind: AnnounceAnswer['kind']): AnnounceDecision => ({ answer: { kind } });
const nothingNew: AnnounceDecision = { answer: { kind: 'done' } };

/** What ended takes no changes: why not. */
export function overOf({
  status,
  forgotten,
}: Announcement): Exclude<AnnounceAnswer, { readonly kind: 'done' }> | undefined {
  if (forgotten) {
    return { kind: 'no-such-announcement' };
  }
  return status === 'recalled' || status === 'discarded' ? { kind: status } : undefined;
}

function ended(state: Announcement): AnnounceDecision | undefined {
  const answer = overOf(state);
  return answer && { answer };
}

/** A draft gets its words; those of one that is out are changed in all copies. */
export function decideContent(
  state: Announcement,
  content: AnnouncementContent,
  by: string,
  at: number,
): AnnounceDecision {
  return (
    ended(state) ?? done(isOut(state) ? { type: 'edited', at, content } : { type: 'written', by, content })
  );
}

/** Who is to get it; one that is out reaches those added when it is sent to them. */
export function decideWanted(state: Announcement, wanted: Wanted): AnnounceDecision {
  return ended(state) ?? done({ type: 'addressed', wanted });
}

export function decideSchedule(state: Announcement, at: number): AnnounceDecision {
  return ended(state) ?? (isOut(state) ? refused('sent-already') : done({ type: 'scheduled', at }));
}

export function decideWithdraw(state: Announcement): AnnounceDecision {
  const over = ended(state);
  if (over) {
    return over;
  }
  return state.status === 'scheduled'
    ? done({ type: 'withdrawn' })
    : isOut(state)
      ? refused('sent-already')
      : nothingNew;
}

export function decideDiscard(state: Announcement): AnnounceDecision {
  return state.status === 'discarded'
    ? nothingNew
    : (ended(state) ?? (isOut(state) ? refused('sent-already') : done({ type: 'discarded' })));
}

/** Sends it, or sends one that is out to those added since. */
export function decideRelease(state: Announcement, by: string, at: number): AnnounceDecision {
  return ended(state) ?? done({ type: 'released', at, by });
}

/** What has not left yet stays where it is. */
export function decideStop(state: Announcement, at: number): AnnounceDecision {
  const over = ended(state);
  if (over || state.status === 'stopped') {
    return over ?? nothingNew;
  }
  return state.status === 'sending' ? done({ type: 'stopped', at }) : refused('not-sent');
}

/** Those that had not left when it was stopped leave after all. */
export function decideResume(state: Announcement, at: number): AnnounceDecision {
  const over = ended(state);
  if (over || state.status === 'sending') {
    return over ?? nothingNew;
  }
  return state.status === 'stopped' ? done({ type: 'resumed', at }) : refused('not-sent');
}

/** All copies that can be reached are replaced by a short note. */
export function decideRecall(state: Announcement, at: number): AnnounceDecision {
  if (state.status === 'recalled') {
    return nothingNew;
  }
  return ended(state) ?? (isOut(state) ? done({ type: 'recalled', at }) : refused('not-sent'));
}

/** Of these copies those in these states are asked for again. */
export function decideAgain(
  state: Announcement,
  keys: readonly string[],
  statuses: readonly TargetStatus[],
  at: number,
): AnnounceDecision {
  const over = ended(state) ?? (isOut(state) ? undefined : refused('not-sent'));
  const targets = keys.filter((key) => {
    const target = state.targets.get(key);
    return target !== undefined && statuses.includes(target.status);
  });
  return over ?? (targets.length > 0 ? done({ type: 'asked-again', at, targets }) : refused('nothing'));
}

/** Somebody has looked where nobody could know: it came, or it is to be sent again. */
export function decideUncertain(
  state: Announcement,
  target: string,
  as: 'came' | 'again',
  at: number,
): AnnounceDecision {
  const over = ended(state) ?? (isOut(state) ? undefined : refused('not-sent'));
  if (over) {
    return over;
  }
  if (state.targets.get(target)?.status !== 'uncertain') {
    return refused('nothing');
  }
  return done(as === 'came' ? { type: 'came', at, target } : { type: 'asked-again', at, targets: [target] });
}

/** Once for each person whom it reached, for as long as the announcement stands; in a channel everybody reads it. */
export function decideAcknowledge(
  state: Announcement,
  { who, inChannel, at }: { readonly who: string; readonly inChannel: boolean; readonly at: number },
): AnnounceDecision {
  if (state.acknowledged.has(who)) {
    return nothingNew;
  }
  const reached = [...state.targets.values()].some(({ place }) =>
    place.kind === 'channel' ? inChannel : place.id === who,
  );
  return (
    ended(state) ??
    (isOut(state) && state.content?.acknowledge === true && reached
      ? done({ type: 'acknowledged', at, who })
      : refused('not-sent'))
  );
}

/** A session's card to these channels as well as those before, from whoever may announce it. */
export function decidePublish(
  state: Announcement,
  session: string,
  channels: readonly string[],
  by: string,
  at: number,
): AnnounceDecision {
  if (state.forgotten) {
    return refused('no-such-announcement');
  }
  // One press goes to the channels ticked: what a draft wanted beside them nobody has looked at.
  const wanted = withChannels(isOut(state) ? state.wanted : nobody, channels);
  return done({ type: 'released', at, by, session, wanted });
}

/** A session's announcement is prepared: these channels are wanted too, and nothing is sent yet. */
export function decideBegin(
  state: Announcement,
  session: string,
  channels: readonly string[],
  by: string,
): AnnounceDecision {
  return state.forgotten
    ? refused('no-such-announcement')
    : done({ type: 'begun', by, session, wanted: withChannels(state.wanted, channels) });
}

function withChannels(wanted: Wanted, channels: readonly string[]): Wanted {
  const isAmong = wanted.channels === 'all' && !isNarrowed(wanted);
  return isAmong || channels.length === 0
    ? wanted
    : { ...wanted, channels: 'chosen', chosen: [...new Set([...wanted.chosen, ...channels])] };
}
