import type { z } from 'zod/v4';
import { type PlainProblem, type Problem, plainProblems } from '../../cards/import/problems.ts';

/** The name of what is wrong, where a schema says it itself: zod carries it as the message of an issue. */
export function named(name: PlainProblem): PlainProblem {
  return name;
}

/** What is wrong with a field. The issue must have been asked for with its input. */
export function problemOf(issue: z.core.$ZodIssue): Problem {
  if (issue.input === undefined) {
    return { name: 'missing' };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { name: expectations[issue.expected] ?? 'not-valid' };
    case 'invalid_value':
      return { name: 'not-one-of', params: { values: issue.values.map(String) } };
    case 'too_small':
      return issue.origin === 'string'
        ? { name: 'empty' }
        : { name: 'too-small', params: { least: String(issue.minimum) } };
    case 'too_big':
      return { name: tooBig[issue.origin] ?? 'too-big', params: { most: String(issue.maximum) } };
    default:
      return { name: plainProblems.find((name) => name === issue.message) ?? 'not-valid' };
  }
}

const expectations: Readonly<Record<string, PlainProblem>> = {
  int: 'not-whole-number',
  string: 'not-text',
  number: 'not-number',
  array: 'not-a-list',
  object: 'not-object',
};

const tooBig: Readonly<Record<string, 'too-long' | 'too-many'>> = { string: 'too-long', array: 'too-many' };

/** `['themes', 1, 'fi']` as "themes 2 fi": entries are counted from 1. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
}
