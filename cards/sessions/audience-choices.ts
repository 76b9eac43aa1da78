import type { AudienceRole } from '../../bot/shared/audience.ts';
import type { FeeStep } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

export function audienceRoleText(language: Language, role: AudienceRole): string {
  return text(language, `sessionForm.role-${role}`);
}

export function audienceLanguageText(language: Language, official: 'fi' | 'sv'): string {
  return text(language, `sessionForm.language-${official}`);
}

/** The size class of a step of the fee table, from 1, by its limits: "9 000–45 000 asukasta". */
export function sizeText(
  language: Language,
  fees: readonly Omit<FeeStep, 'eurosPerYear'>[],
  step: number,
): string {
  const { below, upTo } = fees[step - 1] ?? {};
  const before = fees[step - 2];
  const from = before && (before.below ?? (before.upTo ?? 0) + 1);
  const most = below === undefined ? upTo : below - 1;
  if (from === undefined) {
    return below === undefined
      ? text(language, 'sessionForm.sizeUpTo', { most: most ?? 0 })
      : text(language, 'sessionForm.sizeBelow', { below });
  }
  if (most === undefined) {
    return before?.upTo === undefined
      ? text(language, 'sessionForm.sizeFrom', { from })
      : text(language, 'sessionForm.sizeAbove', { above: before.upTo });
  }
  return text(language, 'sessionForm.sizeBetween', { from, most });
}
