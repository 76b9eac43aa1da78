import type { OutboxEntry } from '../../storage/outbox.ts';
import type { Message } from '../shared/outbox.ts';
import { afterQuiet } from '../shared/quiet-hours.ts';

/** What nobody waits for: reminders, and what the bot says by itself when a session is over. */
const unhurried: ReadonlySet<Message['about']> = new Set([
  'reminders',
  'session-thanks',
  'materials-ready',
  'attendance-due',
]);

/** How long a delivery must still wait, milliseconds: until it is due, and the unhurried until quiet hours are over. */
export function heldBack(
  { item, notBefore = 0 }: Pick<OutboxEntry, 'item' | 'notBefore'>,
  now: Date,
): number {
  const at = now.getTime();
  const keepsQuiet = item.kind === 'tell' && unhurried.has(item.message.about);
  const earliest = Math.max(notBefore, keepsQuiet ? afterQuiet(at) : at);
  return Math.max(0, earliest - at);
}
