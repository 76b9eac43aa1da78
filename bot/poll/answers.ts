import type { Card } from '../../cards/card.ts';
import { pollAnswersCard, type ReplyRow, replySize } from '../../cards/poll/poll-answers-card.ts';
import { readSessionHead } from '../../storage/session.ts';
import { questionKey, readSessionText, replyKey } from '../../storage/session-texts.ts';
import { readSessionTextsUnder } from '../../storage/session-texts-under.ts';
import { mayHost } from '../hosting.ts';
import { pagesBySize } from '../pages-by-size.ts';
import { municipalityName } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Services, Turn } from '../turn.ts';
import { findQuestion } from './rules.ts';

/** Room for the answers of one page, in characters of the card, and most of them. */
const pageRoom = { budget: 7_500, most: 25 };
const order = new Intl.Collator('fi');

/** What those who come have answered, for a host; undefined for anybody else. */
export async function presentAnswers(
  { actor, language }: Pick<Turn, 'actor' | 'language'>,
  { session: id, question: asked }: { readonly session: string; readonly question: string },
  page: number,
  services: Services,
): Promise<Card | undefined> {
  const { tables } = services;
  const [session, words, replies] = await Promise.all([
    readSessionHead(tables, id),
    readSessionText(tables, id, questionKey(asked)),
    readSessionTextsUnder(tables, id, replyKey(asked, '')),
  ]);
  const question = session && findQuestion(session, asked);
  if (!question || !mayHost(session, actor)) {
    return undefined;
  }
  const rows = await rowsOf(replies, language, services);
  const pages = pagesBySize(rows, replySize, pageRoom);
  const shown = Math.min(page, pages.length - 1);
  return pollAnswersCard({
    language,
    session: id,
    facts: session.facts,
    question,
    words,
    rows: pages[shown] ?? [],
    total: rows.length,
    page: shown,
    pages: pages.length,
  });
}

async function rowsOf(
  replies: ReadonlyMap<string, string>,
  language: Language,
  services: Services,
): Promise<readonly ReplyRow[]> {
  const [people, network] = await Promise.all([services.directory.get(), services.network.get()]);
  const known = new Map(people.map((person) => [person.id, person]));
  return [...replies]
    .map(([who, words]) => {
      const person = known.get(who);
      const municipality = network.municipalities.get(person?.municipality ?? '');
      return {
        name: person?.name ?? '',
        municipality: municipality ? municipalityName(municipality, language) : '',
        words,
      };
    })
    .sort((a, b) => order.compare(a.municipality, b.municipality) || order.compare(a.name, b.name));
}
