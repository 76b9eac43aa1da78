import { evaluationLength } from '../../../bot/evaluation/form.ts';
import { summarise } from '../../../bot/evaluation/rules.ts';
import { pagesBySize } from '../../../bot/pages-by-size.ts';
import type { Language } from '../../../bot/shared/people.ts';
import { type EvaluationCardInput, evaluationCard } from '../../../cards/evaluation/evaluation-card.ts';
import { evaluationResultsCard, wordsSize } from '../../../cards/evaluation/evaluation-results-card.ts';
import { noEvaluationCard } from '../../../cards/evaluation/no-evaluation-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { facts } from './sessions.ts';

const links = { materials: 'https://files.example/esitykset.pdf', recording: 'https://video.example/1' };
const nothing = { useful: '', arranged: '', words: '' };
const given = { useful: '5', arranged: '4', words: 'Hyvät ryhmät, kiitos!\n1. Lisää taukoja' };

function form(name: string, more: Partial<EvaluationCardInput> = {}): Sample {
  const usual = { session: 's1', facts, state: 'thanks' as const, values: nothing, faults: {}, nonce: 'n-1' };
  return { name, card: (language) => evaluationCard({ ...usual, language, ...more }) };
}

const feedback = Array.from({ length: 300 }, (_, n) => ({
  feedback: { useful: 1 + (n % 5), arranged: 5 - (n % 3) },
}));
const results =
  (answers: Parameters<typeof summarise>[0], words: readonly string[], page = 0) =>
  (language: Language) => {
    const pages = pagesBySize(words, wordsSize, { budget: 7_000, most: 20 });
    return evaluationResultsCard({
      language,
      session: 's1',
      facts,
      summary: summarise(answers),
      came: 480,
      words: pages[page] ?? [],
      page,
      pages: pages.length,
    });
  };
const long = 'Parasta olivat pienryhmät ja aito keskustelu kuntien kesken. '.repeat(16);
const manyWords = Array.from({ length: 300 }, (_, n) =>
  n % 4 ? 'Kiitos!' : n % 3 ? long : hostileText.repeat(8),
);

export const samples: readonly Sample[] = [
  form('thanks'),
  form('thanks with links', { facts: { ...facts, ...links } }),
  form('sent', { state: 'sent', values: given, facts: { ...facts, ...links } }),
  form('nothing chosen', {
    state: 'correct',
    faults: { useful: 'choose-mark', arranged: 'choose-mark' },
  }),
  form('too long', {
    state: 'correct',
    values: { useful: '6', arranged: '3', words: 'x'.repeat(evaluationLength + 500) },
    faults: { useful: 'choose-mark', words: 'too-long' },
  }),
  form('hostile', {
    state: 'sent',
    facts: { ...facts, titleFi: hostileText, titleSv: hostileText },
    values: { ...given, words: hostileText },
  }),
  ...(['cancelled', 'early', 'late', 'not-there'] as const).map((why) => ({
    name: `not taken: ${why}`,
    card: (language: Language) =>
      noEvaluationCard({ language, session: 's1', facts, why, words: why === 'late' ? hostileText : '' }),
  })),
  { name: 'results: none', card: results([], []) },
  { name: 'results: one', card: results(feedback.slice(0, 1), ['Kiitos!']) },
  { name: 'results: marks alone', card: results(feedback.slice(0, 7), []) },
  { name: 'results: 300', card: results(feedback, manyWords) },
  { name: 'results: 300, third page', card: results(feedback, manyWords, 2) },
];
