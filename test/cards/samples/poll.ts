import { pagesBySize } from '../../../bot/pages-by-size.ts';
import { mostQuestions } from '../../../bot/poll/rules.ts';
import type { Language } from '../../../bot/shared/people.ts';
import type { SessionQuestion } from '../../../bot/shared/session.ts';
import { pollAnswersCard, type ReplyRow, replySize } from '../../../cards/poll/poll-answers-card.ts';
import { type PollFormCardInput, pollFormCard } from '../../../cards/poll/poll-form-card.ts';
import { type PollQuestionCardInput, pollQuestionCard } from '../../../cards/poll/poll-question-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { facts } from './sessions.ts';

const session = '11111111-2222-4333-8444-000000000000';
const question = (n: number): SessionQuestion => ({
  id: `0123456789abcd${String(n).padStart(2, '0')}`,
  at: Date.parse('2026-11-24T08:00:00Z') + n * 86_400_000,
  by: 'p-1',
  asked: 38,
  answered: n,
});
const long =
  'Mitä kysymyksiä sinulla on luottamuksesta johtamisen perustana omassa kunnassasi juuri nyt? '.repeat(5);
const asked = (count: number, words: string) =>
  Array.from({ length: count }, (_, n) => ({ question: question(n), words }));

function form(name: string, more: Partial<PollFormCardInput> = {}): Sample {
  const usual = { session, facts, people: 38, guests: 0, questions: [], words: '', nonce: 'n-1' };
  return { name: `form: ${name}`, card: (language) => pollFormCard({ ...usual, language, ...more }) };
}

function toOne(name: string, more: Partial<PollQuestionCardInput> = {}): Sample {
  const usual = { session, facts, question: question(1).id, reply: '', open: true, nonce: 'n-1' };
  const words = 'Mitä haluat kuulla ensin?';
  return {
    name: `question: ${name}`,
    card: (language) => pollQuestionCard({ ...usual, asked: words, language, ...more }),
  };
}

const reply = (n: number, words: string): ReplyRow => ({
  name: `Osallistuja ${n}`,
  municipality: n % 2 ? 'Kauhava' : 'Vaasa',
  words,
});
const answers =
  (rows: readonly ReplyRow[], page = 0, words = 'Mitä haluat kuulla ensin?') =>
  (language: Language) => {
    const pages = pagesBySize(rows, replySize, { budget: 7_500, most: 25 });
    return pollAnswersCard({
      language,
      session,
      facts,
      question: { ...question(1), asked: 500 },
      words,
      rows: pages[page] ?? [],
      total: rows.length,
      page,
      pages: pages.length,
    });
  };
const many = Array.from({ length: 500 }, (_, n) => reply(n, n % 5 ? 'Kyllä' : hostileText.repeat(3)));

export const samples: readonly Sample[] = [
  form('first question'),
  form('one person, a guest', { people: 1, guests: 1 }),
  form('earlier ones, just sent', {
    guests: 4,
    questions: [
      { question: question(1), words: 'Mitä haluat kuulla ensin?' },
      { question: question(2), words: '' },
    ],
    sent: 38,
  }),
  form('empty', { fault: 'give-words' }),
  form('too long', { fault: 'too-long', words: long.repeat(3), questions: asked(3, long) }),
  form('twenty already', { refused: 'too-many', words: long, questions: asked(mostQuestions, long) }),
  form('twenty, hostile', {
    refused: 'too-many',
    words: hostileText,
    questions: asked(mostQuestions, hostileText),
  }),
  form('nobody comes', { people: 0, refused: 'nobody' }),
  form('over', { refused: 'over' }),
  form('cancelled', { refused: 'cancelled' }),
  toOne('new'),
  toOne('answered', { reply: 'Talouden tunnusluvuista.', news: 'sent' }),
  toOne('empty', { fault: 'give-words' }),
  toOne('too long', { fault: 'too-long', asked: long, reply: long.repeat(2) }),
  toOne('hostile', { asked: hostileText, reply: hostileText }),
  toOne('closed', { open: false }),
  toOne('closed, answered', { open: false, reply: 'Talouden tunnusluvuista.' }),
  toOne('too late', { open: false, news: 'late', reply: hostileText }),
  { name: 'answers: none', card: answers([]) },
  {
    name: 'answers: three',
    card: answers([reply(1, 'Talous'), reply(2, long), { name: '', municipality: '', words: 'Ei mitään' }]),
  },
  { name: 'answers: first page of 500', card: answers(many, 0, hostileText.repeat(3)) },
  { name: 'answers: a page of 500', card: answers(many, 7) },
];
