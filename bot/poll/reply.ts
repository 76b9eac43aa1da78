import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { questionKey, readSessionText, replyKey, sessionText } from '../../storage/session-texts.ts';
import { cardCommand, freshActor } from '../change.ts';
import { refreshItem } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import { findQuestion, noReply } from './rules.ts';

interface PollPress {
  readonly session: string;
  readonly question: string;
  readonly nonce: string;
}

interface ReplyOutcome {
  readonly kind: 'replied' | 'no-such-session' | 'not-coming' | 'closed';
}

/** Keeps an answer; `asked` is the question in words. */
export async function reply(
  turn: Turn,
  { session: id, question, nonce }: PollPress,
  words: string,
  services: Services,
) {
  const { tables } = services;
  const who = turn.actor.id;
  const actor = freshActor(turn, services);
  let asked = '';
  let first = true;
  const texts = Promise.all([
    readSessionText(tables, id, questionKey(question)),
    readSessionText(tables, id, replyKey(question, who)),
  ]).then(([found, earlier]) => {
    asked = found;
    first = earlier === '';
  });
  const { answer: outcome, state } = await services.committer.run<Session, SessionEvent, ReplyOutcome>(
    sessionKind,
    sessionPartition(id),
    {
      id: cardCommand(turn, 'poll.reply', nonce),
      by: who,
      ready: Promise.all([actor.read, texts]),
      sends: true,
      decide(session, now) {
        // Somebody who never answered the session learns no more than that there is nothing for them.
        if (!actor.get() || !findQuestion(session, question) || !session.answers.has(who)) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const refused = noReply(session, who, now.getTime());
        return refused
          ? { answer: { kind: refused }, unmarked: true }
          : {
              answer: { kind: 'replied' },
              event: { type: 'replied', question, first },
              texts: [sessionText(replyKey(question, who), words)],
              outbox: [refreshItem(id)],
            };
      },
    },
  );
  return { outcome, state, asked };
}
