import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './recall-card.template.json' with { type: 'json' };

export interface RecallCardInput {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly title: string;
  /** Copies that are out. */
  readonly copies: number;
}

/** Asks before an announcement is recalled. */
export function recallCard({ language, announcement, nonce, title, copies }: RecallCardInput): Card {
  const heading = text(language, 'announcements.recallHeading');
  const lead = text(language, 'announcements.recallLead', { n: copies });
  const summary = `${heading}: ${plain(title)}`;
  return render(
    template,
    {
      language,
      speak: sentences(summary, lead),
      summary,
      heading,
      title: markdown(title),
      lead,
      recall: text(language, 'announcements.recall', { n: copies }),
      openReport: text(language, 'announcements.openReport'),
      announcement,
      nonce,
    },
    summary,
  );
}
