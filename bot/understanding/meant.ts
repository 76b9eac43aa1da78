import { dayOf } from '../shared/helsinki.ts';
import type { Said } from './said.ts';

/** Something that a text may be about: a workshop, a session. Instants in milliseconds. */
export interface Candidate {
  readonly id: string;
  readonly start?: number | undefined;
}

const ordinals = ['ordinal-1', 'ordinal-2', 'ordinal-3'] as const;

/**
 * The one that a text is about: of the day that it names, of the place in the list that was shown last, the next one,
 * what was shown alone; or the only one there is. Undefined: nobody can tell. `shown`: what the last card listed.
 */
export function oneMeant(
  candidates: readonly Candidate[],
  said: Said,
  shown: readonly string[],
): Candidate | undefined {
  const days = said.whens.filter(({ when }) => when.kind !== 'time');
  if (days.length > 0) {
    const onThem = candidates.filter(
      ({ start }) => start !== undefined && days.some((one) => covers(one.when, start)),
    );
    return only(onThem);
  }
  const listed = shown.flatMap((id) => candidates.find((one) => one.id === id) ?? []);
  const at = ordinals.findIndex((one) => said.concepts.has(one));
  if (at >= 0 && listed.length > 1) return listed[at];
  if (said.concepts.has('ordinal-last') && listed.length > 1) return listed.at(-1);
  if (said.concepts.has('pronoun') && shown.length === 1) return listed[0];
  if (said.concepts.has('next')) {
    return candidates
      .filter(({ start }) => start !== undefined)
      .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))[0];
  }
  return only(candidates);
}

function covers(when: Said['whens'][number]['when'], start: number): boolean {
  const day = dayOf(new Date(start));
  switch (when.kind) {
    case 'day':
      return when.day === day;
    case 'span':
      return when.first <= day && day <= when.last;
    case 'ambiguous':
      return when.days.includes(day);
    case 'time':
      return false;
  }
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
