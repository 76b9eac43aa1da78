import type { Language } from '../../bot/shared/people.ts';
import type { Question } from '../../bot/shared/quota.ts';
import { markdown } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText, shortDateText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

export interface QuestionRow {
  readonly question: Question;
  /** As asked; empty where the text has been removed. */
  readonly words: string;
}

/** Rows show so many characters of a question, and so many rows fit the form. */
const shownLength = 80;
const mostRows = 5;

/** The municipality's questions under the form, newest first, each with a button that opens it. */
export function questionRows(
  language: Language,
  all: readonly QuestionRow[],
  ids: { readonly municipality: string; readonly period: string },
): { readonly rows: readonly View[]; readonly more: number } {
  const shown = all.slice(0, mostRows);
  const titles = openTitles(
    language,
    shown.map(({ question }) => question),
  );
  const rows = shown.map(({ question, words }, i) => ({
    ...ids,
    question: question.id,
    words: markdown(shortened(words) || text(language, 'question.removed')),
    state: stateText(language, question),
    open: titles[i] ?? '',
  }));
  return { rows, more: all.length - shown.length };
}

/** By the day it was asked; a repeated title gets its number, so that no two rows sound alike. */
export function openTitles(language: Language, questions: readonly Question[]): readonly string[] {
  const titles = questions.map(({ at }) =>
    text(language, 'question.open', { date: shortDateText(language, at) }),
  );
  return titles.map((title, i) => {
    const before = titles.slice(0, i).filter((earlier) => earlier === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}

function stateText(language: Language, { at, answeredAt }: Question): string {
  const day = unbroken(dateText(language, answeredAt ?? at));
  return text(language, answeredAt === undefined ? 'question.rowWaiting' : 'question.rowAnswered', { day });
}

function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ')];
  return letters.length > shownLength
    ? `${letters
        .slice(0, shownLength - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}
