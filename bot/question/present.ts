import type { Card } from '../../cards/card.ts';
import { type QuestionCardInput, questionCard } from '../../cards/question/question-card.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { text } from '../../cards/text/catalogue.ts';
import { consultingNow } from '../consulting-now.ts';
import { authorize } from '../shared/authorize.ts';
import { addressees } from '../shared/consulting.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Question } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { QuestionPlace } from './place.ts';

interface Reader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

function readerOf({ actor, language, now }: Turn): Reader {
  return { reader: actor, language, now };
}

/** The question and what was written about it. */
export interface Asked {
  readonly question: Question;
  readonly words: string;
  readonly answer: string;
}

type More = Partial<Pick<QuestionCardInput, 'news' | 'typed' | 'fault'>>;

/** A question as its reader sees it. */
export async function presentQuestion(
  { reader, language, now }: Reader,
  { code, municipality, forms, period }: QuestionPlace,
  { question, words, answer }: Asked,
  services: Services,
  more: More = {},
): Promise<Card> {
  const [consulting, people] = await Promise.all([consultingNow(services, now), services.directory.ever()]);
  const personOf = (id: string | undefined) => people.find((person) => person.id === id);
  const asker = personOf(question.by);
  const answerer = personOf(question.answeredBy);
  return questionCard({
    language,
    municipality,
    forms,
    code,
    period,
    question,
    words,
    answer,
    viewer: viewerOf(reader, code, question),
    asker: {
      name: asker?.name ?? text(language, 'erasure.name'),
      roleTitle: asker ? roleTitle(language, asker.role) : '',
    },
    ...(answerer ? { answerer: answerer.name } : {}),
    consultants: namesOf(people, addressees(consulting, code)),
    typed: '',
    nonce: services.newId(),
    ...more,
  });
}

export async function questionReply(
  turn: Turn,
  place: QuestionPlace,
  asked: Asked,
  services: Services,
  more: More = {},
): Promise<Reply> {
  return { kind: 'card', card: await presentQuestion(readerOf(turn), place, asked, services, more) };
}

export function namesOf(people: readonly Person[], ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? []);
}

function viewerOf(reader: Person, municipality: string, { by }: Question): QuestionCardInput['viewer'] {
  if (reader.id === by) {
    return 'asker';
  }
  if (authorize(reader, 'question.answer', municipality)) {
    return 'consultant';
  }
  return reader.municipality === municipality ? 'municipality' : 'coordinator';
}
