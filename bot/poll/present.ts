import type { Card } from '../../cards/card.ts';
import { pollQuestionCard } from '../../cards/poll/poll-question-card.ts';
import { readSessionOfOne } from '../../storage/session-of-one.ts';
import { questionKey, readSessionText, replyKey } from '../../storage/session-texts.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import type { WordsFault } from './form.ts';
import { findQuestion, noReply } from './rules.ts';

interface Reader {
  readonly actor: Person;
  readonly language: Language;
  readonly now: Date;
}

/** A question as one who comes sees it, with their answer so far; undefined for anybody else. */
export async function presentQuestion(
  { actor, language, now }: Reader,
  id: string,
  question: string,
  services: Services,
  unsent?: { readonly typed: string; readonly fault: WordsFault },
): Promise<Card | undefined> {
  const { tables } = services;
  const [session, asked, reply] = await Promise.all([
    readSessionOfOne(tables, id, actor.id),
    readSessionText(tables, id, questionKey(question)),
    readSessionText(tables, id, replyKey(question, actor.id)),
  ]);
  const refused = session && noReply(session, actor.id, now.getTime());
  if (!session || refused === 'not-coming' || session.status === 'cancelled' || asked === '') {
    return undefined;
  }
  return findQuestion(session, question)
    ? pollQuestionCard({
        language,
        session: id,
        facts: session.facts,
        question,
        asked,
        reply: unsent?.typed ?? reply,
        fault: unsent?.fault,
        open: refused === undefined,
        nonce: services.newId(),
      })
    : undefined;
}
