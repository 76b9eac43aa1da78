import type { Language } from '../bot/shared/people.ts';

/** The manifest's own language: what `manifest.json` itself is written in. */
export const defaultLanguage = 'fi' as const satisfies Language;
export const additionalLanguages = ['sv', 'en'] as const satisfies readonly Exclude<Language, 'fi'>[];

export const scopes = ['personal', 'team'] as const;
export type Scope = (typeof scopes)[number];

export interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

/** The part of a schema-valid manifest that this folder looks at; what the schema leaves out may be absent. */
export interface AppManifest {
  readonly $schema?: string;
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo?: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly bots?: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists?: readonly CommandList[];
  }[];
  readonly validDomains?: readonly string[];
}

/** Texts by localisation key, for example `bots[0].commandLists[0].commands[0].title`. */
export type TextsByKey = Readonly<Record<string, string>>;

/** Every text of the manifest that a language file has to translate. */
export function textsToTranslate(manifest: AppManifest): TextsByKey {
  return {
    'name.short': manifest.name.short,
    'name.full': manifest.name.full ?? '',
    'description.short': manifest.description.short,
    'description.full': manifest.description.full,
    ...commandTexts(manifest.bots?.[0]?.commandLists ?? []),
  };
}

export function commandTexts(lists: readonly CommandList[]): TextsByKey {
  const texts: Record<string, string> = {};
  for (const [l, list] of lists.entries()) {
    for (const [c, command] of list.commands.entries()) {
      texts[`bots[0].commandLists[${l}].commands[${c}].title`] = command.title;
      texts[`bots[0].commandLists[${l}].commands[${c}].description`] = command.description;
    }
  }
  return texts;
}
