import { strFromU8, unzipSync } from 'fflate';
import type { AppManifest } from '../../manifest/app-manifest.ts';
import { packageFaults } from '../../manifest/check.ts';
import { shippedSchemas } from '../../manifest/checks/schema.ts';
import { packManifest, zipPackage } from '../../manifest/pack.ts';
import { readJson } from '../../manifest/sources.ts';

export const root = process.cwd();
export const { version } = readJson<{ version: string }>(root, 'package.json');
const schemas = shippedSchemas(root);

export function packed(env: Record<string, string> = {}): Buffer {
  const result = packManifest(root, env);
  if (result.kind === 'faulty') throw new Error(result.faults.join('\n'));
  return result.zip;
}

export function filesOf(zip: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(zip);
}

export function manifestOf(zip: Uint8Array): AppManifest {
  return jsonOf<AppManifest>(zip, 'manifest.json');
}

export function jsonOf<T = Record<string, string>>(zip: Uint8Array, file: string): T {
  return JSON.parse(strFromU8(filesOf(zip)[file] ?? new Uint8Array()));
}

export function faultsOf(zip: Uint8Array): string[] {
  return packageFaults(zip, { schemas, productVersion: version });
}

/** The project's own package with one file changed; `undefined` takes the file away. */
export function broken(file: string, bytes: Uint8Array | undefined): Buffer {
  const { [file]: _, ...others } = filesOf(packed());
  return zipPackage(bytes === undefined ? others : { ...others, [file]: bytes });
}

/** The project's own package with one place of a JSON file changed, for example `bots.0.scopes`. */
export function brokenAt(file: string, path: readonly (string | number)[], value: unknown): Buffer {
  const json: Record<string | number, unknown> = jsonOf(packed(), file);
  let place = json;
  for (const step of path.slice(0, -1)) place = place[step] as typeof json;
  place[path.at(-1) ?? ''] = value;
  return broken(file, Buffer.from(JSON.stringify(json)));
}
