import pLimit from 'p-limit';
import type { Card } from '../../cards/card.ts';
import { remindersCard, type ShownReminder } from '../../cards/reminders/reminders-card.ts';
import { readBundle } from '../../storage/reminders.ts';
import { pagesBySize } from '../pages-by-size.ts';
import type { Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';

export type Compose = (
  message: Message,
  reader: Person,
  now: Date,
  services: Services,
) => Promise<Card | undefined>;

/** Put into words at the same time. */
const atOnce = 8;
/** Characters; the card may have 12 800. */
const pageRoom = { budget: 9_500, most: 8 };

/** Reminders that go to a person together, as things stand: one alone is its own card; those done with are left out. */
export async function togetherMessage(
  bundle: string,
  reader: Person,
  now: Date,
  services: Services,
  compose: Compose,
  page = 0,
): Promise<Card | undefined> {
  const reminders = await readBundle(services.tables, reader.id, bundle);
  const few = pLimit(atOnce);
  const composed = await Promise.all(
    onlyOnce(reminders).map((one) =>
      few(async () => ({ id: one.id, card: await compose(one.message, reader, now, services) })),
    ),
  );
  const shown = composed.flatMap(({ id, card }) => (card ? [{ id, card }] : []));
  const [first] = shown;
  if (first === undefined || shown.length === 1) {
    return first?.card;
  }
  const rows = shown.map(
    ({ id, card }, n): ShownReminder => ({ id, n: n + 1, summary: card.summary, brief: card.brief ?? '' }),
  );
  const pages = pagesBySize(rows, sizeOf, pageRoom);
  const last = Math.min(page, pages.length - 1);
  return remindersCard({
    language: reader.language,
    bundle,
    count: rows.length,
    rows: pages[last] ?? [],
    page: last,
    pages: pages.length,
  });
}

/** Who could not be reached for long is reminded of the same thing once. */
function onlyOnce<T extends { readonly message: Message }>(reminders: readonly T[]): readonly T[] {
  return [...new Map(reminders.map((one) => [JSON.stringify(one.message), one])).values()];
}

function sizeOf({ summary, brief }: ShownReminder): number {
  return 700 + 3 * summary.length + 2 * brief.length;
}
