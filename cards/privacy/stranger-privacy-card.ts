import { keptDays, withdrawnDays } from '../../bot/presentation/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './privacy-card.template.json' with { type: 'json' };

const sections = ['who', 'what', 'why', 'howLong', 'sees', 'rights'] as const;

/** What is kept of somebody outside the network, who has no more than a request for a presentation here. */
export function strangerPrivacyCard({ language }: { readonly language: Language }): Card {
  const heading = text(language, 'privacy.heading');
  const days = { days: keptDays, withdrawn: withdrawnDays };
  const shown = sections.map((section) => ({
    heading: text(language, `privacy.${section}Heading`),
    lines: [{ text: text(language, `privacy.stranger-${section}`, days) }],
  }));
  const speak = sentences(
    heading,
    ...shown.flatMap((section) => [section.heading, ...section.lines.map((line) => line.text)]),
  );
  return render(template, { language, heading, sections: shown, buttons: [], speak }, heading);
}
