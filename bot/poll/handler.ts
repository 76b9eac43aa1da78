import type { Card } from '../../cards/card.ts';
import { pollQuestionCard } from '../../cards/poll/poll-question-card.ts';
import { noSuchSession } from '../no-session.ts';
import { presentSession } from '../present-session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { presentAnswers } from './answers.ts';
import { ask } from './ask.ts';
import { questionLength, readWords, replyLength } from './form.ts';
import { presentQuestion } from './present.ts';
import { presentForm, readForm } from './present-form.ts';
import { reply } from './reply.ts';

interface AboutPoll {
  readonly session: string;
  readonly question: string;
}

export async function openPoll(
  turn: Turn,
  { session }: { readonly session: string },
  services: Services,
): Promise<Reply> {
  return orNone(turn, await readForm(turn, session, services, { words: '' }));
}

/** The question goes to every person who comes. */
export async function sendPoll(
  turn: Turn,
  input: { readonly session: string; readonly nonce: string; readonly words: string },
  services: Services,
): Promise<Reply> {
  const { session: id, words: typed } = input;
  const read = readWords(typed, questionLength);
  if ('fault' in read) {
    return orNone(turn, await readForm(turn, id, services, { words: typed, fault: read.fault }));
  }
  const { outcome, state, question, texts } = await ask(turn, input, read.words, services);
  switch (outcome.kind) {
    case 'no-such-session':
      return noSuchSession(turn);
    case 'refused': {
      const shown = { words: typed, refused: outcome.why };
      return { kind: 'card', card: presentForm(turn, id, state, texts, services, shown) };
    }
    case 'asked': {
      const sent = state.questions.find((one) => one.id === question)?.asked;
      const all = new Map([[question, read.words], ...texts]);
      return { kind: 'card', card: presentForm(turn, id, state, all, services, { words: '', sent }) };
    }
  }
}

/** The answer of somebody who comes; a second one replaces the first. */
export async function replyToPoll(
  turn: Turn,
  input: AboutPoll & { readonly nonce: string; readonly words: string },
  services: Services,
): Promise<Reply> {
  const { session: id, question, words: typed } = input;
  const read = readWords(typed, replyLength);
  if ('fault' in read) {
    const unsent = { typed, fault: read.fault };
    return orNone(turn, await presentQuestion(turn, id, question, services, unsent));
  }
  const { outcome, state, asked } = await reply(turn, input, read.words, services);
  switch (outcome.kind) {
    case 'no-such-session':
      return noSuchSession(turn);
    case 'not-coming': {
      // Their place is gone, which the session's card shows; the question is for those who come.
      const reader = { reader: turn.actor, language: turn.language, now: turn.now };
      return { kind: 'card', card: await presentSession(reader, id, state, services) };
    }
    case 'closed':
    case 'replied': {
      const shown = { language: turn.language, session: id, facts: state.facts, question, asked };
      const news = outcome.kind === 'replied' ? ('sent' as const) : ('late' as const);
      const open = outcome.kind === 'replied';
      const nonce = services.newId();
      return { kind: 'card', card: pollQuestionCard({ ...shown, reply: read.words, news, open, nonce }) };
    }
  }
}

export async function showPoll(
  turn: Turn,
  input: AboutPoll & { readonly page: number },
  services: Services,
): Promise<Reply> {
  return orNone(turn, await presentAnswers(turn, input, input.page, services));
}

function orNone(turn: Turn, card: Card | undefined): Reply {
  return card ? { kind: 'card', card } : noSuchSession(turn);
}
