import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { markdown } from '../escape.ts';
import { registerByText, titleOf, venueText } from '../sessions/facts.ts';
import { kindText } from '../sessions/kinds.ts';
import { oneVoice } from '../sessions/voice.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';

/** The reminder to a silent municipality, as its reader and whoever sends it see it. */
export function silentWords(language: Language, facts: SessionFacts) {
  return {
    kind: kindText(language, facts.kind),
    title: markdown(titleOf(language, facts)),
    sentence: text(language, 'attendees.silentSentence'),
    time: timeText(language, facts.start, facts.end),
    place: venueText(oneVoice(language), facts),
    deadline: registerByText(language, facts),
  };
}
