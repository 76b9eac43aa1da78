import { Pointers } from '../../bot/outbox/pointers.ts';
import { Committer } from '../../storage/commit.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { Tables } from '../../storage/tables/client.ts';
import { answerCommand, type Mix } from './answers.ts';

// One of the processes of a burst: the commit layer alone, told over IPC what to do.

/** `load` reads the session into the cache; `run` submits all commands at once. */
export type Order =
  | { readonly do: 'load'; readonly session: string }
  | { readonly do: 'run'; readonly session: string; readonly mix: Mix; readonly numbers: readonly number[] };

/** Milliseconds since 1970, from the first command submitted to the last one answered. */
export interface Done {
  readonly from: number;
  readonly to: number;
  /** Asked of the store meanwhile. */
  readonly requests: number;
}

let requests = 0;
const tables = new Tables({ connectionString: process.argv[2] ?? '' }, () => {
  requests += 1;
});
const pointers = new Pointers(tables);
const committer = new Committer(tables, {
  now: () => new Date(),
  beforeOutbox: (table, partition) => pointers.ensure(table, partition),
  afterOutbox: () => {},
});

async function obey(order: Order): Promise<Done> {
  const partition = sessionPartition(order.session);
  requests = 0;
  const from = performance.timeOrigin + performance.now();
  if (order.do === 'load') {
    const nothing = { id: 'look', by: 'bench', decide: () => ({ answer: 0, unmarked: true }) };
    await committer.run(sessionKind, partition, nothing);
  } else {
    await Promise.all(
      order.numbers.map((n) =>
        committer.run(sessionKind, partition, answerCommand(order.session, order.mix, n)),
      ),
    );
  }
  return { from, to: performance.timeOrigin + performance.now(), requests };
}

process.on('message', async (order: Order) => {
  process.send?.(await obey(order));
});
process.on('disconnect', () => process.exit(0));
