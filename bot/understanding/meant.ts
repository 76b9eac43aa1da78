import { dayOf } from '../shared/helsinki.ts';
import { isDated, oneBefore } from './one-before.ts';
import { placesIn } from './pointing.ts';
import type { Said } from './said.ts';
import type { FoundWhen } from './when/find-when.ts';

/** Something that a text may be about: a workshop, a session. Instants in milliseconds. */
export interface Candidate {
  readonly id: string;
  readonly start?: number | undefined;
}

/**
 * The one that a text is about: of the day that it names, of the place in the list that was shown last, the one after or
 * the very one that was shown alone, the next one; or the only one there is. Undefined: nobody can tell. `shown`: what
 * the last card listed. A day that nothing is on names nothing, unless it may be a new one.
 */
export function oneMeant<T extends Candidate>(
  candidates: readonly T[],
  said: Said,
  shown: readonly string[],
  day: 'names' | 'may-be-new' = 'names',
): T | undefined {
  const onThem = onDaysSaid(candidates, said);
  if (onThem.length > 0) {
    return only(onThem) ?? pointedAt(onThem, said, shown)?.one;
  }
  if (namesDay(said) && day === 'names') {
    return undefined;
  }
  const pointed = pointedAt(candidates, said, shown);
  if (pointed || namesDay(said)) {
    return pointed?.one;
  }
  const next = said.pointing.has('next') || said.pointing.has('following');
  return next ? inTime(candidates).find(({ start = 0 }) => isToCome(start, said)) : only(candidates);
}

/** Whether a text says when, more than an hour. */
export function namesDay({ whens }: Said): boolean {
  return whens.some(({ when }) => when.kind !== 'time');
}

/** Those on a day, or in a week or month, that a text names. */
export function onDaysSaid<T extends Candidate>(candidates: readonly T[], said: Said): readonly T[] {
  const kept = said.whens.filter(({ role }) => role !== 'replaced');
  const whens = kept.length > 0 ? kept : said.whens;
  return candidates.filter(
    ({ start }) => start !== undefined && whens.some((one) => covers(one, start, said)),
  );
}

/** What the text points at among what was shown; absent: at nothing there. What is no candidate is not taken for another. */
function pointedAt<T extends Candidate>(
  candidates: readonly T[],
  { pointing }: Said,
  shown: readonly string[],
): { readonly one: T | undefined } | undefined {
  const places = placesIn(pointing);
  const [place] = places;
  if (place !== undefined && shown.length > 1) {
    const id = places.length === 1 ? shown.at(place) : undefined;
    return { one: candidates.find((one) => one.id === id) };
  }
  const alone = only(shown);
  if (alone === undefined) {
    return undefined;
  }
  const one = candidates.find(({ id }) => id === alone);
  if (pointing.has('following') && one?.start !== undefined) {
    const dated = inTime(candidates);
    return { one: dated[dated.indexOf(one) + 1] };
  }
  return pointing.has('pronoun') ? { one } : undefined;
}

function inTime<T extends Candidate>(candidates: readonly T[]): readonly T[] {
  return candidates
    .filter(({ start }) => start !== undefined)
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function isToCome(start: number, { today }: Said): boolean {
  return dayOf(new Date(start)) >= today;
}

/** A day without a year is read as one to come; of what is over the one before is meant. */
function covers(found: FoundWhen, start: number, { text, today }: Said): boolean {
  const day = dayOf(new Date(start));
  const meant = day < today ? oneBefore(found.when, today, isDated(text, found)) : found.when;
  switch (meant.kind) {
    case 'day':
      return meant.day === day;
    case 'span':
      return meant.first <= day && day <= meant.last;
    case 'ambiguous':
      return meant.days.includes(day);
    case 'time':
      return false;
  }
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
