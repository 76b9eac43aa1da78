import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Committer } from '../../storage/commit.ts';
import { readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { Tables } from '../../storage/tables/client.ts';
import { before, creation, isExact, type Mix } from './answers.ts';
import type { Done, Order } from './burst-process.ts';
import { floor } from './floor.ts';
import { median } from './numbers.ts';

export interface BurstFigures {
  /** Wall time of the burst over the floor, medians of alternating pairs. */
  readonly plain: number;
  readonly twice: number;
  /** 60 of them withdraw. */
  readonly mixed: number;
  /** Requests to the store for each answer, all processes together. */
  readonly requests: Readonly<Record<Kind, number>>;
  /** Milliseconds. */
  readonly wall: number;
  readonly floor: number;
}

const kinds = ['plain', 'twice', 'mixed'] as const;
type Kind = (typeof kinds)[number];
const answers = 500;
const pairs = 7;

/** 500 answers at once on one session from two processes, alternating with the floor, on the same Azurite. */
export async function measureBurst(connectionString: string): Promise<BurstFigures> {
  const tables = new Tables({ connectionString });
  const file = fileURLToPath(new URL('./bench-burst-process.js', import.meta.url));
  const children = [fork(file, [connectionString]), fork(file, [connectionString])];
  const ratios = perKind<number[]>(() => []);
  const requests = perKind<number[]>(() => []);
  const walls: number[] = [];
  const floors: number[] = [];
  try {
    // The first pair of each warms the code up.
    for (let pair = 0; pair <= pairs; pair += 1) {
      for (const kind of kinds) {
        const mix = kind === 'mixed' ? 'mixed' : 'comers';
        const session = `burst-${kind}-${pair}`;
        const done = await burst(tables, children, session, mix, kind === 'twice' ? answers / 5 : 0);
        const least = await floor(connectionString, `floor-${kind}-${pair}`, mix, answers);
        if (pair === 0) continue;
        ratios[kind].push(done.wall / least);
        requests[kind].push(done.requests / answers);
        if (kind === 'plain') walls.push(done.wall);
        if (kind === 'plain') floors.push(least);
      }
    }
  } finally {
    for (const child of children) child.kill();
  }
  return {
    plain: median(ratios.plain),
    twice: median(ratios.twice),
    mixed: median(ratios.mixed),
    requests: perKind((kind) => median(requests[kind])),
    wall: median(walls),
    floor: median(floors),
  };
}

function perKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return { plain: make('plain'), twice: make('twice'), mixed: make('mixed') };
}

async function burst(
  tables: Tables,
  children: readonly ChildProcess[],
  session: string,
  mix: Mix,
  atBoth: number,
): Promise<{ readonly wall: number; readonly requests: number }> {
  const committer = new Committer(tables, {
    now: () => new Date(),
    beforeOutbox: async () => {},
    afterOutbox: () => {},
  });
  const partition = sessionPartition(session);
  await committer.run(sessionKind, partition, creation);
  await Promise.all(before(session, mix).map((command) => committer.run(sessionKind, partition, command)));
  await Promise.all(children.map((child) => tell(child, { do: 'load', session })));
  const all = Array.from({ length: answers }, (_, n) => n);
  const done = await Promise.all(
    children.map((child, i) => {
      const numbers = all.filter((n) => n < atBoth || n % children.length === i);
      return tell(child, { do: 'run', session, mix, numbers });
    }),
  );
  const counts = (await readSessionHead(tables, session))?.counts;
  if (!counts || !isExact(mix, counts, answers)) {
    throw new Error(`not exact: ${JSON.stringify(counts)}`);
  }
  return {
    wall: Math.max(...done.map(({ to }) => to)) - Math.min(...done.map(({ from }) => from)),
    requests: done.reduce((sum, one) => sum + one.requests, 0),
  };
}

function tell(child: ChildProcess, order: Order): Promise<Done> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('a process of the burst ended'));
    child.once('exit', onExit);
    child.once('message', (done: Done) => {
      child.off('exit', onExit);
      resolve(done);
    });
    child.send(order);
  });
}
