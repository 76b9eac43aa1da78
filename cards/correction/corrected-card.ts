import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './corrected-card.template.json' with { type: 'json' };

export interface CorrectedCardInput {
  readonly language: Language;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly period: Pick<Period, 'name'>;
  /** Granted or, negative, removed. */
  readonly units: number;
  /** Empty where it is no longer kept. */
  readonly reason: string;
  /** Who did it. */
  readonly by?: string | undefined;
  readonly left: number;
  readonly of: number;
  readonly canBook: boolean;
}

/** Tells a municipality that the coordinator granted or removed a unit, and why. */
export function correctedCard(input: CorrectedCardInput): Card {
  const { language, municipality, period, units, reason, by, left, of, canBook } = input;
  const heading = text(language, units > 0 ? 'correction.added' : 'correction.removed', {
    units: Math.abs(units),
  });
  const now = text(language, 'correction.leftOf', { left, of });
  const summary = plain(text(language, 'correction.summary', { municipality, heading }));
  const fact = (title: string, value: string | undefined) =>
    value ? [{ title, value: markdown(value) }] : [];
  const view = {
    language,
    speak: plain(sentences(summary, reason || now)),
    summary,
    heading,
    subtitle: markdown([municipality, period.name, now].join(' · ')),
    facts: [
      ...fact(text(language, 'correction.reasonFact'), reason),
      ...fact(text(language, 'correction.byFact'), by),
      ...fact(text(language, 'correction.nowFact'), now),
    ],
    books: canBook && left > 0,
    bookTitle: text(language, 'correction.book'),
    quotaTitle: text(language, 'correction.quota'),
  };
  return render(template, view, summary);
}
