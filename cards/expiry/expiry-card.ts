import type { Day } from '../../bot/shared/helsinki.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { freeDaysText, unusedTitle } from '../quota/pace.ts';
import { daysLeft, periodText } from '../quota/period-text.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './expiry-card.template.json' with { type: 'json' };

export interface ExpiryCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly period: Period;
  readonly left: number;
  /** Up to three days on which the municipality's consultants are free. */
  readonly freeDays: readonly Day[];
  readonly consultants: number;
  readonly canBook: boolean;
}

/** Warns a municipality of units that the period's end takes away; the button opens a form with free days in it. */
export function expiryCard(input: ExpiryCardInput): Card {
  const { language, now, municipality, period, left, freeDays, canBook } = input;
  const heading = unusedTitle(language, left, daysLeft(period, now));
  const subtitle = [municipality, period.name, ...periodText(language, period, now).slice(0, 1)].join(' · ');
  const summary = plain(text(language, 'expiry.summary', { municipality, heading }));
  const days = freeDaysText(input);
  const what = text(language, 'expiry.what', { left });
  const todo = canBook ? text(language, freeDays.length > 0 ? 'expiry.withDays' : 'expiry.withoutDays') : '';
  const view = {
    language,
    speak: plain(sentences(summary, what, ...[days, todo].filter(Boolean))),
    summary,
    heading,
    subtitle: markdown(subtitle),
    what: [what, todo].filter(Boolean).join(' '),
    days,
    hasDays: days !== '',
    opensDays: canBook && freeDays.length > 0,
    daysData: freeDays.join(','),
    opensForm: canBook && freeDays.length === 0,
    bookTitle: text(language, 'expiry.book'),
    quotaTitle: text(language, 'expiry.quota'),
    askTitle: text(language, 'expiry.ask'),
    canBook,
  };
  return { ...render(template, view, summary), brief: days || subtitle };
}
