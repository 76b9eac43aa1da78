import { exists, sessionKind, sessionPartition } from '../../storage/session.ts';
import { feedbackKey, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { hostIds } from '../hosted.ts';
import { maySee } from '../invited.ts';
import { dayOf } from '../shared/helsinki.ts';
import { refreshItem, tellItems } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import type { Evaluation } from './form.ts';
import { type NoEvaluation, noEvaluation } from './rules.ts';

interface EvaluationOutcome {
  readonly kind: 'given' | 'no-such-session' | NoEvaluation;
}

/** Keeps somebody's feedback; given again, it replaces the earlier one. */
export async function giveEvaluation(
  turn: Turn,
  { session: id, nonce }: { readonly session: string; readonly nonce: string },
  { useful, arranged, words }: Evaluation,
  services: Services,
) {
  const who = turn.actor.id;
  const actor = freshActor(turn, services);
  const done = await services.committer.run<Session, SessionEvent, EvaluationOutcome>(
    sessionKind,
    sessionPartition(id),
    {
      id: cardCommand(turn, 'evaluation.send', nonce),
      by: who,
      ready: actor.read,
      sends: true,
      decide(session, now) {
        const person = actor.get();
        const answer = session.answers.get(who);
        if (!person || !exists(session) || !maySee(session, person)) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const refused = noEvaluation(session, who, now.getTime());
        if (refused || !answer) {
          return { answer: { kind: refused ?? 'not-there' }, unmarked: true };
        }
        return {
          answer: { kind: 'given' },
          event: { type: 'seated', seats: [{ who, answer: { ...answer, feedback: { useful, arranged } } }] },
          texts: [sessionText(feedbackKey(who), words)],
          outbox: [refreshItem(id)],
        };
      },
    },
  );
  if (done.answer.kind === 'given') {
    await tellHosts(id, done.state, turn.now, services);
  }
  return done;
}

/** Once a day at most: the command's id has the day in it. */
async function tellHosts(id: string, { facts }: Session, now: Date, services: Services): Promise<void> {
  const day = dayOf(now);
  const hosts = await hostIds(services, facts);
  await services.committer.run<Session, SessionEvent, { readonly kind: 'told' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('session-feedback', id, day),
      by: 'bot',
      sends: true,
      decide: () => ({
        answer: { kind: 'told' },
        outbox: tellItems(hosts, `feedback|${day}`, { about: 'session-feedback', session: id }),
      }),
    },
  );
}
