import { describe, expect, it } from 'vitest';
import { readQuestionForm, readWords, wordsLength } from '../../bot/question/form.ts';

describe('the form of a question', () => {
  it.each(['question', 'support'] as const)(
    'reads a %s and its words without the space around them',
    (kind) => {
      expect(readQuestionForm({ kind, words: '  Mitä seuraavaksi?\n' })).toEqual({
        wish: { kind, words: 'Mitä seuraavaksi?' },
      });
    },
  );

  it.each([
    ['no kind', { kind: '', words: 'Mitä?' }, { kind: 'choose-kind' }],
    ['a kind that does not exist', { kind: 'party', words: 'Mitä?' }, { kind: 'choose-kind' }],
    ['no words', { kind: 'question', words: ' \n' }, { words: 'give-words' }],
    ['too many words', { kind: 'question', words: 'x'.repeat(wordsLength + 1) }, { words: 'too-long' }],
    ['both', { kind: '', words: '' }, { kind: 'choose-kind', words: 'give-words' }],
  ] as const)('names at its field: %s', (_name, fields, faults) => {
    expect(readQuestionForm(fields)).toEqual({ faults });
  });

  it('takes as many characters as the card says', () => {
    const longest = 'x'.repeat(wordsLength);

    expect(readWords(longest)).toEqual({ words: longest });
  });
});
