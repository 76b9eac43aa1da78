/** What needs something to be told. `field` and `fields` are names of the network file's fields. */
export interface ProblemParams {
  readonly 'not-one-of': { readonly values: readonly string[] };
  readonly 'too-small': { readonly least: string };
  readonly 'too-big': { readonly most: string };
  readonly 'too-long': { readonly most: string };
  readonly 'too-many': { readonly most: string };
  readonly before: { readonly field: string };
  readonly 'not-after': { readonly field: string };
  readonly 'fee-two-limits': { readonly step: string };
  readonly 'fee-no-limit': { readonly step: string };
  readonly 'fee-last-limited': { readonly step: string };
  readonly 'fee-not-rising': { readonly step: string };
  readonly 'not-found': { readonly id: string };
  /** `row` counts from 1 in its list, as everywhere in faults. */
  readonly 'same-row': { readonly fields: readonly string[]; readonly row: number };
  readonly 'missing-for-role': { readonly role: string };
  readonly 'not-for-role': { readonly role: string };
  readonly 'not-a-consultant': { readonly role: string };
  readonly 'too-many-topics': { readonly topic: string; readonly topics: string };
  readonly 'more-than': { readonly number: string; readonly field: string; readonly limit: string };
  readonly 'no-such-size': { readonly size: string; readonly steps: string };
  readonly 'unknown-field': { readonly name: string };
  readonly 'unknown-list': { readonly name: string; readonly known: string };
  readonly 'unknown-heading': { readonly name: string };
  readonly 'heading-twice': { readonly column: string };
  readonly 'unknown-sheet': { readonly known: string };
  readonly 'list-unclear': { readonly known: string };
  readonly 'too-many-rows': { readonly most: string };
  readonly 'too-many-columns': { readonly most: string };
  readonly 'bad-part': { readonly part: string; readonly example: string };
  readonly 'formula-error': { readonly value: string };
  readonly 'file-too-large': { readonly megabytes: string };
  readonly 'file-type': { readonly known: string };
}

export const plainProblems = [
  'missing',
  'not-whole-number',
  'not-text',
  'not-number',
  'not-yes-no',
  'not-a-list',
  'not-object',
  'not-valid',
  'empty',
  'control-character',
  'control-in-lines',
  'bad-id',
  'bad-account',
  'bad-email',
  'bad-phone',
  'bad-day',
  'bad-time',
  'bad-remote',
  'bad-link',
  'after-session',
  'reason-missing',
  'reason-alone',
  'last-coordinator',
  'list-not-a-list',
  'row-not-object',
  'file-not-lists',
  'no-heading',
  'no-list',
  'file-empty',
  'file-unreadable',
  'file-old-excel',
  'file-not-json',
  'file-not-csv',
  'file-not-text',
] as const;
export type PlainProblem = (typeof plainProblems)[number];

/** What is wrong with something in a network file, as a named value: told in a language by `problemText`. */
export type Problem =
  | { readonly name: PlainProblem; readonly params?: undefined }
  | {
      readonly [N in keyof ProblemParams]: { readonly name: N; readonly params: ProblemParams[N] };
    }[keyof ProblemParams];

/** A problem that needs nothing to be told. */
export function plainProblem(name: PlainProblem): Problem {
  return { name };
}
