import { startProcess } from '../support/bot-process.ts';
import { median } from './numbers.ts';
import { rssMb } from './usage.ts';

export interface StartFigures {
  /** From the spawn to the first 200 of /readyz, milliseconds. */
  readonly startMs: number;
  /** Resident memory when idle for two seconds after the start, MiB; NaN where the system does not tell. */
  readonly idleMb: number;
}

export interface Startable {
  readonly name: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
}

const times = 5;
const idleMs = 2_000;

/** Starts each in turn, several times; the first start of each fills the system's file cache and is not counted. */
export async function measureStarts(
  programs: readonly Startable[],
): Promise<ReadonlyMap<string, StartFigures>> {
  const taken = new Map(programs.map(({ name }) => [name, { starts: [] as number[], idle: [] as number[] }]));
  for (let time = 0; time <= times; time += 1) {
    for (const { name, entry, env } of programs) {
      const running = await startProcess(entry, env);
      const figures = taken.get(name);
      if (time > 0) figures?.starts.push(running.startMs);
      if (time > times - 3) {
        await new Promise((next) => setTimeout(next, idleMs));
        figures?.idle.push(rssMb(running.pid) ?? Number.NaN);
      }
      await running.stop();
    }
  }
  return new Map(
    [...taken].map(([name, { starts, idle }]) => [name, { startMs: median(starts), idleMb: median(idle) }]),
  );
}
