import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { z } from 'zod/v4';

const lineOf = z.object({
  ready: z.boolean().optional(),
  absent: z.boolean().optional(),
  warning: z.string().optional(),
  fault: z.string().optional(),
  message: z.string().optional(),
  connectionString: z.string().default(''),
});
type Line = z.infer<typeof lineOf>;

export interface BotProgram {
  readonly line: Line;
  readonly process: ChildProcess;
  readonly pid: number;
  /** Signals the program and all its children at once, as Ctrl-C in a terminal does. */
  signalGroup(signal: NodeJS.Signals): void;
  ended(): Promise<void>;
}

/** Runs program.ts as the leader of a process group; resolves at its first line that isn't a warning. */
export async function runProgram(file: string, args: readonly string[]): Promise<BotProgram> {
  const child = spawn(process.execPath, [file, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The program did not start.');
  const over = once(child, 'exit');
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  onTestFinished(async () => {
    if (running()) process.kill(-pid, 'SIGKILL');
    await over;
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = lineOf.parse(JSON.parse(text));
    if (line.warning !== undefined) continue;
    return {
      line,
      process: child,
      pid,
      signalGroup: (signal) => process.kill(-pid, signal),
      ended: async () => {
        await over;
      },
    };
  }
  throw new Error('The program said nothing.');
}
