import { addDays, addMonths, dayOf } from '../shared/helsinki.ts';
import { isTarget, namesThing } from './move-ends.ts';
import type { Said } from './said.ts';
import { type SaidWhen, withRoles } from './time-roles.ts';
import { findWhen } from './when/find-when.ts';
import type { When } from './when/when.ts';
import { wordsIn } from './words.ts';

/** A text on moving: what "from 5.2. to 12.2." says first is the time to be left, and so is that of "the 5.2. workshop". */
export function movingSaid(said: Said): Said {
  const whens = fromTo(said.text, said.whens).map((one) =>
    one.role === undefined && namesThing(said.text, one) ? ({ ...one, role: 'replaced' } as const) : one,
  );
  return { ...said, whens };
}

/** Whether it plainly says when what is to be moved is; a day that does not suit need not be that. */
export function namesItsTime(said: Said): boolean {
  const unsuited = said.whens.flatMap(({ role, start }) => (role === 'replaced' ? [start] : []));
  return movingSaid(said).whens.some(({ role, start }) => role === 'replaced' && !unsuited.includes(start));
}

/** What is surely the new time names nothing that is there: `said` without it, and it alone. */
export function apartFromTargets(said: Said): { readonly rest: Said; readonly targets: Said } {
  const isNew = (one: SaidWhen) => isTarget(said.text, one);
  return {
    rest: { ...said, whens: said.whens.filter((one) => !isNew(one)) },
    targets: { ...said, whens: said.whens.filter(isNew) },
  };
}

/** The same read anew, "the week after" being counted from when what is moved is (milliseconds). */
export function movingFrom(said: Said, start: number | undefined): Said {
  if (start === undefined) {
    return said;
  }
  const { text, language, today } = said;
  const whens = withRoles(text, findWhen(text, language, today, dayOf(new Date(start))));
  return movingSaid({ ...said, whens });
}

/** The times that are to be left, as they name what is to be moved; all of them where none is said to be. */
export function namingSaid(said: Said): Said {
  const left = said.whens.filter(({ role }) => role === 'replaced');
  return left.length > 0 ? { ...said, whens: left.map(({ role: _, ...one }) => one) } : said;
}

function fromTo(text: string, whens: readonly SaidWhen[]): readonly SaidWhen[] {
  return whens.flatMap((one, n): readonly SaidWhen[] => {
    const parted = one.ends ?? monthsApart(text.slice(one.start, one.end), one.when);
    if (parted) {
      const { ends: _, ...rest } = one;
      return [
        { ...rest, when: parted[0], role: 'replaced' },
        { ...rest, when: parted[1] },
      ];
    }
    const next = whens[n + 1];
    const leads =
      next !== undefined && isLeft(text.slice(one.start, one.end), text.slice(one.end, next.start));
    return leads && one.when.kind !== 'time' ? [{ ...one, role: 'replaced' }] : [one];
  });
}

/** "Från december till januari" is of a move, and no stretch of two months. */
function monthsApart(written: string, when: When): readonly [When, When] | undefined {
  if (when.kind !== 'span' || !/\s(?:till|to)\s|st[aä]\s/iu.test(written)) {
    return undefined;
  }
  const { first, last } = when;
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  const isWhole = first === `${from}-01` && addDays(last, 1).endsWith('-01');
  return isWhole && from !== to
    ? [
        { kind: 'span', first, last: addDays(addMonths(first, 1), -1) },
        { ...when, first: `${to}-01` },
      ]
    : undefined;
}

const arrow = /^\s{0,3}(?:[-–=]{1,2}>|→|⇒|➔)\s{0,3}$/u;
const joining = new Set(['till', 'to']);
const fillers = new Set('den the på on week vecka'.split(' '));
/** "5.2.:lta", "viikolta 5", "maanantailta" */
const ending = /^:?[sl]t[aä]$/iu;
const leaving = /(?:lt[aä]|st[aä])(?:\s\d{1,2})?$/iu;

function isLeft(written: string, between: string): boolean {
  if (arrow.test(between)) {
    return true;
  }
  const words = wordsIn(between);
  const others = words.filter((word) => !fillers.has(word));
  const joined = others.length === 1 && joining.has(others[0] ?? '') && !/[,;.!?]\s/u.test(between);
  return joined || leaving.test(written) || ending.test(between.trim().split(/\s/u)[0] ?? '');
}
