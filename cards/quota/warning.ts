import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

/** Days before the period's end from which unused units are worth a warning, and an urgent one. */
const worthSaying = 92;
const urgent = 45;

interface Unused {
  readonly language: Language;
  readonly left: number;
  readonly daysLeft: number;
  readonly canBook: boolean;
}

/** The one warning of the quota card: units that the period's end would take away. */
export function unusedWarning({ language, left, daysLeft, canBook }: Unused): View {
  if (left === 0 || daysLeft < 0 || daysLeft > worthSaying) {
    return { warns: false, title: '', text: '', style: 'default' };
  }
  if (daysLeft > urgent) {
    return {
      warns: true,
      title: text(language, 'quota.unbooked', { left }),
      text: text(language, canBook ? 'quota.unbookedDo' : 'quota.unbookedKnow'),
      style: 'warning',
    };
  }
  return {
    warns: true,
    title: text(language, 'quota.expiring', { left }),
    text: text(language, canBook ? 'quota.expiringDo' : 'quota.expiringKnow', { days: daysLeft }),
    style: 'attention',
  };
}
