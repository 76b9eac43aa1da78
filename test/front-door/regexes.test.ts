import { readdirSync, readFileSync } from 'node:fs';
import { build, transform } from 'esbuild';
import { checkSync } from 'recheck';
import { describe, expect, inject, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { codeIn } from '../../bot/invitation-code.ts';
import { linkDoors } from '../../bot/teams/links.ts';

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const files = ['bot', 'cards', 'storage'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

/** All literals of a file; of patterns made while the program runs, what they are made of. */
async function regexesIn(file: string): Promise<{ readonly literals: Found[]; readonly made: string[] }> {
  const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' });
  const literals: Found[] = [];
  const made: string[] = [];
  walk(parseAst(code), (node) => {
    const { regex, callee } = node as {
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (regex) literals.push({ file, source: regex.pattern, flags: regex.flags });
    if (callee?.name === 'RegExp') made.push(file);
  });
  return { literals, made };
}

/** Put together of parts while the program loads, for people to read; judged as they come out. */
const composed = [
  'bot/understanding/names/name-frames.ts',
  'bot/understanding/question-in.ts',
  'bot/understanding/seats.ts',
  'bot/understanding/venue.ts',
];

/** Those that a file makes when it is loaded, which it is once more and for this alone. */
async function madeBy(file: string): Promise<readonly Found[]> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const note =
    'const regexesMade = []; const RegExp = function (source, flags) { const made = new globalThis.RegExp(source, flags); regexesMade.push(made); return made; };';
  const code = `${note}\n${outputFiles[0]?.text ?? ''}\nexport { regexesMade };`;
  const loaded = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly regexesMade: readonly RegExp[];
  };
  return loaded.regexesMade.map(({ source, flags }) => ({ file, source, flags }));
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node);
  for (const part of Object.values(node)) walk(part, visit);
}

/** Those that look around are judged by search, which takes time. */
const thorough = inject('long') || inject('ci');

/** Anything that takes longer than in proportion to the length of a text. */
function slow({ source, flags }: Pick<Found, 'source' | 'flags'>, timeout = 200_000): string | undefined {
  const checker = thorough ? 'auto' : 'automaton';
  const judged = checkSync(source, flags, { timeout, randomSeed: 1, checker });
  switch (judged.status) {
    case 'safe':
      return undefined;
    case 'vulnerable':
      return `vulnerable, ${judged.complexity.summary}`;
    case 'unknown':
      return thorough ? 'unknown' : undefined;
  }
}

const found = await Promise.all(files.map(regexesIn));

describe('a regular expression of the program', () => {
  it('takes time in proportion to the text, whatever the text', { timeout: 400_000 }, () => {
    const literals = found.flatMap((one) => one.literals);
    expect(literals.length).toBeGreaterThan(60);
    const different = [...new Map(literals.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
    // Without search one of them would take half a minute to be judged.
    const judged = different.map((one) => [one.file, one.source, slow(one, thorough ? 200_000 : 500)]);
    expect(judged.filter(([, , how]) => how !== undefined)).toEqual([]);
  });

  it.each(composed)(
    'does so too where it is put together of parts: %s',
    { timeout: 400_000 },
    async (file) => {
      const made = await madeBy(file);
      expect(made.length).toBeGreaterThan(0);
      const judged = made.map((one) => [one.source, slow(one, thorough ? 200_000 : 500)]);
      expect(judged.filter(([, how]) => how !== undefined)).toEqual([]);
    },
  );

  it('is made while the program runs in these places only, where it does too', () => {
    const made = new Set(found.flatMap((one) => one.made));
    expect([...made].filter((file) => !composed.includes(file)).sort()).toEqual([
      'bot/invitation-code.ts',
      'bot/teams/links.ts',
      // A name or an id with every mark in it escaped: each is as long as itself.
      'storage/erasure-rows.ts',
      'storage/erasure-scan.ts',
    ]);
    const doors = linkDoors.map(({ path }) => path).filter((path) => path instanceof RegExp);
    expect(doors.map(({ source, flags }) => slow({ source, flags }))).toEqual([undefined, undefined]);
    const started = performance.now();
    codeIn('B-'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('that does not is noticed', () => {
    for (const source of [
      '(\\w+\\s?)*$',
      'varaa(\\s+\\w+)*\\s*(\\d+\\.)*\\d+\\. pvm$',
      '^(a|a)*$',
      '\\s+$',
    ]) {
      expect([source, slow({ source, flags: '' })]).toEqual([source, expect.stringContaining('vulnerable')]);
    }
  });
});
