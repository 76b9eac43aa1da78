import { type EvaluationCardInput, evaluationCard } from '../../cards/evaluation/evaluation-card.ts';
import { noEvaluationCard } from '../../cards/evaluation/no-evaluation-card.ts';
import { exists } from '../../storage/session.ts';
import { readSessionOfOne } from '../../storage/session-of-one.ts';
import { maySee } from '../invited.ts';
import { noSuchSession } from '../no-session.ts';
import type { Session } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type EvaluationFields, readEvaluation } from './form.ts';
import { giveEvaluation } from './give.ts';
import { presentResults } from './present.ts';
import { noEvaluation } from './rules.ts';

type Sent = EvaluationFields & { readonly session: string; readonly nonce: string };

/** Feedback of somebody who came. */
export async function sendEvaluation(turn: Turn, input: Sent, services: Services): Promise<Reply> {
  const { session: id } = input;
  const read = readEvaluation(input);
  if ('faults' in read) {
    const session = await readSessionOfOne(services.tables, id, turn.actor.id);
    return session && exists(session) && maySee(session, turn.actor)
      ? form(turn, input, session, services, { state: 'correct', faults: read.faults })
      : noSuchSession(turn);
  }
  const { answer, state } = await giveEvaluation(turn, input, read.evaluation, services);
  switch (answer.kind) {
    case 'no-such-session':
      return noSuchSession(turn);
    case 'given':
      return form(turn, input, state, services, { state: 'sent', faults: {} });
    case 'cancelled':
    case 'early':
    case 'late':
    case 'not-there':
      return refused(turn, input, state, answer.kind);
  }
}

/** The form again with what was typed, or, where there is nothing to correct, why no feedback is taken. */
function form(
  turn: Turn,
  { session: id, useful, arranged, words }: Sent,
  session: Session,
  services: Services,
  shown: Pick<EvaluationCardInput, 'state' | 'faults'>,
): Reply {
  const why = noEvaluation(session, turn.actor.id, turn.now.getTime());
  if (why) {
    return refused(turn, { session: id, words }, session, why);
  }
  const card = evaluationCard({
    language: turn.language,
    session: id,
    facts: session.facts,
    values: { useful, arranged, words },
    nonce: services.newId(),
    ...shown,
  });
  return { kind: 'card', card };
}

function refused(
  { language }: Turn,
  { session, words }: Pick<Sent, 'session' | 'words'>,
  { facts }: Session,
  why: NonNullable<ReturnType<typeof noEvaluation>>,
): Reply {
  return { kind: 'card', card: noEvaluationCard({ language, session, facts, why, words }) };
}

export async function showEvaluation(
  turn: Turn,
  { session, page }: { readonly session: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  const card = await presentResults(turn, session, page, services);
  return card ? { kind: 'card', card } : noSuchSession(turn);
}
