import { reasonLength } from '../../bot/sessions/cancel-rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './session-cancel-card.template.json' with { type: 'json' };
import { type ToldCounts, tellsText, toldText } from './told-text.ts';

export interface SessionCancelCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly draft: boolean;
  readonly told: ToldCounts;
  readonly typed?: string | undefined;
  readonly fault?: 'reason-missing' | 'too-long' | undefined;
  /** It is done: called off or thrown away, with so many told. */
  readonly done?: { readonly kind: 'cancelled' | 'discarded'; readonly told: number } | undefined;
  readonly nonce: string;
}

/** Asks why a session is called off and says who will be told; afterwards, that it was done. */
export function sessionCancelCard(input: SessionCancelCardInput): Card {
  const { language, session, facts, draft, typed = '', fault, done, nonce } = input;
  const heading = text(language, headingKey(input));
  const detail = detailOf(input);
  const faultText = fault
    ? text(language, `sessionEdit.fault-${fault}`, { typed: typed.trim().length, longest: reasonLength })
    : '';
  const asking = done === undefined;
  return render(
    template,
    {
      language,
      speak: faultText === '' ? sentences(heading, detail) : faultText,
      fallback: heading,
      heading: done ? `✓ ${heading}` : heading,
      about: aboutSession(language, facts),
      detail,
      asksReason: asking && !draft,
      reasonLabel: text(language, 'sessionEdit.reason', { reasonLength }),
      reasonError: text(language, 'sessionEdit.fault-reason-missing'),
      reasonLength,
      reason: plain(typed),
      faulty: fault !== undefined,
      fault: `⚠ ${faultText}`,
      asking,
      submit: text(language, draft ? 'sessionEdit.discard' : 'sessionEdit.cancel'),
      opens: done?.kind !== 'discarded',
      openSession: text(language, 'sessionEdit.openSession'),
      lists: !asking,
      openSessions: text(language, 'session.openSessions'),
      session,
      nonce,
    },
    faultText || heading,
  );
}

function headingKey({ draft, done }: SessionCancelCardInput) {
  if (done) {
    return done.kind === 'discarded' ? 'sessionEdit.discarded' : 'sessionEdit.cancelled';
  }
  return draft ? 'sessionEdit.discardHeading' : 'sessionEdit.cancelHeading';
}

function detailOf({ language, facts, draft, told, done }: SessionCancelCardInput): string {
  if (done) {
    return done.kind === 'discarded'
      ? text(language, 'sessionEdit.toldDraft')
      : tellsText(language, done.told, facts);
  }
  return draft ? text(language, 'sessionEdit.discardDetail') : toldText(language, told, facts);
}
