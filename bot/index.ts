import { randomUUID } from 'node:crypto';
import { createClock } from './clock.ts';
import { readProcessConfig } from './config.ts';
import { run } from './run.ts';

const read = readProcessConfig();
if (read.ok) {
  await run(read.config, createClock(read.config.clockStart), () => randomUUID());
} else {
  for (const fault of read.faults) {
    console.error(fault);
  }
  process.exitCode = 1;
}
