import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';

/** What stands in a calendar of anybody's: plain text, no Markdown. */
export interface CalendarWords {
  readonly title: string;
  readonly description: string;
  readonly place: string;
}

/** The reader's language first, then those of the network: what is forwarded may be read by somebody else. */
function spoken(language: Language): readonly Language[] {
  return [language, ...(['fi', 'sv'] as const).filter((other) => other !== language)];
}

/** A text in each language, the same one once. */
export function inEach(language: Language, say: (language: Language) => string): readonly string[] {
  return [...new Set(spoken(language).map(say))].filter((words) => words !== '');
}

/** Lines of one language; empty ones are left out. */
export function lines(...all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n');
}

export function words(title: string, blocks: readonly string[], place: string): CalendarWords {
  return { title: plain(title), description: plain(blocks.join('\n\n—\n\n')), place: plain(place) };
}
