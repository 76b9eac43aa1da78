import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { shortDays } from './short-days.ts';

/** Days before the period's end from which unused units are worth a warning, and an urgent one. */
const worthSaying = 92;
const urgent = 45;
/** From so many days on, time left is told in weeks. */
const weeksFrom = 14;

interface Unused {
  readonly language: Language;
  readonly left: number;
  readonly daysLeft: number;
  readonly freeDays: readonly Day[];
  /** Whose free days these are. */
  readonly consultants: number;
  readonly canBook: boolean;
}

/** Units left against time left: a warning near the period's end, before it only when a time could be found. */
export function paceView(input: Unused): View {
  const { language, left, daysLeft, canBook } = input;
  if (left === 0 || daysLeft < 0) {
    return none;
  }
  const days = freeDaysText(input);
  if (daysLeft > worthSaying) {
    return { ...none, tells: days !== '', text: days };
  }
  const isUrgent = daysLeft <= urgent;
  const may = canBook ? 'Do' : 'Know';
  const words = [
    ...(isUrgent ? [text(language, 'quota.expiring', { left })] : []),
    text(language, `quota.${isUrgent ? 'expiring' : 'unbooked'}${may}`),
    days,
  ];
  return {
    warns: true,
    tells: false,
    title: unusedTitle(language, left, daysLeft),
    text: words.filter(Boolean).join(' '),
    style: isUrgent ? 'attention' : 'warning',
  };
}

const none = { warns: false, tells: false, title: '', text: '', style: 'default' } as const;

/** "2 pajaa käyttämättä, 5 viikkoa jäljellä". */
export function unusedTitle(language: Language, left: number, daysLeft: number): string {
  const inWeeks = daysLeft >= weeksFrom;
  const count = inWeeks ? Math.floor(daysLeft / 7) : daysLeft;
  const time = text(language, inWeeks ? 'quota.weeks' : 'quota.days', { count });
  return text(language, 'quota.unused', { left, time });
}

export function freeDaysText({
  language,
  freeDays,
  consultants,
}: Pick<Unused, 'language' | 'freeDays' | 'consultants'>): string {
  return freeDays.length === 0
    ? ''
    : text(language, 'quota.freeDays', { days: shortDays(language, freeDays), consultants });
}
