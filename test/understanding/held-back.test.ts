import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../bot/understanding/learn.ts';

/** Taken out of the project's utterances before anything was learnt from them; nobody tunes on it. */
const file = 'test/understanding/held-back.json';
const frozen = '1137c9762d34d0c714a92086a32c8f4e1ec4394074c94b93cc0f51989a746ef3';

interface Utterance {
  readonly lang: string;
  readonly text: string;
}

describe('the utterances that are held back', () => {
  it('are those that were frozen', () => {
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(frozen);
  });

  it('are not among those that are learnt from', () => {
    const held = JSON.parse(readFileSync(file, 'utf8')) as readonly Utterance[];
    const { utterances } = readSources('bot/understanding');
    const learnt = new Set([...utterances.values()].flat().map(({ lang, text }) => `${lang} ${plain(text)}`));
    const both = held.filter(({ lang, text }) => learnt.has(`${lang} ${plain(text)}`));
    expect(held.length).toBe(112);
    expect(both.map(({ lang }) => lang)).toEqual([]);
  });
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
