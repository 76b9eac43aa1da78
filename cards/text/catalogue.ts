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

/** Texts as they came out, where nothing but numbers went in: the same few hundred on most cards. */
const finished = new Map<string, string>();
const finishedKept = 5_000;

/** A text in a language with its parameters filled in (ICU MessageFormat: plurals and choices live in the text). */
export function text(language: Language, key: TextKey, params?: Params): string {
  const id = `${language}.${key}`;
  let shown = id;
  for (const name in params) {
    const value = params[name];
    if (typeof value !== 'number') {
      return formatted(id, language, key, params);
    }
    shown += ` ${name} ${value}`;
  }
  let words = finished.get(shown);
  if (words === undefined) {
    words = formatted(id, language, key, params);
    if (finished.size >= finishedKept) {
      finished.clear();
    }
    finished.set(shown, words);
  }
  return words;
}

function formatted(id: string, language: Language, key: TextKey, params?: Params): string {
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
