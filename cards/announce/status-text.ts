import {
  type AnnouncementStatus,
  countTargets,
  type TargetCounts,
  type TargetStatus,
} from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { momentText } from './moment-text.ts';

interface Sent {
  readonly status: AnnouncementStatus;
  /** Milliseconds. */
  readonly at?: number | undefined;
  readonly counts?: TargetCounts | undefined;
  /** Of those that came: how many do not show what it says now. */
  readonly outdated?: number | undefined;
}

/** What has not left stays where it is: as its count is called, and told in a row. */
export function staysUnsent(status: AnnouncementStatus): boolean {
  return status === 'stopped' || status === 'recalled';
}

export function countOf(target: TargetStatus, status: AnnouncementStatus): TargetStatus | 'unsent' {
  return target === 'asked' && staysUnsent(status) ? 'unsent' : target;
}

/** Where an announcement is, in one sentence without its full stop. */
export function statusText(
  language: Language,
  { status, at, counts = countTargets([]), outdated = 0 }: Sent,
): string {
  const moment = at === undefined ? '' : momentText(language, at);
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  switch (status) {
    case 'draft':
      return text(language, 'announcements.status-draft');
    case 'scheduled':
      return text(language, 'announcements.leaves', { at: moment });
    case 'sending':
      if (all === 0) {
        // Who gets it is being looked up.
        return text(language, 'announcements.status-starting');
      }
      return counts.asked > 0
        ? text(language, 'announcements.status-sending', { done: all - counts.asked, all })
        : text(language, 'announcements.status-sent', { at: moment });
    case 'stopped':
      return text(language, 'announcements.status-stopped', { left: counts.asked });
    case 'recalled':
      return text(language, 'announcements.status-recalled', { left: outdated });
    case 'discarded':
      return text(language, 'announcements.status-discarded');
  }
}
