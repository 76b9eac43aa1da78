import type { z } from 'zod/v4';

/** What is wrong with a field, in words that read on from its name. */
export function problemOf(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) {
    return 'is missing';
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'is not a whole number'
        : `is not ${nouns[issue.expected] ?? 'valid'}`;
    case 'invalid_value':
      return `is not one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is less than ${issue.minimum}`;
    case 'too_big':
      return tooBig[issue.origin]?.(issue.maximum) ?? `is more than ${issue.maximum}`;
    default:
      return 'is not valid';
  }
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object in braces',
};

const tooBig: Readonly<Record<string, (maximum: number | bigint) => string>> = {
  string: (maximum) => `has more than ${maximum} characters`,
  array: (maximum) => `has more than ${maximum} entries`,
};

/** `['themes', 1, 'fi']` as "themes 2 fi": entries are counted from 1. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
}
