import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Committer } from '../../storage/commit.ts';
import { readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { Tables } from '../../storage/tables/client.ts';
import { creation } from './answers.ts';
import type { Done, Order } from './burst-process.ts';
import { floor } from './floor.ts';
import { median } from './numbers.ts';

export interface BurstFigures {
  /** Wall time of the burst over the floor, medians of alternating pairs. */
  readonly plain: number;
  readonly twice: number;
  /** Milliseconds. */
  readonly wall: number;
  readonly floor: number;
}

const answers = 500;
const pairs = 7;

/** 500 answers at once on one session from two processes, alternating with the floor, on the same Azurite. */
export async function measureBurst(connectionString: string): Promise<BurstFigures> {
  const tables = new Tables({ connectionString });
  const file = fileURLToPath(new URL('./bench-burst-process.js', import.meta.url));
  const children = [fork(file, [connectionString]), fork(file, [connectionString])];
  const ratios = { plain: [] as number[], twice: [] as number[] };
  const walls: number[] = [];
  const floors: number[] = [];
  try {
    // The first pair of each warms the code up.
    for (let pair = 0; pair <= pairs; pair += 1) {
      for (const kind of ['plain', 'twice'] as const) {
        const session = `burst-${kind}-${pair}`;
        const wall = await burst(tables, children, session, kind === 'twice' ? answers / 5 : 0);
        const least = await floor(connectionString, `floor-${kind}-${pair}`, answers);
        if (pair === 0) continue;
        ratios[kind].push(wall / least);
        if (kind === 'plain') walls.push(wall);
        if (kind === 'plain') floors.push(least);
      }
    }
  } finally {
    for (const child of children) child.kill();
  }
  return {
    plain: median(ratios.plain),
    twice: median(ratios.twice),
    wall: median(walls),
    floor: median(floors),
  };
}

async function burst(
  tables: Tables,
  children: readonly ChildProcess[],
  session: string,
  atBoth: number,
): Promise<number> {
  const committer = new Committer(tables, {
    now: () => new Date(),
    beforeOutbox: async () => {},
    afterOutbox: () => {},
  });
  await committer.run(sessionKind, sessionPartition(session), creation);
  await Promise.all(children.map((child) => tell(child, { do: 'load', session })));
  const all = Array.from({ length: answers }, (_, n) => n);
  const done = await Promise.all(
    children.map((child, i) => {
      const numbers = all.filter((n) => n < atBoth || n % children.length === i);
      return tell(child, { do: 'run', session, numbers });
    }),
  );
  const counts = (await readSessionHead(tables, session))?.counts;
  if (counts?.onSite !== 80 || counts.waiting !== answers - 80) {
    throw new Error(`not exact: ${JSON.stringify(counts)}`);
  }
  return Math.max(...done.map(({ to }) => to)) - Math.min(...done.map(({ from }) => from));
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
