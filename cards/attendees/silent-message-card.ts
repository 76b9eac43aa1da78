import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts, Wish } from '../../bot/shared/session.ts';
import { hasSite } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { answerTitle } from '../rsvp/answers.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { type Button, buttonViews } from './buttons.ts';
import template from './silent-message-card.template.json' with { type: 'json' };
import { silentWords } from './silent-words.ts';

export interface SilentMessageInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  /** The session is for the reader too, not for their colleagues alone. */
  readonly invited: boolean;
  readonly nonce: string;
}

/** To a contact person: nobody of the municipality has answered; with the buttons to do so. */
export function silentMessageCard({ language, session, facts, invited, nonce }: SilentMessageInput): Card {
  const words = silentWords(language, facts);
  const title = plain(titleOf(language, facts));
  const titles = answerTitle(language);
  const wishes: readonly Wish[] = [
    ...(hasSite(facts) ? (['onSite'] as const) : []),
    ...(facts.remote ? (['remote'] as const) : []),
    'no',
  ];
  const own = wishes.map(
    (wish): Button => ({
      verb: `rsvp.${wish}`,
      title: titles(wish),
      data: { v: 1, session, nonce },
    }),
  );
  const buttons: readonly Button[] = [
    {
      verb: 'registration.open',
      title: text(language, 'attendees.registerOthers'),
      data: { v: 1, session, page: 0 },
      style: 'positive',
    },
    ...(invited ? own : []),
    { verb: 'session.show', title: text(language, 'attendees.openSession'), data: { v: 1, session } },
  ];
  const view = {
    ...words,
    language,
    speak: sentences(words.sentence, title, words.time),
    fallback: sentences(title, words.time, words.sentence),
    buttons: buttonViews(buttons),
  };
  return render(template, view, text(language, 'attendees.silentSummary', { title }));
}
