import type { CommandWords } from '../bot/command-words.ts';
import type { Language } from '../bot/shared/people.ts';
import { additionalLanguages, commandTexts, defaultLanguage } from './app-manifest.ts';
import { commandLists } from './command-lists.ts';
import type { Identity } from './identity.ts';
import type { ManifestSources } from './sources.ts';

/** The files of the app package by their name in the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

export function buildPackage(
  sources: ManifestSources,
  words: readonly CommandWords[],
  identity: Identity,
): PackageFiles {
  const { template } = sources;
  const listsOf = (language: Language) => commandLists(words, language, sources.cardTexts[language]);
  const names = sources.names[defaultLanguage];
  const bot = Array.isArray(template['bots']) ? template['bots'][0] : {};

  const manifest = {
    ...template,
    id: identity.appId,
    name: { short: names['name.short'], full: names['name.full'] },
    description: { short: names['description.short'], full: names['description.full'] },
    localizationInfo: {
      defaultLanguageTag: defaultLanguage,
      additionalLanguages: additionalLanguages.map((language) => ({
        languageTag: language,
        file: `${language}.json`,
      })),
    },
    bots: [{ ...bot, botId: identity.appId, commandLists: listsOf(defaultLanguage) }],
    validDomains: [identity.publicHost],
  };

  const localizationSchema = String(template['$schema']).replace('Teams.schema', 'Teams.Localization.schema');
  const languageFiles = additionalLanguages.map((language) => [
    `${language}.json`,
    asJson({
      $schema: localizationSchema,
      ...sources.names[language],
      ...commandTexts(listsOf(language)),
    }),
  ]);

  return {
    'manifest.json': asJson(manifest),
    ...Object.fromEntries(languageFiles),
    'color.png': sources.colorIcon,
    'outline.png': sources.outlineIcon,
  };
}

function asJson(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
