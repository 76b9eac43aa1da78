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
  /** Copies that are replaced, and those that stay since nobody can change them. */
  readonly copies: number;
  readonly fixed: number;
}

/** Asks before an announcement is recalled. */
export function recallCard({ language, announcement, nonce, title, copies, fixed }: RecallCardInput): Card {
  const heading = text(language, 'announcements.recallHeading');
  const lead = sentences(
    text(language, 'announcements.recallLead', { n: copies }),
    ...(fixed > 0 ? [text(language, 'announcements.fixedNote', { n: fixed })] : []),
  );
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
