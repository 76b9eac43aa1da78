import { forgetAccounts, forgetWords, wordsKept } from '../../storage/askers.ts';
import { removeGuests } from '../../storage/guests.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { readHold } from '../../storage/retention.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { guestOf, sessionOf } from '../shared/presentation.ts';
import type { Services } from '../turn.ts';
import { changePresentations } from './change.ts';
import { toForget } from './rules.ts';

/** How long an account is known of which nothing is kept (milliseconds). */
const accountsKept = 86_400_000;

/** How often is looked for what has become too old (milliseconds). */
const lookEvery = 3_600_000;

/** Called again and again by whoever leads. */
export function createForgetting(services: Services, clock: () => Date): () => Promise<void> {
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock();
    if (now.getTime() >= restsUntil) {
      await forgetPresentations(services, now);
      restsUntil = now.getTime() + lookEvery;
    }
  };
}

/**
 * What strangers wrote goes when its time is over, and so does who they are. The words first: stopped in between, the
 * rest is done the next time. Nothing goes while a hold is in force.
 */
export async function forgetPresentations(services: Services, now: Date): Promise<void> {
  const { tables } = services;
  const at = now.getTime();
  const [before, hold] = await Promise.all([readPresentations(tables), readHold(tables)]);
  if (hold) {
    return;
  }
  const due = toForget(before, at);
  // Those that made room for newer ones are not listed any more.
  const listed = new Set(before.list.map(({ id }) => id));
  const orphans = (await wordsKept(tables)).filter((id) => !listed.has(id));
  const lost =
    orphans.length > 0 ? new Set((await readPresentations(tables)).list.map(({ id }) => id)) : undefined;
  const gone = [...due, ...orphans.filter((id) => !lost?.has(id))];
  for (const id of gone) {
    await forgetWords(tables, id);
    await removeGuests(tables, sessionOf(id), [{ id: guestOf(id) }]);
  }
  if (due.length > 0) {
    await changePresentations(services, {
      id: hashKey('presentation.forget', ...due),
      by: 'bot',
      decide: (presentations, instant) => {
        const ids = toForget(presentations, instant.getTime()).filter((id) => due.includes(id));
        return {
          answer: { kind: 'followed', id: '' },
          ...(ids.length > 0 ? { event: { type: 'forgotten', ids } } : {}),
        };
      },
    });
  }
  await forgetAccounts(tables, at - accountsKept, async () => {
    const { list } = await readPresentations(tables);
    return new Set(list.map(({ asker }) => asker));
  });
}
