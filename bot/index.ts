import { randomUUID } from 'node:crypto';
import { createClock } from './clock.ts';
import { readProcessConfig } from './config.ts';
import { run } from './run.ts';

const read = readProcessConfig();
if (read.ok) {
  try {
    await run(read.config, createClock(read.config.clockStart), () => randomUUID());
  } catch (error) {
    console.error(
      error instanceof Error ? `Could not start: ${error.name}, ${error.message}` : 'Could not start',
    );
    process.exit(1);
  }
} else {
  for (const fault of read.faults) {
    console.error(fault);
  }
  process.exitCode = 1;
}
