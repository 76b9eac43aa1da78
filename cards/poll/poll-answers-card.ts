import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts, SessionQuestion } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './poll-answers-card.template.json' with { type: 'json' };

export interface ReplyRow {
  /** '' for somebody who is not in the network any more. */
  readonly name: string;
  /** As shown to the reader; '' for none. */
  readonly municipality: string;
  readonly words: string;
}

export interface PollAnswersCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly question: SessionQuestion;
  /** The question in words; '' where they were removed. */
  readonly words: string;
  /** Of this page. */
  readonly rows: readonly ReplyRow[];
  /** Answers on all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** How many characters of the card an answer takes: its texts as they are written, and what stands around them. */
export function replySize({ name, municipality, words }: ReplyRow): number {
  return JSON.stringify(markdown(`${name}${municipality}${words}`)).length + 190;
}

/** What people answered to one question, with their names, for the hosts. */
export function pollAnswersCard(input: PollAnswersCardInput): Card {
  const { language, session, facts, question, words, rows, total, page, pages } = input;
  const heading = text(language, 'poll.answersHeading', { answered: total, asked: question.asked });
  const asked = words || text(language, 'poll.removed');
  return render(
    template,
    {
      language,
      summary: heading,
      speak: sentences(heading, plain(asked)),
      heading,
      subtitle: aboutSession(language, facts),
      asked: markdown(asked),
      paged: pages > 1,
      pageText: text(language, 'poll.page', { page: page + 1, pages }),
      empty: total === 0,
      emptyText: text(language, 'poll.noAnswers'),
      rows: rows.map((row) => ({
        name: markdown(
          [row.name || text(language, 'poll.someone'), row.municipality].filter(Boolean).join(' · '),
        ),
        words: markdown(row.words),
      })),
      hasPrevious: page > 0,
      previousTitle: text(language, 'poll.previous'),
      previous: page - 1,
      hasNext: page + 1 < pages,
      nextTitle: text(language, 'poll.next'),
      next: page + 1,
      openQuestions: text(language, 'poll.openQuestions'),
      session,
      question: question.id,
    },
    heading,
  );
}
