import type { QuestionFaults, QuestionFields } from '../../../bot/question/form.ts';
import type { Question } from '../../../bot/shared/quota.ts';
import { type AskCardInput, askCard } from '../../../cards/question/ask-card.ts';
import { type QuestionCardInput, questionCard } from '../../../cards/question/question-card.ts';
import type { QuestionRow } from '../../../cards/question/question-rows.ts';
import { type QuestionItem, questionsCard } from '../../../cards/question/questions-card.ts';
import { hostileText, type Sample } from '../sample.ts';

export const open: Question = {
  id: 'q-1',
  kind: 'question',
  by: 'p-aino',
  at: Date.parse('2026-11-20T08:30:00Z'),
};
export const answered: Question = {
  ...open,
  id: 'q-2',
  answeredBy: 'p-mirja',
  answeredAt: Date.parse('2026-11-23T06:05:00Z'),
};
const support: Question = { ...open, id: 'q-3', kind: 'support' };

const words =
  'Voiko valmistelupajan käyttää talousarvion taustaselvitykseen?\nTarvitsisimme tuloksen ennen valtuuston seminaaria 14.12.';
const answer = 'Voi. Sovitaan laajuus puhelimessa, ehdotan torstaita.';
const long = 'Kysymme yhteistoiminta-alueen valmistelusta ja sen vaikutuksista kuntaan. '
  .repeat(14)
  .slice(0, 1000);
const untouched: QuestionFields = { kind: 'question', words: '' };

const earlier: readonly QuestionRow[] = [
  { question: open, words },
  { question: support, words: 'Sparrausta johtoryhmälle' },
  { question: answered, words: '' },
];

export const usualAsk: Omit<AskCardInput, 'language'> = {
  municipality: 'Kauhava',
  code: '233',
  period: 'uso8',
  consultants: ['Mirja Salonen'],
  earlier: [],
  values: untouched,
  faults: {},
  nonce: 'n-1',
};

function ask(name: string, change: Partial<AskCardInput> = {}): Sample {
  return { name: `ask: ${name}`, card: (language) => askCard({ ...usualAsk, ...change, language }) };
}

function faulty(name: string, values: Partial<QuestionFields>, faults: QuestionFaults): Sample {
  return ask(name, { values: { ...untouched, ...values }, faults });
}

export const usualQuestion: Omit<QuestionCardInput, 'language'> = {
  municipality: 'Kauhava',
  code: '233',
  period: { id: 'uso8', name: 'USO 8' },
  question: open,
  words,
  answer: '',
  viewer: 'consultant',
  asker: { name: 'Aino Virtanen', roleTitle: 'kunnanjohtaja' },
  consultants: ['Mirja Salonen', 'Olli Lehto'],
  typed: '',
  nonce: 'n-2',
};

function question(name: string, change: Partial<QuestionCardInput> = {}): Sample {
  return {
    name: `question: ${name}`,
    card: (language) => questionCard({ ...usualQuestion, ...change, language }),
  };
}

const replied = { question: answered, answer, answerer: 'Mirja Salonen' } as const;

const item: QuestionItem = { code: '233', municipality: 'Kauhava', period: 'uso8', question: open };
const waiting: readonly QuestionItem[] = [
  item,
  { ...item, code: '599', municipality: 'Pedersören kunta', question: support },
  { ...item, code: '020', municipality: hostileText, question: { ...open, at: open.at - 86_400_000 } },
];

function questions(name: string, items: readonly QuestionItem[], page = 0, pages = 1): Sample {
  const total = pages > 1 ? pages * items.length : items.length;
  return {
    name: `questions: ${name}`,
    card: (language) => questionsCard({ language, items, total, page, pages }),
  };
}

export const samples: readonly Sample[] = [
  ask('untouched'),
  ask('no consultant known, asked before', { consultants: [], earlier }),
  ask('many asked before', { earlier: Array.from({ length: 30 }, () => ({ question: open, words: long })) }),
  faulty('nothing written', {}, { words: 'give-words' }),
  faulty(
    'no kind, too long',
    { kind: 'other', words: `${long}${long}` },
    {
      kind: 'choose-kind',
      words: 'too-long',
    },
  ),
  ask('more was written than it holds', {
    shortened: true,
    values: { kind: 'question', words: long.slice(0, 1000) },
  }),
  ask('too many wait', { tooMany: true, values: { kind: 'support', words } }),
  ask('hostile', {
    municipality: hostileText,
    consultants: [hostileText],
    earlier: [{ question: open, words: hostileText }],
    values: { kind: hostileText, words: hostileText },
    faults: { kind: 'choose-kind' },
  }),
  question('to answer'),
  question('a wish to answer', { question: support }),
  question('no answer written', { fault: 'give-words' }),
  question('answer too long', { fault: 'too-long', typed: `${long}x` }),
  question('answer sent', { ...replied, news: 'answer-sent' }),
  question('answered by another first', { ...replied, news: 'already-answered', typed: 'Voi kyllä.' }),
  question('answered by somebody who has left, nothing typed', {
    question: answered,
    answer,
    news: 'already-answered',
  }),
  question('answered by oneself before', { ...replied, news: 'you-had-answered', typed: 'Voi kyllä.' }),
  question('answered, seen by a consultant', replied),
  question('sent', { viewer: 'asker', news: 'sent' }),
  question('a wish sent', { viewer: 'asker', news: 'sent', question: support, consultants: [] }),
  question('waiting, seen by the asker', { viewer: 'asker' }),
  question('waiting, seen by a colleague', { viewer: 'municipality' }),
  question('waiting, seen by a coordinator', { viewer: 'coordinator' }),
  question('answered, told to the asker', { ...replied, viewer: 'asker' }),
  question('a wish answered, told to the asker', {
    ...replied,
    question: { ...answered, kind: 'support' },
    viewer: 'asker',
  }),
  question('answered, seen by a colleague', { ...replied, viewer: 'municipality' }),
  question('answered, texts and people gone', {
    ...replied,
    viewer: 'coordinator',
    words: '',
    answer: '',
    asker: { name: '', roleTitle: '' },
  }),
  question('long', { question: answered, words: long, answer: long, typed: long, news: 'already-answered' }),
  question('hostile', {
    municipality: hostileText,
    words: hostileText,
    answer: `${hostileText}\n4. viidestä\n- kohta`,
    question: answered,
    answerer: hostileText,
    asker: { name: hostileText, roleTitle: 'yhdyshenkilö' },
    typed: hostileText,
    news: 'already-answered',
  }),
  question('hostile, to answer', {
    municipality: hostileText,
    words: hostileText,
    consultants: [hostileText],
    typed: hostileText,
    fault: 'too-long',
  }),
  questions('three', waiting),
  questions('one', waiting.slice(0, 1)),
  questions('none', []),
  questions(
    'middle page',
    Array.from({ length: 6 }, () => item),
    1,
    3,
  ),
];
