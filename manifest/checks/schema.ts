import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';

type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

/** Undefined for a version that isn't known. */
export type Schemas = (version: string, name: SchemaName) => ValidateFunction | undefined;

/** The schemas that `@microsoft/app-manifest` ships, so that the check needs no network. */
export function shippedSchemas(root: string): Schemas {
  const require = createRequire(join(root, 'package.json'));
  const folder = dirname(require.resolve('@microsoft/app-manifest/package.json'));
  const compiled = new Map<string, ValidateFunction>();

  return (version, name) => {
    const file = join(folder, `build/json-schemas/teams/v${version}/${name}.schema.json`);
    const validate = compiled.get(file) ?? (existsSync(file) ? compile(file) : undefined);
    if (validate !== undefined) compiled.set(file, validate);
    return validate;
  };
}

export function schemaFaults(file: string, value: unknown, validate: ValidateFunction | undefined): string[] {
  if (validate === undefined) return [`${file}: no schema is known for its version`];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${file}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

function compile(file: string): ValidateFunction {
  // The schemas are draft-04 with formats of their own, and some of their patterns aren't valid Unicode patterns.
  const ajv = new Ajv.default({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  });
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
