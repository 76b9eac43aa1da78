import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { titleOf } from './facts.ts';
import { openTitles } from './open-titles.ts';
import template from './session-drafts-card.template.json' with { type: 'json' };
import type { SessionItem } from './session-item.ts';

export interface DraftsCardInput {
  readonly language: Language;
  /** Sessions made at one time. */
  readonly items: readonly SessionItem[];
  readonly published: boolean;
  readonly nonce: string;
}

/** The sessions that one form made: to be looked at and published, or published. */
export function draftsCard({ language, items, published, nonce }: DraftsCardInput): Card {
  const n = items.filter(({ status }) => !published || status === 'published').length;
  const heading = text(language, published ? 'sessions.publishedHeading' : 'sessions.draftsHeading', { n });
  const lead = text(language, published ? 'sessions.publishedLead' : 'sessions.draftsLead');
  const titles = openTitles(language, items);
  return render(
    template,
    {
      language,
      speak: sentences(heading, lead),
      fallback: heading,
      heading: published ? `✓ ${heading}` : heading,
      lead,
      style: published ? 'good' : 'emphasis',
      rows: items.map(({ id, facts, status }) => ({
        title: markdown(titleOf(language, facts)),
        time: timeText(language, facts.start, facts.end),
        marked: status === 'cancelled' || (published && status === 'draft'),
        mark: text(language, status === 'cancelled' ? 'session.cancelled' : 'sessions.draft'),
        open: titles.get(id) ?? '',
        name: plain(titleOf(language, facts)),
        session: id,
      })),
      publishes: !published,
      publish: text(language, 'sessions.publishAll'),
      ids: items.map(({ id }) => id).join(','),
      nonce,
      openSessions: text(language, 'session.openSessions'),
    },
    heading,
  );
}
