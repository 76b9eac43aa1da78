import type { Card } from '../../cards/card.ts';
import { evaluationResultsCard, wordsSize } from '../../cards/evaluation/evaluation-results-card.ts';
import { readSession } from '../../storage/session.ts';
import { feedbackKey } from '../../storage/session-texts.ts';
import { readSessionTextsUnder } from '../../storage/session-texts-under.ts';
import { mayHost } from '../hosting.ts';
import { pagesBySize } from '../pages-by-size.ts';
import { thoseThere } from '../shared/attended.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { summarise } from './rules.ts';

/** Room for the words of one page, in characters of the card, and most of them. */
const pageRoom = { budget: 7_000, most: 20 };

/** What those who came thought, without names, for a host; undefined for anybody else. */
export async function presentResults(
  { actor, language }: { readonly actor: Person; readonly language: Language },
  id: string,
  page: number,
  services: Services,
): Promise<Card | undefined> {
  const [session, texts] = await Promise.all([
    readSession(services.tables, id),
    readSessionTextsUnder(services.tables, id, feedbackKey('')),
  ]);
  if (!mayHost(session, actor)) {
    return undefined;
  }
  const pages = pagesBySize([...texts.values()], wordsSize, pageRoom);
  const shown = Math.min(page, pages.length - 1);
  return evaluationResultsCard({
    language,
    session: id,
    facts: session.facts,
    summary: summarise(session.answers.values()),
    came: thoseThere(session).length,
    words: pages[shown] ?? [],
    page: shown,
    pages: pages.length,
  });
}
