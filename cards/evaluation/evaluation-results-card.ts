import { evaluationMarks } from '../../bot/evaluation/form.ts';
import type { EvaluationSummary, MarkSummary } from '../../bot/evaluation/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { locales, text } from '../text/catalogue.ts';
import template from './evaluation-results-card.template.json' with { type: 'json' };

export interface EvaluationResultsCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly summary: EvaluationSummary;
  readonly came: number;
  /** Free words of this page. */
  readonly words: readonly string[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** How many characters of the card somebody's words take. */
export function wordsSize(words: string): number {
  return JSON.stringify(markdown(words)).length + 80;
}

/** What those who came thought of a session, without names. */
export function evaluationResultsCard(input: EvaluationResultsCardInput): Card {
  const { language, session, facts, summary, came, words, page, pages } = input;
  const { given } = summary;
  const heading = text(language, 'evaluation.resultsHeading', { given, came });
  const title = plain(titleOf(language, facts));
  const about = text(language, 'evaluation.resultsSummary', { title, given });
  const blocks =
    given === 0 ? [] : (['useful', 'arranged'] as const).map((id) => block(language, id, summary[id]));
  return render(
    template,
    {
      language,
      summary: about,
      speak: sentences(heading, title, ...blocks.map(({ mean }) => mean)),
      heading,
      subtitle: aboutSession(language, facts),
      empty: given === 0,
      emptyText: text(language, 'evaluation.none'),
      blocks,
      worded: words.length > 0,
      wordsHeading: text(language, 'evaluation.wordsHeading'),
      paged: pages > 1,
      pageText: text(language, 'evaluation.page', { page: page + 1, pages }),
      words: words.map((one) => ({ words: markdown(one) })),
      hasPrevious: page > 0,
      previousTitle: text(language, 'evaluation.previous'),
      previous: page - 1,
      hasNext: page + 1 < pages,
      nextTitle: text(language, 'evaluation.next'),
      next: page + 1,
      openAttendees: text(language, 'evaluation.attendees'),
      session,
    },
    about,
  );
}

function block(language: Language, id: 'useful' | 'arranged', { counts, mean }: MarkSummary) {
  return {
    mean: text(language, `evaluation.${id}Mean`, { mean: oneDecimal(language, mean ?? 0) }),
    facts: evaluationMarks.map((mark) => ({
      title: text(language, `evaluation.${id}Mark`, { mark }),
      value: String(counts[mark - 1] ?? 0),
    })),
  };
}

/** "4,3"; a point in English, as dates and times are written there. */
function oneDecimal(language: Language, amount: number): string {
  const locale = locales[language];
  return amount.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
