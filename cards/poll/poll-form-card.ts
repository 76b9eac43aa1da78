import { questionLength, type WordsFault } from '../../bot/poll/form.ts';
import { mostQuestions, type NoPoll } from '../../bot/poll/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts, SessionQuestion } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { shortDateText } from '../text/dates.ts';
import template from './poll-form-card.template.json' with { type: 'json' };

export interface PollFormCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  /** Who would get a question, and how many come without Teams. */
  readonly people: number;
  readonly guests: number;
  /** Asked before, oldest first; words are '' where they were removed. */
  readonly questions: readonly { readonly question: SessionQuestion; readonly words: string }[];
  /** As typed. */
  readonly words: string;
  readonly fault?: WordsFault | undefined;
  /** Why nothing can be asked now. */
  readonly refused?: NoPoll | undefined;
  /** It has just been sent, to so many. */
  readonly sent?: number | undefined;
  readonly nonce: string;
}

/** Rows show so many characters of a question: twenty of them fit the card. */
const shownLength = 60;

/** A question to all who come, and the earlier ones with their answers. */
export function pollFormCard(input: PollFormCardInput): Card {
  const { language, session, facts, people, guests, words, fault, refused, sent, nonce } = input;
  const heading = text(language, 'poll.formHeading');
  const lead = refused
    ? text(language, `poll.${refused}`, { most: mostQuestions })
    : text(language, 'poll.lead', { people, guests });
  const said = sent === undefined ? '' : text(language, 'poll.sentTo', { people: sent });
  const wrong = fault === undefined ? '' : text(language, `poll.${fault}`, { max: questionLength });
  const unsent = refused !== undefined && words.trim() !== '';
  const rows = rowsOf(input);
  return render(
    template,
    {
      language,
      summary: heading,
      speak: sentences(...[said, wrong, heading, lead].filter(Boolean)),
      told: said !== '',
      news: said,
      heading,
      subtitle: aboutSession(language, facts),
      lead,
      leadStyle: refused === undefined || said !== '' ? 'default' : 'warning',
      open: refused === undefined,
      label: text(language, 'poll.questionLabel', { max: questionLength }),
      hint: text(language, 'poll.questionHint'),
      error: text(language, 'poll.give-words', { max: questionLength }),
      words: plain(words),
      longest: Math.max(questionLength, words.length),
      faulty: wrong !== '',
      wrong: text(language, 'poll.faulty', { fault: wrong }),
      unsent,
      unsentTitle: text(language, 'poll.unsentTitle'),
      unsentWords: markdown(words),
      asked: rows.length > 0,
      earlier: text(language, 'poll.earlier'),
      rows,
      send: text(language, 'poll.send'),
      attendees: text(language, 'poll.attendees'),
      session,
      nonce,
    },
    heading,
  );
}

function rowsOf({ language, session, questions }: PollFormCardInput) {
  return questions
    .map(({ question, words }, n) => ({
      row: [
        markdown(shortened(words) || text(language, 'poll.removed')),
        text(language, 'poll.row', {
          date: shortDateText(language, question.at),
          answered: question.answered,
          asked: question.asked,
        }),
      ].join('\n\n'),
      open: text(language, 'poll.openAnswers', { n: n + 1 }),
      session,
      question: question.id,
    }))
    .toReversed();
}

function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ')];
  return letters.length > shownLength
    ? `${letters
        .slice(0, shownLength - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}
