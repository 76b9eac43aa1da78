import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (args: readonly string[], input = '') =>
  execFileSync(process.execPath, ['dist/understanding.js', ...args], { input, encoding: 'utf8' });

describe('npm run understanding', () => {
  it('classifies a line at a time', () => {
    const lines = [
      { lang: 'fi', text: 'montako pajaa meillä on jäljellä' },
      { lang: 'sv', text: 'avboka' },
      { lang: 'en', text: 'tell me a joke about the weather' },
      { lang: 'fi', text: '' },
    ];
    const answered = run(['classify'], `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly intent: string; readonly decision: string });

    expect(answered.map(({ intent, decision }) => `${intent} ${decision}`).slice(0, 3)).toEqual([
      'remaining answer',
      'cancel ask',
      'none none',
    ]);
    expect(answered.length).toBe(4);
    expect(Object.keys(answered[0] ?? {})).toEqual(['intent', 'decision', 'alternatives']);
  });

  it('answers each line, also one that cannot be read, so that they stay beside each other', () => {
    const lines = ['\uFEFF{"lang":"fi","text":"apua"}', 'nonsense', '', '{"lang":"sv","text":"hjälp"}'];
    const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/understanding.js', 'classify'], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
    });
    const intents = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly intent: string }).intent);

    expect(intents).toEqual(['help', 'none', 'none', 'help']);
    expect([status, stderr.match(/^line \d/gm)]).toEqual([1, ['line 2', 'line 3']]);
  });

  it('measures on what somebody else wrote as well', () => {
    expect(run(['unseen'])).toMatch(/^fi\s+1\d\d(\s+\d\.\d{3}){5}$/m);
  });

  it('prints the figures of each language and what is taken for what', () => {
    const printed = run([]);

    expect(printed).toMatch(/^\s+utterances\s+top-1\s+top-3\s+wrong action\s+coverage\s+out of scope\n/);
    expect(printed).toMatch(/^fi\s+61(\s+\d\.\d{3}){5}$/m);
    expect(printed).toMatch(/^sv\s+31/m);
    expect(printed).toMatch(/^en\s+20/m);
    expect(printed).toContain('Meant → taken for:');
  });
});
