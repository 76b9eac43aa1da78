import { undeliveredCard } from '../../cards/undelivered/undelivered-card.ts';
import { readDropped } from '../../storage/dropped.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { readUndelivered, settleUndelivered, type Undelivered } from '../../storage/undelivered.ts';
import { freshActor } from '../change.ts';
import { compose } from '../compose.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';

const pageSize = 6;

/** Messages to persons of which nobody knows whether they came, the newest first. */
export async function listUndelivered(
  turn: Turn,
  { page: asked }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  const { language } = turn;
  const [all, dropped, people] = await Promise.all([
    readUndelivered(services.tables),
    readDropped(services.tables),
    services.directory.get(),
  ]);
  const newest = all.toReversed();
  const pages = Math.max(1, Math.ceil(newest.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const rows = await Promise.all(
    newest
      .slice(page * pageSize, (page + 1) * pageSize)
      .map(async (one) => ({ ...shown(one), name: nameOf(one.person), about: await aboutOf(one) })),
  );
  const late = {
    count: dropped.length,
    names: [...new Set(dropped.map(({ person }) => nameOf(person)))],
  };
  return { kind: 'card', card: undeliveredCard({ language, rows, page, pages, total: newest.length, late }) };

  function nameOf(person: string): string {
    return people.find(({ id }) => id === person)?.name ?? '';
  }

  /** What it said, in the words of who reads the list; '' when it no longer concerns anybody. */
  async function aboutOf({ person, message }: Undelivered): Promise<string> {
    const reader = people.find(({ id }) => id === person);
    const card = reader && (await compose(message, { ...reader, language }, turn.now, services));
    return card?.summary ?? '';
  }
}

function shown({ key, kind, httpStatus, at }: Undelivered) {
  return { key: key.replace('|', '.'), kind, httpStatus, at };
}

/** Somebody has looked: it came, or it is to be sent again. */
export function settle(as: 'came' | 'again') {
  return async (
    turn: Turn,
    { message }: { readonly message: string },
    services: Services,
  ): Promise<Reply> => {
    const actor = freshActor(turn, services);
    await actor.read;
    const person = actor.get();
    if (!person || !authorize(person, 'undelivered.see')) {
      return notice(turn, { notice: 'not-allowed' });
    }
    try {
      // Pressed twice, or by two: the second finds it settled, and sees the list as it is.
      await settleUndelivered(services.tables, message.replace('.', '|'), as);
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
    return listUndelivered(turn, { page: 0 }, services);
  };
}
