import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../bot/shared/people.ts';
import type { TextsByKey } from './app-manifest.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** The section of the card texts that the manifest uses: keys like `book.description`. */
export interface CardTexts {
  readonly command?: TextsByKey;
}

export interface ManifestSources {
  readonly template: JsonObject;
  /** Names and descriptions of the app. */
  readonly names: Readonly<Record<Language, TextsByKey>>;
  /** The card texts: command descriptions are read from there, so that help and manifest say the same. */
  readonly cardTexts: Readonly<Record<Language, CardTexts>>;
  readonly colorIcon: Uint8Array;
  readonly outlineIcon: Uint8Array;
}

/** @param root the project's folder: the files are read, not imported, so that a bundle checks what stands there now. */
export function readSources(root: string): ManifestSources {
  return {
    template: readJson(root, 'manifest/manifest.json'),
    names: {
      fi: readJson(root, 'manifest/languages/fi.json'),
      sv: readJson(root, 'manifest/languages/sv.json'),
      en: readJson(root, 'manifest/languages/en.json'),
    },
    cardTexts: {
      fi: readJson(root, 'cards/text/fi.json'),
      sv: readJson(root, 'cards/text/sv.json'),
      en: readJson(root, 'cards/text/en.json'),
    },
    colorIcon: readFileSync(join(root, 'manifest/icons/color.png')),
    outlineIcon: readFileSync(join(root, 'manifest/icons/outline.png')),
  };
}

/** The caller states the shape; what comes out is checked again as a whole package. */
export function readJson<T = JsonObject>(root: string, path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}
