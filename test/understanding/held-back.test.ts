import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readUtterances } from '../../bot/understanding/learn.ts';

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

  const held = JSON.parse(readFileSync(file, 'utf8')) as readonly Utterance[];
  const unseen = [...readUtterances('test/understanding/unseen').values()].flat();

  it.each([
    ['held back', held, 112],
    ['unseen', unseen, 291],
  ])('are not among those that are learnt from: %s', (_, some, count) => {
    const learnt = [...readUtterances('bot/understanding/utterances').values()].flat();
    const texts = new Set(learnt.map(({ lang, text }) => `${lang} ${plain(text)}`));
    const both = some.filter(({ lang, text }) => texts.has(`${lang} ${plain(text)}`));
    expect(some.length).toBe(count);
    expect(both.map(({ lang }) => lang)).toEqual([]);
  });
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
