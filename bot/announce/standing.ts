import {
  type Announcement,
  firstRevision,
  isOut,
  shownRecalled,
  type Target,
} from '../shared/announcement.ts';

/**
 * Whether a copy that came shows what the announcement says now. `behind`: not yet; `refused`: Teams did not take the
 * change; `fixed`: nobody can change it, since Teams never told us which message it is.
 */
export type Standing = 'right' | 'behind' | 'refused' | 'fixed';

/** Undefined of one that did not come. */
export function standingOf(target: Target, announcement: Announcement): Standing | undefined {
  if (target.status !== 'sent') {
    return undefined;
  }
  if (isBehind(target, announcement)) {
    return isChangeable(target) ? 'behind' : 'fixed';
  }
  return target.unchanged === undefined ? 'right' : 'refused';
}

/** Whether edits and recalls reach it: one that somebody says came has no id in Teams that we know. */
function isChangeable({ status, activity }: Target): boolean {
  return status === 'sent' && activity !== undefined;
}

/** How many copies an edit or a recall reaches, and how many of those that came it does not. */
export function reachOf({ targets }: Pick<Announcement, 'targets'>): {
  readonly reached: number;
  readonly fixed: number;
} {
  const came = [...targets.values()].filter(({ status }) => status === 'sent');
  const reached = came.filter(isChangeable).length;
  return { reached, fixed: came.length - reached };
}

/** How many copies that came show something else than the announcement says now. */
export function outdatedIn(announcement: Announcement): number {
  const standings = [...announcement.targets.values()].map((target) => standingOf(target, announcement));
  return standings.filter((standing) => standing !== undefined && standing !== 'right').length;
}

/**
 * A session's follow the session by themselves, and what was added to them follows as a free announcement does. One
 * that was recalled stays so when the session is announced once more, unless its place was chosen again (`returned`).
 */
function isBehind(
  { shown = firstRevision, words = firstRevision }: Target,
  announcement: Announcement,
): boolean {
  const { status, session, revision } = announcement;
  if (status === 'recalled') {
    return shown !== shownRecalled;
  }
  if (!isOut(announcement)) {
    return false;
  }
  return session === undefined ? shown !== revision : shown !== shownRecalled && words !== revision;
}
