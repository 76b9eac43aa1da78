import type { UnitFate } from '../../bot/shared/booking.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { QuotaEvent } from '../../bot/shared/quota.ts';
import { text } from '../text/catalogue.ts';

export interface HistoryEvent {
  readonly type: QuotaEvent['type'];
  /** Whose deed it was; empty: the bot's, or nobody's whose name is known. */
  readonly by: string;
  /** In whose place. */
  readonly behalf?: string | undefined;
  /** Who has it from then on. */
  readonly to?: string | undefined;
  /** The times, the grade; or the reason, of what needs one. */
  readonly detail?: string | undefined;
  /** What was decided on the unit. */
  readonly unit?: UnitFate | undefined;
}

/** An event of the audit trail in a sentence without its full stop. Not escaped. */
export function historyLine(language: Language, event: HistoryEvent): string {
  const { type, by, behalf, to, detail, unit } = event;
  const known = by === '' ? 'no' : 'yes';
  const what = type === 'unitDecided' ? (unit === 'lost' ? 'lost' : 'returned') : type;
  const deed = text(language, `booking.history-${what}`, { known, by });
  const line = behalf ? text(language, 'booking.history-behalf', { line: deed, behalf }) : deed;
  const more = to ?? detail;
  if (!more) {
    return line;
  }
  if (type === 'feedback') {
    return text(language, 'booking.history-grade', { line, grade: more });
  }
  return isReason(type)
    ? text(language, 'booking.history-reason', { line, reason: more })
    : text(language, 'booking.history-detail', { line, detail: more });
}

function isReason(type: QuotaEvent['type']): boolean {
  return type === 'cancelled' || type === 'unitDecided' || type === 'notHeld' || type === 'corrected';
}
