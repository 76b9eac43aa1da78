import { strFromU8, unzipSync } from 'fflate';
import { type AppManifest, type TextsByKey, textsToTranslate } from './app-manifest.ts';
import type { PackageFiles } from './build.ts';
import { colorIconFaults, outlineIconFaults } from './checks/icons.ts';
import { countFaults, lengthFaults } from './checks/limits.ts';
import { keyFaults, languageFaults } from './checks/localisation.ts';
import { type Schemas, schemaFaults } from './checks/schema.ts';

interface CheckAgainst {
  readonly schemas: Schemas;
  /** The version in package.json. */
  readonly productVersion: string;
}

/** Everything wrong with the finished zip, that is with exactly what would be uploaded; empty when it is right. */
export function packageFaults(zip: Uint8Array, against: CheckAgainst): string[] {
  const files: PackageFiles = unzipSync(zip);
  const manifest = readManifest(files, against.schemas);
  if ('faults' in manifest) return manifest.faults;

  const base = textsToTranslate(manifest);
  return [
    ...(manifest.version === against.productVersion
      ? []
      : [`manifest.json: version ${manifest.version} is not package.json's ${against.productVersion}`]),
    ...countFaults(manifest),
    ...lengthFaults('manifest.json', base),
    ...languageFaults(manifest),
    ...(manifest.localizationInfo?.additionalLanguages ?? []).flatMap(({ file }) =>
      withFile(files, file, (bytes) => languageFileFaults(file, bytes, base, manifest, against.schemas)),
    ),
    ...withFile(files, manifest.icons.color, (bytes) => colorIconFaults(manifest.icons.color, bytes)),
    ...withFile(files, manifest.icons.outline, (bytes) => outlineIconFaults(manifest.icons.outline, bytes)),
  ];
}

function readManifest(files: PackageFiles, schemas: Schemas): AppManifest | { faults: string[] } {
  const bytes = files['manifest.json'];
  if (bytes === undefined) return { faults: ['manifest.json: is not in the package'] };
  const manifest: AppManifest = JSON.parse(strFromU8(bytes));
  // The rest of the checks reads what the schema promises, so a manifest that breaks it ends here.
  const faults = schemaFaults('manifest.json', manifest, schemas(manifest.manifestVersion, 'MicrosoftTeams'));
  return faults.length > 0 ? { faults } : manifest;
}

function languageFileFaults(
  file: string,
  bytes: Uint8Array,
  base: TextsByKey,
  manifest: AppManifest,
  schemas: Schemas,
): string[] {
  const { $schema = '', ...texts }: Record<string, string> = JSON.parse(strFromU8(bytes));
  const version = manifest.manifestVersion;
  return [
    ...($schema.includes(`/v${version}/`) ? [] : [`${file}: $schema is not of version ${version}`]),
    ...schemaFaults(file, { $schema, ...texts }, schemas(version, 'MicrosoftTeams.Localization')),
    ...keyFaults(file, base, texts),
    ...lengthFaults(file, texts),
  ];
}

function withFile(files: PackageFiles, name: string, look: (bytes: Uint8Array) => string[]): string[] {
  const bytes = files[name];
  return bytes === undefined ? [`${name}: is named in manifest.json but not in the package`] : look(bytes);
}
