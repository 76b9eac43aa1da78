import { replyLength, type WordsFault } from '../../bot/poll/form.ts';
import { pollEnd } from '../../bot/poll/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import template from './poll-question-card.template.json' with { type: 'json' };

export interface PollQuestionCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly question: string;
  /** The question in words. */
  readonly asked: string;
  /** The reader's answer, or what they typed; '' for none. */
  readonly reply: string;
  readonly fault?: WordsFault | undefined;
  /** Whether it may still be answered. */
  readonly open: boolean;
  /** `late`: what they typed was not kept. */
  readonly news?: 'sent' | 'late' | undefined;
  readonly nonce: string;
}

/** A host's question as one who comes sees it. */
export function pollQuestionCard(input: PollQuestionCardInput): Card {
  const { language, session, facts, question, asked, reply, fault, open, news, nonce } = input;
  const heading = text(language, 'poll.questionHeading');
  const day = dateText(language, pollEnd(facts) - 1);
  const said = news === undefined ? '' : text(language, `poll.${news}`, { day });
  const wrong = fault === undefined ? '' : text(language, `poll.${fault}`, { max: replyLength });
  const summary = plain(text(language, 'poll.summary', { title: titleOf(language, facts) }));
  const words = asked || text(language, 'poll.removed');
  return render(
    template,
    {
      language,
      summary,
      speak: sentences(...[said, wrong, heading, plain(words)].filter(Boolean)),
      told: said !== '',
      news: said,
      newsStyle: news === 'late' ? 'warning' : 'good',
      heading,
      subtitle: aboutSession(language, facts),
      asked: markdown(words),
      open,
      label: text(language, 'poll.replyLabel', { max: replyLength }),
      hint: text(language, 'poll.replyHint'),
      error: text(language, 'poll.give-words', { max: replyLength }),
      reply: plain(reply),
      longest: Math.max(replyLength, reply.length),
      faulty: wrong !== '',
      wrong: text(language, 'poll.faulty', { fault: wrong }),
      note: text(language, open ? 'poll.seenUntil' : 'poll.closed', { day }),
      noteShown: news === undefined,
      kept: !open && reply !== '',
      keptTitle: text(language, news === 'late' ? 'poll.unsentTitle' : 'poll.replyTitle'),
      keptWords: markdown(reply),
      send: text(language, news === 'sent' ? 'poll.sendAgain' : 'poll.sendReply'),
      openSession: text(language, 'poll.openSession'),
      session,
      question,
      nonce,
    },
    summary,
  );
}
