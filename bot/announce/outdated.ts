import type { Outdated } from '../../cards/announce/reason-text.ts';
import type { Announcement, Target } from '../shared/announcement.ts';
import type { Known } from './audience.ts';
import { standingOf } from './standing.ts';

/** Why a copy that came does not show what the announcement says now; undefined: it does. */
export function outdatedOf(
  target: Target,
  announcement: Announcement,
  { channels }: Pick<Known, 'channels'>,
): Outdated | undefined {
  const standing = standingOf(target, announcement);
  switch (standing) {
    case undefined:
    case 'right':
      return undefined;
    case 'refused':
      return { why: standing, status: target.unchanged ?? 0 };
    case 'fixed':
      return { why: standing };
    case 'behind':
      return {
        why: channels.some(({ channel: { id, archived } }) => id === target.place.id && archived)
          ? 'archived'
          : standing,
      };
  }
}
