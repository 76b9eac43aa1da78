import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** A program of the tests that runs in a process of its own: a process keeps the zone with which it began. */
export interface ZonedProgram {
  /** Resolves to what it wrote to the console. */
  run(zone: string, args: readonly string[]): Promise<string>;
  remove(): void;
}

export async function buildZoned(source: string): Promise<ZonedProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'uso-zoned-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const entry = join(folder, 'program.js');
  await build({
    entryPoints: [source],
    outfile: entry,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return {
    async run(zone, args) {
      const env = { PATH: process.env['PATH'] ?? '', TZ: zone };
      const { stdout } = await promisify(execFile)(process.execPath, [entry, ...args], {
        env,
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
