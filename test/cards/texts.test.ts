import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import { locales, text } from '../../cards/text/catalogue.ts';
import en from '../../cards/text/en.json' with { type: 'json' };
import fi from '../../cards/text/fi.json' with { type: 'json' };
import sv from '../../cards/text/sv.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every text of a language by its whole name. */
function flat(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([section, texts]) =>
      Object.entries(texts).map(([key, value]) => [`${section}.${key}`, value] as const),
    ),
  );
}

const finnish = flat(fi);

/** The names of a text's parameters. Only some languages need a plural of the same thing. */
function parametersOf(message: string, locale: string): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      part.forEach(visit);
    } else if (typeof part === 'object' && part !== null) {
      const { type, value, options, children } = part as Readonly<Record<string, unknown>>;
      // 0 is plain text, 7 the number sign of a plural; all others name a parameter.
      if (typeof value === 'string' && type !== 0 && type !== 7) {
        found.add(value);
      }
      visit(children);
      for (const option of Object.values((options ?? {}) as Readonly<Record<string, { value?: unknown }>>)) {
        visit(option.value);
      }
    }
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return [...found].sort((a, b) => a.localeCompare(b));
}

describe.for([
  ['sv', flat(sv)],
  ['en', flat(en)],
] as const)('the texts in %s', ([language, texts]) => {
  it('are the same as in Finnish, no more and no fewer', () => {
    expect(new Set(texts.keys())).toEqual(new Set(finnish.keys()));
  });

  it('have the same parameters as in Finnish', () => {
    const different = [...finnish].filter(([key, message]) => {
      const other = parametersOf(texts.get(key) ?? '', locales[language]);
      return String(other) !== String(parametersOf(message, locales.fi));
    });
    expect(different).toEqual([]);
  });

  it('are translated', () => {
    const alike = [...finnish].filter(
      ([key, message]) => message === texts.get(key) && /\p{L}{12}/u.test(message.replace(/\{\w+\}/g, '')),
    );
    expect(alike).toEqual([]);
  });
});

describe('the texts', () => {
  it('notice a parameter that is missing', () => {
    const message = '{name}: {count, plural, one {# paja} other {# pajaa {place}}}';
    expect(parametersOf(message, 'fi')).toEqual(['count', 'name', 'place']);
  });

  it('have no stray spaces', () => {
    const stray = [fi, sv, en].flatMap((all) =>
      [...flat(all)].filter(([, message]) => /^\s|\s$| {2}/.test(message)),
    );
    expect(stray).toEqual([]);
  });

  it('are all used', () => {
    const used = namesIn(sources());
    const unused = [...finnish.keys()].filter((key) => !used.some((name) => name.test(key)));
    expect(unused).toEqual([]);
  });

  it('that nothing uses are noticed', () => {
    const used = namesIn("text(l, 'help.intro'); text(l, `notice.${notice}Title`)");
    const isUsed = (key: string) => used.some((name) => name.test(key));
    expect(['help.intro', 'notice.failedTitle'].every(isUsed)).toBe(true);
    expect(['help.introduction', 'notice.failedText', 'role.failedTitle'].some(isUsed)).toBe(false);
  });

  it('of commands fit the command lists of Teams', () => {
    const descriptions = [fi, sv, en].flatMap(({ command }) => Object.entries<string>(command));
    expect(descriptions.filter(([key, value]) => key.endsWith('Description') && value.length > 128)).toEqual(
      [],
    );
    expect(
      commandWords.flatMap(({ words }) => Object.values(words).flat()).filter((w) => w.length > 32),
    ).toEqual([]);
  });

  it('are asked for by name, and a missing parameter is a fault', () => {
    expect(text('sv', 'common.clock', { time: '9.00' })).toBe('kl. 9.00');
    expect(() => text('fi', 'common.clock')).toThrow(/time/);
  });
});

function sources(): string {
  const folders = ['bot', 'cards', 'manifest'].map((name) => new URL(`../../${name}/`, import.meta.url));
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    )
    .join('\n');
}

/** The names of texts that a source holds; what is filled into a name may be anything. */
function namesIn(source: string): RegExp[] {
  const literals = source.matchAll(/(['"`])([a-zA-Z]+\.(?:(?!\1)[^\n])+)\1/g);
  return [...literals].map(([, , name = '']) => {
    const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
  });
}
