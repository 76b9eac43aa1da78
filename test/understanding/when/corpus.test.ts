import { describe, expect, it } from 'vitest';
import { findWhen } from '../../../bot/understanding/when/find-when.ts';
import en from './corpus-en.json' with { type: 'json' };
import fi from './corpus-fi.json' with { type: 'json' };
import sv from './corpus-sv.json' with { type: 'json' };

const corpora = { fi, sv, en } as const;

describe.each(['fi', 'sv', 'en'] as const)('what people write in %s', (language) => {
  it.each(corpora[language])('on $today: $text', ({ text, today, expect: expected }) => {
    expect(findWhen(text, language, today).map(({ when }) => when)).toEqual(expected);
  });
});

it('is many things, also such as say no time and such as must be asked', () => {
  expect(fi.length).toBeGreaterThanOrEqual(160);
  expect(sv.length).toBeGreaterThanOrEqual(110);
  expect(en.length).toBeGreaterThanOrEqual(90);
  const all: readonly { readonly text: string; readonly expect: readonly { readonly kind: string }[] }[] = [
    ...fi,
    ...sv,
    ...en,
  ];
  const silent = all.filter((one) => one.expect.length === 0);
  const asked = all.filter((one) => one.expect.some(({ kind }) => kind === 'ambiguous'));
  expect(silent.length).toBeGreaterThan(60);
  expect(asked.length).toBeGreaterThan(20);
});
