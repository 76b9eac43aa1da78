import { zipSync } from 'fflate';
import { commandWords } from '../bot/command-words.ts';
import type { Environment } from '../bot/config.ts';
import { languages } from '../bot/shared/people.ts';
import { buildPackage, type PackageFiles } from './build.ts';
import { descriptionFaults } from './command-lists.ts';
import { type Identity, readIdentity } from './identity.ts';
import { readSources } from './sources.ts';

type Packed =
  | { readonly kind: 'packed'; readonly zip: Buffer; readonly identity: Identity }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** The app package with the ids of `env`, of the files under `root`; the same input gives the same bytes. */
export function packManifest(root: string, env: Environment): Packed {
  const outcome = readIdentity(env);
  if (outcome.kind === 'faulty') return outcome;
  const sources = readSources(root);
  const faults = languages.flatMap((language) =>
    descriptionFaults(commandWords, language, sources.cardTexts[language]),
  );
  if (faults.length > 0) return { kind: 'faulty', faults };
  const files = buildPackage(sources, commandWords, outcome.identity);
  return { kind: 'packed', zip: zipPackage(files), identity: outcome.identity };
}

export function zipPackage(files: PackageFiles): Buffer {
  // Zip stores local time: a date made of local fields gives the same bytes in every time zone, an instant doesn't.
  const mtime = new Date(2020, 0, 1);
  return Buffer.from(zipSync({ ...files }, { mtime, level: 9 }));
}
