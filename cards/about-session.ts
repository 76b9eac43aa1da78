import type { Language } from '../bot/shared/people.ts';
import type { SessionFacts } from '../bot/shared/session.ts';
import { markdown } from './escape.ts';
import { titleOf } from './sessions/facts.ts';
import { timeText } from './text/dates.ts';

/** The line that says which session a card is about: its title and time. */
export function aboutSession(language: Language, facts: SessionFacts): string {
  return markdown(`${titleOf(language, facts)} · ${timeText(language, facts.start, facts.end)}`);
}
