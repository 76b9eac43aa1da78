import { noteDropped } from '../../storage/dropped.ts';
import type { OutboxEntry } from '../../storage/outbox.ts';
import { takeIn } from '../../storage/reminders.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import type { Log } from '../shared/log.ts';
import type { OutboxItem } from '../shared/outbox.ts';

/** So long the first reminder waits for the others of its person (milliseconds). All fall due at the same minute. */
export const collectFor = 20_000;
/** One that could not be taken in for so long is not given any more, and noted (milliseconds). */
export const droppedAfter = 7 * 86_400_000;

export type RemindItem = Extract<OutboxItem, { readonly kind: 'remind' }>;
type Source = Pick<OutboxEntry, 'row' | 'since'>;

/** Takes a reminder from the outbox in which it was caused to the others of its person. May be done again. */
export function createCollect(
  tables: Tables,
  clock: () => Date,
  log: Log,
): (item: RemindItem, source: Source) => Promise<void> {
  const lines = new Map<string, Promise<void>>();

  return ({ person, message }, { row, since }) => {
    // Those of one person one after another: at the same time they would only be in each other's way.
    const before = lines.get(person) ?? Promise.resolve();
    const line = before.then(() => collect());
    const settled = line.catch(() => undefined);
    lines.set(person, settled);
    void settled.then(() => {
      if (lines.get(person) === settled) {
        lines.delete(person);
      }
    });
    return line;

    async function collect(): Promise<void> {
      const now = clock();
      const id = hashKey(row.partitionKey, row.rowKey, since);
      const at = Date.parse(since);
      if (now.getTime() - at > droppedAfter) {
        log.warn({ about: message.about, since }, 'reminder dropped: too late');
        await noteDropped(tables, id, { person, at });
        return;
      }
      await takeIn(tables, person, { id, message }, now, now.getTime() + collectFor);
    }
  };
}
