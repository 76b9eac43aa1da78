import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { questionKey, sessionText } from '../../storage/session-texts.ts';
import { readSessionTextsUnder } from '../../storage/session-texts-under.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { refreshItem, spreadItems } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import { decideQuestion, type NoPoll } from './rules.ts';

export type AskOutcome =
  | { readonly kind: 'asked' | 'no-such-session' }
  | { readonly kind: 'refused'; readonly why: NoPoll };

/** Puts a question to all who come. `texts` are those of the questions before it. */
export async function ask(
  turn: Turn,
  { session: id, nonce }: { readonly session: string; readonly nonce: string },
  words: string,
  services: Services,
) {
  const command = cardCommand(turn, 'poll.send', nonce);
  const question = idOf(command);
  const actor = freshActor(turn, services);
  let texts: ReadonlyMap<string, string> = new Map();
  const earlier = readSessionTextsUnder(services.tables, id, questionKey('')).then((found) => {
    texts = found;
  });
  const { answer: outcome, state } = await services.committer.run<Session, SessionEvent, AskOutcome>(
    sessionKind,
    sessionPartition(id),
    {
      id: command,
      by: turn.actor.id,
      ready: Promise.all([actor.read, earlier]),
      sends: true,
      decide(session, now) {
        if (!mayHost(session, actor.get())) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const decided = decideQuestion(session, { id: question, at: now.getTime(), by: turn.actor.id });
        if ('refused' in decided) {
          return { answer: { kind: 'refused', why: decided.refused }, unmarked: true };
        }
        return {
          answer: { kind: 'asked' },
          event: decided.event,
          texts: [sessionText(questionKey(question), words)],
          outbox: [
            refreshItem(id),
            ...spreadItems(decided.to, question, { about: 'session-question', session: id, question }),
          ],
        };
      },
    },
  );
  return { outcome, state, question, texts };
}
