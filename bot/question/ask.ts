import { type AskCardInput, askCard } from '../../cards/question/ask-card.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { readWorkshops, wordsRow } from '../../storage/quota-texts.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { consultingNow } from '../consulting-now.ts';
import { refuseMember } from '../member.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import { addressees } from '../shared/consulting.ts';
import { tellItems, tendItem } from '../shared/outbox.ts';
import type { Question, Quota, QuotaEvent } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type QuestionFields, type QuestionWish, readQuestionForm, wordsLength } from './form.ts';
import { listQuestions } from './list.ts';
import { type NoPlace, ownPlace, type QuestionPlace } from './place.ts';
import { namesOf, questionReply } from './present.ts';
import { decideAsk, findQuestion, type QuestionOutcome } from './rules.ts';

const noFields: QuestionFields = { kind: 'question', words: '' };

/** `kysy`, with the question after it or without: the form; for those who answer, what waits for an answer. */
export async function openQuestionForm(
  turn: Turn,
  asked: string | object,
  services: Services,
): Promise<Reply> {
  if (authorize(turn.actor, 'overview.see')) {
    return listQuestions(turn, { page: 0 }, services);
  }
  const place = await askingPlace(turn, services);
  return 'refusal' in place
    ? refuse(turn, place)
    : form(turn, place, services, {
        ...wordsFrom(typeof asked === 'string' ? asked.trim() : ''),
      });
}

/** As much of a text as the form holds. */
function wordsFrom(asked: string): Pick<AskCardInput, 'values' | 'shortened'> {
  const values = { ...noFields, words: asked.slice(0, wordsLength) };
  return { values, shortened: asked.length > wordsLength };
}

/** The form sent in: told to those who answer for the municipality today. */
export async function sendQuestion(
  turn: Turn,
  input: { readonly nonce: string; readonly fields: Partial<QuestionFields> },
  services: Services,
): Promise<Reply> {
  const place = await askingPlace(turn, services);
  if ('refusal' in place) {
    return refuse(turn, place);
  }
  const values = { ...noFields, ...input.fields };
  const read = readQuestionForm(values);
  if ('faults' in read) {
    return form(turn, place, services, { values, faults: read.faults });
  }
  const { answer, state, repeated } = await ask(turn, input.nonce, place, read.wish, services);
  switch (answer.kind) {
    case 'asked': {
      const question = findQuestion(state, answer.id);
      if (!question) {
        return notice(turn, { notice: 'old-card' }, ['ask', 'help']);
      }
      // The same press again may have come with other words: what is kept is shown.
      const kept = repeated ? await readWorkshops(services.tables, place.code, place.period.id) : undefined;
      const words = kept ? kept.words(question.id) : read.wish.words;
      return questionReply(turn, place, { question, words, answer: '' }, services, { news: 'sent' });
    }
    case 'too-many-open':
      return form(turn, place, services, { values, tooMany: true });
    case 'not-allowed':
    case 'answered':
    case 'no-such-question':
    case 'already-answered':
      return notice(turn, { notice: 'not-allowed' });
    default:
      return assertNever(answer.kind);
  }
}

async function ask(
  turn: Turn,
  nonce: string,
  { code, period }: QuestionPlace,
  { kind, words }: QuestionWish,
  services: Services,
) {
  const command = cardCommand(turn, 'question.send', nonce);
  const question: Question = { id: idOf(command), kind, by: turn.actor.id, at: turn.now.getTime() };
  const ids = { municipality: code, period: period.id, question: question.id };
  const actor = freshActor(turn, services);
  let to: readonly string[] = [];
  const ready = Promise.all([
    actor.read,
    consultingNow(services, turn.now).then((consulting) => {
      to = addressees(consulting, code);
    }),
  ]);
  return services.committer.run<Quota, QuotaEvent, QuestionOutcome>(
    quotaKind,
    quotaPartition(code, period.id),
    {
      id: command,
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota) {
        const person = actor.get();
        if (!person || !authorize(person, 'question.ask', code)) {
          return { answer: { kind: 'not-allowed', id: question.id }, unmarked: true };
        }
        const decision = decideAsk(quota, question);
        return decision.event
          ? {
              ...decision,
              texts: [wordsRow(question.id, words)],
              outbox: [
                tendItem(code, period.id),
                ...tellItems(to, question.id, { about: 'question-asked', ...ids }),
              ],
            }
          : // Once one has been answered, the same card may be sent again.
            { ...decision, unmarked: true };
      },
    },
  );
}

async function askingPlace(turn: Turn, services: Services): Promise<QuestionPlace | NoPlace> {
  return authorize(turn.actor, 'question.ask', turn.actor.municipality)
    ? ownPlace(turn, services)
    : { refusal: 'not-allowed' };
}

function refuse(turn: Turn, place: NoPlace): Reply {
  return place.refusal === 'not-allowed'
    ? notice(turn, { notice: 'not-allowed' })
    : refuseMember(turn, place);
}

async function form(
  turn: Turn,
  { code, municipality, period }: QuestionPlace,
  services: Services,
  more: Pick<AskCardInput, 'values'> & Partial<Pick<AskCardInput, 'faults' | 'tooMany' | 'shortened'>>,
): Promise<Reply> {
  const [workshops, consulting] = await Promise.all([
    readWorkshops(services.tables, code, period.id),
    consultingNow(services, turn.now),
  ]);
  const card = askCard({
    language: turn.language,
    municipality,
    code,
    period: period.id,
    consultants: namesOf(consulting.consultants, addressees(consulting, code)),
    earlier: workshops.quota.questions.map((question) => ({ question, words: workshops.words(question.id) })),
    faults: {},
    nonce: services.newId(),
    ...more,
  });
  return { kind: 'card', card };
}
