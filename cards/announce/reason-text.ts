import type { AnnouncementStatus } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/**
 * `behind`: it follows soon; `archived`: when its team is restored; `fixed`: never, since it was marked as arrived;
 * `status`: what Teams answered when it refused the change.
 */
export type Outdated =
  | { readonly why: 'behind' | 'archived' | 'fixed' }
  | { readonly why: 'refused'; readonly status: number };

/** `whole`: where the announcement is. */
export function outdatedText(language: Language, outdated: Outdated, whole: AnnouncementStatus): string {
  const recalled = whole === 'recalled' ? 'yes' : 'no';
  return outdated.why === 'refused'
    ? text(language, 'announcements.row-refused', { recalled, code: String(outdated.status) })
    : text(language, `announcements.row-${outdated.why}`, { recalled });
}

/** Why Teams took nothing. */
export function failedText(language: Language, httpStatus: number | undefined): string {
  switch (httpStatus) {
    case 410:
      return text(language, 'announcements.failed-410');
    case 413:
      return text(language, 'announcements.failed-413');
    case 429:
      return text(language, 'announcements.failed-429');
    default:
      return text(language, 'announcements.failed-other', { code: String(httpStatus ?? '–') });
  }
}
