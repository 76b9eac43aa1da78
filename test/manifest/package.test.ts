import { describe, expect, it, vi } from 'vitest';
import { type CommandWords, commandWords } from '../../bot/command-words.ts';
import { faultsOf, filesOf, jsonOf, manifestOf, packed, version } from './project.ts';

const words: readonly CommandWords[] = commandWords;
const appId = '3f0c1a52-7d4e-4b8a-9c61-0e5d2b7a8f14';

describe('the app package of the project as it stands', () => {
  it('has no fault, with placeholders and with real ids', () => {
    expect(faultsOf(packed())).toEqual([]);
    expect(faultsOf(packed({ BOT_APP_ID: appId, USO_PUBLIC_URL: 'https://uso.kunta.example/bot' }))).toEqual(
      [],
    );
  });

  it('holds the manifest, the other two languages and both icons, and nothing else', () => {
    expect(Object.keys(filesOf(packed()))).toEqual([
      'manifest.json',
      'sv.json',
      'en.json',
      'color.png',
      'outline.png',
    ]);
  });

  it('carries the ids, the host and the version it was packed with', () => {
    const manifest = manifestOf(
      packed({ BOT_APP_ID: appId, USO_PUBLIC_URL: 'https://uso.kunta.example:8443/bot' }),
    );
    expect(manifest).toMatchObject({ id: appId, version, validDomains: ['uso.kunta.example:8443'] });
    expect(manifest.bots).toMatchObject([{ botId: appId, scopes: ['personal', 'team'] }]);
  });

  it('is packed to the same bytes again, also at another time and in another time zone', () => {
    const first = packed();
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    try {
      expect(new Date().getTimezoneOffset()).toBe(-720);
      expect(packed().equals(first)).toBe(true);
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });
});

describe.each(['personal', 'team'] as const)('the commands listed in the scope %s', (scope) => {
  const listed = words
    .filter((command) => command[scope] !== undefined)
    .toSorted((a, b) => (a[scope] ?? 0) - (b[scope] ?? 0));

  it('are ordered from 1 without a gap or a double in the words table, ten at most', () => {
    expect(listed.map((command) => command[scope])).toEqual(listed.map((_, i) => i + 1));
    expect(listed.length).toBeLessThanOrEqual(10);
  });

  it('are the words of the table, in its order, in all three languages', () => {
    const zip = packed();
    const lists = manifestOf(zip).bots?.[0]?.commandLists ?? [];
    const at = lists.findIndex(({ scopes }) => scopes.length === 1 && scopes[0] === scope);
    const titlesIn = (language: 'sv' | 'en') => {
      const texts = jsonOf(zip, `${language}.json`);
      return listed.map((_, i) => texts[`bots[0].commandLists[${at}].commands[${i}].title`]);
    };

    expect(lists[at]?.commands.map(({ title }) => title)).toEqual(listed.map(({ words }) => words.fi[0]));
    expect(titlesIn('sv')).toEqual(listed.map(({ words }) => words.sv[0]));
    expect(titlesIn('en')).toEqual(listed.map(({ words }) => words.en[0]));
  });
});
