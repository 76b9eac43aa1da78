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

/** What a text takes and how: `count: plural =0`, `seat: select onSite other`, `name`. In the order of the names. */
function shapeOf(message: string, locale: string): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      part.forEach(visit);
    } else if (typeof part === 'object' && part !== null) {
      const { type, value, options, children } = part as Readonly<Record<string, unknown>>;
      const choices = (options ?? {}) as Readonly<Record<string, { value?: unknown }>>;
      // 0 is plain text, 7 the number sign of a plural; all others take a parameter.
      if (typeof value === 'string' && type !== 0 && type !== 7) {
        found.add(`${value}${taken[Number(type)] ?? ''}${namesOf(Number(type), Object.keys(choices))}`);
      }
      visit(children);
      for (const option of Object.values(choices)) {
        visit(option.value);
      }
    }
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return [...found].sort((a, b) => a.localeCompare(b));
}

const taken: Readonly<Record<number, string>> = { 2: ': number', 5: ': select', 6: ': plural' };

/** Options that texts must have in every language. Which of the other plural forms there are is for the language to say. */
function namesOf(type: number, options: readonly string[]): string {
  const shared = type === 6 ? options.filter((option) => option.startsWith('=')) : options;
  return shared.length === 0 ? '' : ` ${[...shared].sort((a, b) => a.localeCompare(b)).join(' ')}`;
}

/** The words of a message without its parameters and the names of its options. */
function wordsOf(message: string): string {
  return message
    .replace(/\{\w+(, number)?\}/g, '')
    .replace(/\{\w+, (plural|select),/g, '')
    .replace(/(=\d+|\w+) \{/g, '')
    .trim();
}

/** Said in the same words in Finnish and in that language: names of forms, files and things. */
const alike: Readonly<Record<'sv' | 'en', readonly string[]>> = {
  sv: ['analysis.linkHint', 'materials.linkHint', 'report.linkHint', 'report.kmValue', 'rsvp.giveTo'],
  en: [
    ...['analysis.linkHint', 'materials.linkHint', 'report.linkHint', 'report.kmValue'],
    'people.municipalitiesExample',
  ],
};

/** Of Sweden, where Finland has words of its own: those stand behind them. */
const swedenOnly: readonly (readonly [RegExp, string])[] = [
  [/betyg/i, 'vitsord'],
  [/återkoppling|feedback/i, 'respons'],
  [/kommunchef/i, 'kommundirektör'],
  [/tjänsteman|tjänstemän|tjänsteperson/i, 'tjänsteinnehavare'],
  [/nämndeman|politiker|kommunpolitiker/i, 'förtroendevald'],
  [/landsting|region/i, 'välfärdsområde'],
  [/milersättning/i, 'kilometerersättning'],
  [/(?<!dag)traktamente/i, 'dagtraktamente'],
  [/(?<!\p{L})(mejl|e-mail|epost)/iu, 'e-post'],
  [/hemsida/i, 'webbplats'],
  [/(?<!\p{L})enkät/iu, 'fråga'],
  [/workshop/i, 'verkstad'],
  [/kallelse/i, 'inbjudan'],
  [/dagordning/i, 'föredragningslista'],
  [/folkmängd|befolkning/i, 'invånarantal'],
  [/personnummer/i, 'personbeteckning'],
  [/(?<!\p{L})(kr|kronor)(?!\p{L})/iu, 'euro'],
  [/(?<!\p{L})kl (?=\d|\{)/iu, 'kl.'],
  [/(?<!\p{L})(idag|imorgon)(?!\p{L})/iu, 'i dag'],
  [/tillställning/i, 'tillfälle'],
];

/** A number and what it counts stay on one line. Faults of files are also read on a command line, with ordinary spaces. */
const loose =
  /# (?=\p{L})|\{\w+, number\} (?=\p{L}|€)|(?<![\d.:{}-])\b\d{1,3} (?!eller )(?=\p{Ll}{4,})|\} \/ (?=[{#\d])/gu;

describe.for([
  ['sv', flat(sv)],
  ['en', flat(en)],
] as const)('the texts in %s', ([language, texts]) => {
  it('are the same as in Finnish, no more and no fewer', () => {
    expect(new Set(texts.keys())).toEqual(new Set(finnish.keys()));
  });

  it('take the same parameters as in Finnish, in the same way', () => {
    const different = [...finnish].flatMap(([key, message]) => {
      const shape = shapeOf(texts.get(key) ?? '', locales[language]).join(' · ');
      const usual = shapeOf(message, locales.fi).join(' · ');
      return shape === usual ? [] : [`${key}: ${usual} | ${shape}`];
    });
    expect(different).toEqual([]);
  });

  it('are translated', () => {
    const same = [...finnish].filter(
      ([key, message]) => sameWords(message, texts.get(key) ?? '') && !alike[language].includes(key),
    );
    expect(same).toEqual([]);
  });

  it('are said alike for no other reason than that they are in the list', () => {
    expect(alike[language].filter((key) => !sameWords(finnish.get(key) ?? '', texts.get(key) ?? ''))).toEqual(
      [],
    );
  });
});

function sameWords(message: string, other: string): boolean {
  return message === other && /\p{L}{2}/u.test(wordsOf(message));
}

describe('the texts', () => {
  it('notice a parameter that is missing, or taken in another way', () => {
    const message = '{name}: {count, plural, =0 {ei pajoja} one {# paja} other {# pajaa {place}}}';
    expect(shapeOf(message, 'fi')).toEqual(['count: plural =0', 'name', 'place']);
    expect(shapeOf('{count} pajaa, {max, number}', 'fi')).toEqual(['count', 'max: number']);
    expect(shapeOf('{who, select, you {sinä} other {kunta}}', 'fi')).toEqual(['who: select other you']);
  });

  it('notice what is left in Finnish', () => {
    expect(sameWords('Tila', 'Tila')).toBe(true);
    expect(
      sameWords('{n, plural, one {# paja} other {# pajaa}}', '{n, plural, one {# paja} other {# pajaa}}'),
    ).toBe(true);
    expect(sameWords('{name}: {day} – {n}', '{name}: {day} – {n}')).toBe(false);
    expect(sameWords('Tila', 'Status')).toBe(false);
  });

  it('in Swedish are those of Finland', () => {
    const odd = [...flat(sv)].flatMap(([key, message]) =>
      swedenOnly.filter(([word]) => word.test(wordsOf(message))).map(([, better]) => `${key}: ${better}`),
    );
    expect(odd).toEqual([]);
    expect(
      swedenOnly.filter(([word]) => word.test('Välj ett betyg kl 9')).map(([, better]) => better),
    ).toEqual(['vitsord', 'kl.']);
  });

  it('keep a number and what it counts on one line', () => {
    const parted = [fi, sv, en].flatMap((all) =>
      [...flat(all)].filter(([key, message]) => !key.startsWith('importFault.') && message.match(loose)),
    );
    expect(parted).toEqual([]);
    expect('{n, plural, one {# paja} other {#\u00a0pajaa}}, enintään 80 merkkiä'.match(loose)).toHaveLength(
      2,
    );
  });

  it('write signs as printed matter does', () => {
    const typed = [fi, sv, en].flatMap((all) =>
      [...flat(all)].filter(
        ([key, message]) => !key.startsWith('import') && /['"]|\.\.\.| - (?=\p{L})/u.test(message),
      ),
    );
    expect(typed).toEqual([]);
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
    expect(text('sv', 'common.clock', { time: '9.00' })).toBe('kl.\u00a09.00');
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
