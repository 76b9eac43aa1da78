import { evaluationEnd, type NoEvaluation } from '../../bot/evaluation/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import template from './no-evaluation-card.template.json' with { type: 'json' };

export interface NoEvaluationCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly why: NoEvaluation;
  /** As typed; not sent. */
  readonly words: string;
}

/** Why feedback was not taken. */
export function noEvaluationCard(input: NoEvaluationCardInput): Card {
  const { language, session, facts, why, words } = input;
  const heading = text(language, `evaluation.${why}Heading`);
  const detail = text(language, `evaluation.${why}Detail`, {
    start: `${dateText(language, facts.start)} ${clockText(language, facts.start)}`,
    day: dateText(language, evaluationEnd(facts) - 1),
  });
  return render(
    template,
    {
      language,
      summary: heading,
      speak: sentences(heading, detail),
      heading,
      subtitle: aboutSession(language, facts),
      detail,
      unsent: words.trim() !== '',
      unsentTitle: text(language, 'evaluation.unsentTitle'),
      words: markdown(words),
      openSession: text(language, 'evaluation.openSession'),
      session,
    },
    heading,
  );
}
