import type { Committed } from '../../storage/aggregate.ts';
import type { Announcement, TargetStatus } from '../shared/announcement.ts';
import type { Session } from '../shared/session.ts';
import type { Services, Turn } from '../turn.ts';
import { changeAnnouncement } from './managed.ts';
import { type AnnounceAnswer, decideAgain } from './rules.ts';

interface Again {
  readonly id: string;
  readonly verb: string;
  readonly nonce: string;
  readonly session?: Session | undefined;
  readonly keys: readonly string[];
  /** Those in another state by then are left alone. */
  readonly statuses: readonly TargetStatus[];
}

/** Copies asked for again at one step: each is two rows, and a transaction takes a hundred. */
const mostAtOnce = 40;

/** Asks for copies again, some at a time until none is left, each time as a command of its own. */
export async function askAgain(
  turn: Turn,
  { keys, statuses, nonce, ...change }: Again,
  services: Services,
): Promise<Committed<Announcement, AnnounceAnswer>> {
  const step = (n: number) => {
    const some = keys.slice(n * mostAtOnce, (n + 1) * mostAtOnce);
    return changeAnnouncement(
      turn,
      {
        ...change,
        nonce: `${nonce}|${n}`,
        decide: (standing, _by, at) => decideAgain(standing, some, statuses, at),
      },
      services,
    );
  };
  let last = await step(0);
  for (let n = 1; n * mostAtOnce < keys.length && last.answer.kind === 'done'; n += 1) {
    const next = await step(n);
    // Of the rest somebody else may have seen to each meanwhile.
    last = next.answer.kind === 'nothing' ? { ...next, answer: last.answer } : next;
  }
  return last;
}
