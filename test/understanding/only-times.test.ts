import { expect, it } from 'vitest';
import { saysOnlyTimes } from '../../bot/understanding/only-times.ts';
import { withRoles } from '../../bot/understanding/time-roles.ts';
import { findWhen } from '../../bot/understanding/when/find-when.ts';

it.each([
  ['fi', 'varaa huomenna', true],
  ['fi', 'varaa 15.12. klo 9', true],
  ['sv', 'boka i morgon', true],
  ['sv', 'boka den 15.12', true],
  ['en', 'book tomorrow at 9', true],
  ['fi', 'varaa', false],
  ['fi', 'varaa klo 9', false],
  ['fi', 'varaa paikka huomenna', false],
  ['fi', 'varaa ei huomenna', false],
  ['en', 'book a seat tomorrow', false],
] as const)('%s: "%s" says nothing but when: %s', (language, text, expected) => {
  const whens = withRoles(text, findWhen(text, language, '2026-11-24'));

  expect(saysOnlyTimes({ text, whens })).toBe(expected);
});
