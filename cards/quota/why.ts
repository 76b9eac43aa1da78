import type { Box } from '../../bot/quota/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

interface Why {
  readonly language: Language;
  readonly boxes: readonly Box[];
  /** Units of the period, and what the coordinator granted or, negative, removed. */
  readonly entitlement: number;
  readonly adjustment: number;
  readonly canBook: boolean;
  readonly own: boolean;
}

/** Why so many are left, in one sentence, and whose turn it is; empty when there is nothing to explain. */
export function whyText(input: Why): string {
  const { language, boxes, entitlement, adjustment } = input;
  const of = Math.max(0, entitlement + adjustment);
  const left = boxes.filter(({ state }) => state === 'free').length;
  const parts = partsOf(input);
  const corrected =
    adjustment === 0
      ? ''
      : ` ${text(language, adjustment > 0 ? 'quota.added' : 'quota.removed', {
          entitlement,
          units: Math.abs(adjustment),
        })}`;
  const sentences = [
    parts.length > 0
      ? text(language, 'quota.why', { of, corrected, left, parts: listed(language, parts) })
      : corrected && text(language, 'quota.whyUnused', { of, corrected }),
    ...waiting(input),
    releasable(input, left) && text(language, 'quota.cancelFrees'),
  ];
  return sentences.filter(Boolean).join(' ');
}

function partsOf({ language, boxes }: Why): readonly string[] {
  const count = (...states: readonly Box['state'][]) =>
    boxes.filter(({ state }) => states.includes(state)).length;
  const counts = [
    ['quota.countHeld', count('held', 'reported')],
    ['quota.countConfirmed', count('confirmed')],
    ['quota.countRequested', count('requested')],
    ['quota.countUndecided', count('undecided')],
    ['quota.countLost', count('lost')],
  ] as const;
  return counts.filter(([, n]) => n > 0).map(([key, count]) => text(language, key, { count }));
}

/** "a", "a and b", "a, b and c". */
function listed(language: Language, parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2
    ? last
    : text(language, 'quota.and', { parts: parts.slice(0, -1).join(', '), last });
}

function waiting({ language, boxes, own }: Why): readonly string[] {
  const forMunicipality = boxes.filter(({ turn }) => turn === 'municipality').length;
  const forConsultant = boxes.filter(({ turn }) => turn === 'consultant').length;
  const unreported = boxes.filter(({ state }) => state === 'held').length;
  const counts = [
    [own ? 'quota.waitsForYou' : 'quota.waitsForMunicipality', forMunicipality],
    ['quota.waitsForConsultant', forConsultant],
    ['quota.unreported', unreported],
  ] as const;
  return counts.filter(([, n]) => n > 0).map(([key, count]) => text(language, key, { count }));
}

/** With nothing left, what may still be given up is the way to a new workshop. */
function releasable({ boxes, canBook }: Why, left: number): boolean {
  return canBook && left === 0 && boxes.some(({ state }) => state === 'confirmed' || state === 'requested');
}
