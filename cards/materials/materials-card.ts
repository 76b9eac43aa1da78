import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { materialLinks } from './material-links.ts';
import template from './materials-card.template.json' with { type: 'json' };

export interface MaterialsCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
}

/** The links after a session, to whom they are for. */
export function materialsCard({ language, session, facts }: MaterialsCardInput): Card {
  const heading = text(language, 'materials.readyHeading');
  const lead = text(language, 'materials.readyLead');
  const title = plain(titleOf(language, facts));
  const summary = text(language, 'materials.summary', { title });
  return render(
    template,
    {
      language,
      summary,
      speak: sentences(heading, title),
      heading,
      subtitle: aboutSession(language, facts),
      lead,
      links: materialLinks(language, facts),
      openSession: text(language, 'materials.openSession'),
      session,
    },
    summary,
  );
}
