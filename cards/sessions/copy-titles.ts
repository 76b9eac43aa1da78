import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { plain } from '../escape.ts';
import { text } from '../text/catalogue.ts';
import { shortDateText } from '../text/dates.ts';
import { titleOf } from './facts.ts';

export type EarlierSession = Pick<SessionFacts, 'titleFi' | 'titleSv' | 'titleEn' | 'start'> & {
  readonly id: string;
};

/** Letters of a title on a button. */
const longest = 40;

/** Buttons that begin a new session from an earlier one. */
export function copyTitles(language: Language, sessions: readonly EarlierSession[]) {
  return sessions.map((session) => {
    const letters = [...plain(titleOf(language, session))];
    const title =
      letters.length > longest
        ? `${letters
            .slice(0, longest - 1)
            .join('')
            .trimEnd()}…`
        : letters.join('');
    const what = `${title}, ${shortDateText(language, session.start)}`;
    return { title: text(language, 'sessionForm.copy', { what }), session: session.id };
  });
}
