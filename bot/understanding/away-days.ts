import { addDays, type Day } from '../shared/helsinki.ts';
import type { Said } from './said.ts';

/** The first stretch of days, or the first day and those right after it, that was said. Empty: none was; `to`: for one day. */
export function awayDays({ whens }: Said): { readonly from: Day | ''; readonly to: Day | '' } {
  const span = whens.find(({ when }) => when.kind === 'span')?.when;
  if (span?.kind === 'span') {
    return { from: span.first, to: span.last };
  }
  const [from = '', ...others] = whens.flatMap(({ when }) => (when.kind === 'day' ? [when.day] : []));
  const to = others.reduce<Day | ''>(
    (last, day) => (from !== '' && day === addDays(last || from, 1) ? day : last),
    '',
  );
  return { from, to };
}
