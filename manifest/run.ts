import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../bot/config.ts';
import { packageFaults } from './check.ts';
import { shippedSchemas } from './checks/schema.ts';
import { packManifest } from './pack.ts';
import { readJson } from './sources.ts';

interface ManifestRun {
  readonly root: string;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export const zipPath = 'dist/manifest/uso-bot.zip';

/** Returns the exit code. `check` is quiet when all is right; a package with a fault is never written. */
export function runManifest({ root, args, env, say, complain }: ManifestRun): 0 | 1 {
  const [verb] = args;
  if (args.length > 1 || (verb !== undefined && verb !== 'check')) {
    complain('Use: npm run manifest, or npm run manifest -- check');
    return 1;
  }

  const packed = packManifest(root, env);
  const faults = packed.kind === 'faulty' ? packed.faults : faultsIn(packed.zip, root);
  for (const fault of faults) complain(fault);
  if (packed.kind === 'faulty' || faults.length > 0) return 1;
  if (verb === 'check') return 0;

  mkdirSync(dirname(join(root, zipPath)), { recursive: true });
  writeFileSync(join(root, zipPath), packed.zip);
  say(zipPath);
  for (const name of packed.identity.placeholdersFor) {
    say(`${name} is not set: the package holds a placeholder for it and can't be installed.`);
  }
  return 0;
}

function faultsIn(zip: Uint8Array, root: string): string[] {
  const { version } = readJson<{ version: string }>(root, 'package.json');
  return packageFaults(zip, { schemas: shippedSchemas(root), productVersion: version });
}
