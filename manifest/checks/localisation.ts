import { type AppManifest, additionalLanguages, defaultLanguage, type TextsByKey } from '../app-manifest.ts';

/** The manifest names each language of the product, and no other. */
export function languageFaults(manifest: AppManifest): string[] {
  const info = manifest.localizationInfo;
  const named = info?.additionalLanguages?.map(({ languageTag }) => languageTag) ?? [];
  return [
    ...(info?.defaultLanguageTag === defaultLanguage
      ? []
      : [`manifest.json: the default language is not ${defaultLanguage}`]),
    ...without(additionalLanguages, named).map((tag) => `manifest.json: the language ${tag} is missing`),
    ...without(named, additionalLanguages).map(
      (tag) => `manifest.json: the language ${tag} is not the product's`,
    ),
  ];
}

/** A language file has the keys of the manifest: a missing one shows Finnish, a strange one refuses the upload. */
export function keyFaults(file: string, base: TextsByKey, texts: TextsByKey): string[] {
  return [
    ...without(Object.keys(base), Object.keys(texts)).map((key) => `${file}: ${key} is missing`),
    ...without(Object.keys(texts), Object.keys(base)).map((key) => `${file}: ${key} is not in manifest.json`),
  ];
}

function without(these: readonly string[], those: readonly string[]): string[] {
  return these.filter((one) => !those.includes(one));
}
