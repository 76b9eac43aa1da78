import type { SessionFaults, SessionFields } from '../../bot/sessions/form.ts';
import { placeLength, titleLength } from '../../bot/sessions/form.ts';
import { dayOf } from '../../bot/shared/helsinki.ts';
import type { BilingualText } from '../../bot/shared/network.ts';
import { sessionKinds } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { kindText } from './kinds.ts';
import template from './session-form-card.template.json' with { type: 'json' };
import { fieldViews } from './session-form-fields.ts';

export interface SessionFormCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly values: SessionFields;
  readonly faults: SessionFaults;
  /** The period's sparring topics; the first has number 1. */
  readonly topics: readonly BilingualText[];
  readonly nonce: string;
}

/** One form and one press: the session appears in the network's list. */
export function sessionFormCard({
  language,
  now,
  values,
  faults,
  topics,
  nonce,
}: SessionFormCardInput): Card {
  const faulty = Object.keys(faults).length;
  const heading = text(language, 'sessionForm.heading');
  const correct = faulty > 0 ? text(language, 'sessionForm.correct', { n: faulty }) : '';
  return render(
    template,
    {
      language,
      speak: correct ? `${heading}. ${correct}` : `${heading}.`,
      fallback: heading,
      heading,
      lead: text(language, 'sessionForm.lead'),
      correct: `⚠ ${correct}`,
      faulty: faulty > 0,
      kinds: sessionKinds.map((kind) => ({ title: kindText(language, kind), value: kind })),
      hasTopics: topics.length > 0,
      topics: topics.map((topic, i) => ({
        title: plain(`${i + 1}. ${language === 'sv' ? topic.sv : topic.fi}`),
        value: String(i + 1),
      })),
      remotes: (['yes', 'no'] as const).map((value) => ({
        title: text(language, value === 'yes' ? 'sessionForm.remoteYes' : 'sessionForm.remoteNo'),
        value,
      })),
      today: dayOf(now),
      titleLength,
      placeLength,
      noLimit: text(language, 'sessionForm.noLimit'),
      fields: fieldViews(language, values, faults),
      submit: text(language, 'sessionForm.submit'),
      openSessions: text(language, 'session.openSessions'),
      nonce,
    },
    correct || heading,
  );
}
