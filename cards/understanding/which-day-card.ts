import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Subject } from '../../bot/understanding/subject-names.ts';
import type { Card } from '../card.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { choiceCard } from './choice-card.ts';
import type { Choice } from './which-intent-card.ts';

export interface WhichDayCardInput {
  readonly language: Language;
  /** The earliest first, each with what was written as if it had named that day. */
  readonly options: readonly { readonly day: Day; readonly said: string }[];
  /** What is done with the day. */
  readonly intent: Choice | Subject;
}

/** Asks which day was meant, where a text can be read in more than one way. */
export function whichDayCard({ language, options, intent }: WhichDayCardInput): Card {
  return choiceCard({
    language,
    heading: 'understanding.dayHeading',
    lead: 'understanding.dayLead',
    answers: options.map(({ day, said }) => ({
      title: text(language, 'understanding.dayChoose', { day: dayText(language, day) }),
      intent,
      said,
    })),
  });
}
