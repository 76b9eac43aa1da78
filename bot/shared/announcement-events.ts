import {
  type Announcement,
  type AnnouncementContent,
  isOut,
  nobody,
  type Target,
  type TargetPlace,
  type TargetStatus,
  type Wanted,
  type Watcher,
} from './announcement.ts';

/** `at` in milliseconds since 1970. Targets are named by their keys. */
export type AnnouncementEvent =
  /** One of a session is to be worded and addressed before it goes out; `wanted` as it stands then. */
  | {
      readonly type: 'begun';
      readonly by: string;
      readonly session: string;
      readonly wanted: Wanted;
    }
  | {
      readonly type: 'written';
      readonly by: string;
      readonly content: AnnouncementContent;
    }
  | { readonly type: 'addressed'; readonly wanted: Wanted }
  | { readonly type: 'scheduled'; readonly at: number }
  /** Back to a draft: by its author, or because its time was missed. */
  | { readonly type: 'withdrawn' }
  | { readonly type: 'discarded' }
  /** Goes out from now on, to all that are wanted. A session's card: to these as well as those before. */
  | {
      readonly type: 'released';
      readonly at: number;
      readonly by: string;
      readonly session?: string | undefined;
      readonly wanted?: Wanted | undefined;
    }
  /** Those wanted that are no targets yet. */
  | {
      readonly type: 'targeted';
      readonly at: number;
      readonly targets: readonly { readonly key: string; readonly place: TargetPlace }[];
    }
  /** Copies that were recalled come back: their places were chosen again. */
  | { readonly type: 'returned'; readonly targets: readonly string[] }
  | { readonly type: 'spread' }
  | {
      readonly type: 'delivered';
      readonly at: number;
      readonly target: string;
      readonly attempt: number;
      readonly status: TargetStatus;
      readonly httpStatus?: number | undefined;
      readonly conversation?: string | undefined;
      readonly activity?: string | undefined;
      readonly shown?: number | undefined;
      readonly words?: number | undefined;
    }
  | { readonly type: 'asked-again'; readonly at: number; readonly targets: readonly string[] }
  /** An uncertain one came, somebody says who has looked. */
  | { readonly type: 'came'; readonly at: number; readonly target: string }
  | { readonly type: 'edited'; readonly at: number; readonly content: AnnouncementContent }
  /** Copies show this revision now, or should: Teams refused some. Those that are gone are noted as such. */
  | {
      readonly type: 'shown';
      readonly at: number;
      readonly revision: number;
      readonly words?: number | undefined;
      readonly targets: readonly string[];
      readonly gone: readonly string[];
      readonly refused?: readonly { readonly target: string; readonly httpStatus: number }[] | undefined;
    }
  | { readonly type: 'stopped'; readonly at: number }
  /** What was waiting when it was stopped goes on. */
  | { readonly type: 'resumed'; readonly at: number }
  | { readonly type: 'recalled'; readonly at: number }
  | { readonly type: 'acknowledged'; readonly at: number; readonly who: string }
  | ({ readonly type: 'watched' } & Watcher)
  | { readonly type: 'forgotten' };

/** Reports that follow at once; who opens one more takes the place of the first. */
const mostWatchers = 5;

/** What rows beside the head changed. */
export interface AppliedAnnouncement {
  readonly state: Announcement;
  readonly targets: readonly string[];
  readonly acknowledged: readonly string[];
}

/** `targets` and `acknowledged` are the state's own maps, which may be changed in place. */
export function applyAnnouncementEvent(
  state: Announcement,
  targets: Map<string, Target>,
  acknowledged: Map<string, number>,
  event: AnnouncementEvent,
): AppliedAnnouncement {
  const only = (
    change: Partial<Announcement>,
    changed: readonly string[] = [],
    read: readonly string[] = [],
  ): AppliedAnnouncement => ({
    state: { ...state, ...change, targets, acknowledged },
    targets: changed,
    acknowledged: read,
  });
  const setTarget = (key: string, change: Partial<Target>) => {
    const standing = targets.get(key);
    if (standing) {
      targets.set(key, { ...standing, ...change });
    }
  };
  switch (event.type) {
    case 'begun':
      return only({
        session: event.session,
        by: state.by || event.by,
        wanted: event.wanted,
        status: isOut(state) || state.status === 'scheduled' ? state.status : 'draft',
      });
    case 'written':
      return only({ content: event.content, by: state.by || event.by });
    case 'addressed':
      return only({ wanted: event.wanted });
    case 'scheduled':
      return only({ status: 'scheduled', at: event.at });
    case 'withdrawn':
      return only({ status: 'draft', at: undefined });
    case 'discarded':
      // A session is announced from the start after it; nothing of the draft is to come back then.
      return only({
        status: 'discarded',
        ...(state.session === undefined ? {} : { content: undefined, wanted: nobody }),
      });
    case 'released':
      return only({
        status: 'sending',
        spread: false,
        by: state.by || event.by,
        at: state.targets.size > 0 ? state.at : event.at,
        lastAt: event.at,
        session: event.session ?? state.session,
        wanted: event.wanted ?? state.wanted,
      });
    case 'targeted':
      for (const { key, place } of event.targets) {
        targets.set(key, { place, status: 'asked', attempt: 1, at: event.at });
      }
      return only(
        { lastAt: event.at },
        event.targets.map(({ key }) => key),
      );
    case 'returned':
      for (const key of event.targets) {
        setTarget(key, { shown: 0 });
      }
      return only({}, event.targets);
    case 'spread':
      return only({ spread: true });
    case 'delivered': {
      const { type: _type, target, ...change } = event;
      setTarget(target, change);
      return only({}, [target]);
    }
    case 'asked-again':
      for (const key of event.targets) {
        setTarget(key, {
          status: 'asked',
          at: event.at,
          attempt: (targets.get(key)?.attempt ?? 0) + 1,
          httpStatus: undefined,
        });
      }
      return only({ lastAt: event.at }, event.targets);
    case 'came':
      setTarget(event.target, { status: 'sent', at: event.at });
      return only({}, [event.target]);
    case 'edited':
      return only({ content: event.content, revision: state.revision + 1 });
    case 'shown':
      for (const key of event.targets) {
        setTarget(key, { shown: event.revision, words: event.words, unchanged: undefined });
      }
      for (const { target, httpStatus } of event.refused ?? []) {
        setTarget(target, { unchanged: httpStatus });
      }
      for (const key of event.gone) {
        setTarget(key, { status: 'dead', at: event.at });
      }
      return only({}, [...event.targets, ...event.gone]);
    case 'stopped':
      return only({ status: 'stopped' });
    case 'resumed':
      return only({ status: 'sending', lastAt: event.at });
    case 'recalled':
      return only({ status: 'recalled', revision: state.revision + 1 });
    case 'acknowledged':
      acknowledged.set(event.who, event.at);
      return only({}, [], [event.who]);
    case 'watched': {
      const { type: _type, ...watcher } = event;
      const others = state.watchers.filter(({ person }) => person !== watcher.person);
      return only({ watchers: [...others, watcher].slice(-mostWatchers) });
    }
    case 'forgotten':
      return only({ forgotten: true, watchers: [] });
  }
}
