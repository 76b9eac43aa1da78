import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts, SessionStatus } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './session-changed-card.template.json' with { type: 'json' };
import { overTexts, tellsText } from './told-text.ts';

export interface SessionChangedCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly status: SessionStatus;
  /** How many are told, and how many got a place or an offer. */
  readonly told: number;
  readonly moved: number;
  readonly over: { readonly onSite: number; readonly remote: number };
}

/** After a change: that it is made, and what followed. */
export function sessionChangedCard(input: SessionChangedCardInput): Card {
  const { language, session, facts, status, told, moved, over } = input;
  const heading = text(language, 'sessionEdit.saved');
  const detail =
    status === 'draft' ? text(language, 'sessionEdit.toldDraft') : tellsText(language, told, facts);
  return render(
    template,
    {
      language,
      speak: sentences(heading, detail),
      fallback: heading,
      heading: `✓ ${heading}`,
      detail,
      about: aboutSession(language, facts),
      lines: [
        ...(moved > 0 ? [text(language, 'sessionEdit.movedUp', { n: moved })] : []),
        ...overTexts(language, over),
      ].map((line) => ({ text: line })),
      openSession: text(language, 'sessionEdit.openSession'),
      openSessions: text(language, 'session.openSessions'),
      session,
    },
    heading,
  );
}
