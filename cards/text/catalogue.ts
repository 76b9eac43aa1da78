import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../bot/shared/people.ts';
import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

type Texts = typeof fi;
/** Every text is named `section.key`; Finnish is the language the others are kept in step with. */
export type TextKey = { [S in keyof Texts & string]: `${S}.${keyof Texts[S] & string}` }[keyof Texts &
  string];
export type Params = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  fi,
  sv,
  en,
};
export const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-FI' };

const messages = new Map<string, IntlMessageFormat>();

/** A text in a language with its parameters filled in (ICU MessageFormat: plurals and choices live in the text). */
export function text(language: Language, key: TextKey, params?: Params): string {
  const id = `${language}.${key}`;
  let message = messages.get(id);
  if (!message) {
    message = new IntlMessageFormat(source(language, key), locales[language], undefined, { ignoreTag: true });
    messages.set(id, message);
  }
  return String(message.format(params));
}

function source(language: Language, key: string): string {
  const dot = key.indexOf('.');
  const found = catalogues[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (found === undefined) {
    throw new Error(`no text ${key} in ${language}`);
  }
  return found;
}
