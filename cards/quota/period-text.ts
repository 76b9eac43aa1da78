import { dayOf, daysBetween } from '../../bot/shared/helsinki.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** Whole days until the period's last day: 0 on that day, negative after it. */
export function daysLeft(period: Period, now: Date): number {
  return daysBetween(dayOf(now), period.to);
}

/** When a period ends and how long is left of it; for one that has not begun or is over, that. */
export function periodText(language: Language, period: Period, now: Date): readonly string[] {
  const left = daysLeft(period, now);
  if (left < 0) {
    return [text(language, 'quota.ended', { day: unbroken(dayText(language, period.to)) })];
  }
  if (dayOf(now) < period.from) {
    return [text(language, 'quota.starts', { day: unbroken(dayText(language, period.from)) })];
  }
  return [
    text(language, 'quota.ends', { day: unbroken(dayText(language, period.to)) }),
    text(language, 'quota.daysLeft', { days: left }),
  ];
}
