import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import template from './choice-card.template.json' with { type: 'json' };
import type { Choice } from './which-intent-card.ts';

export interface WhichDayCardInput {
  readonly language: Language;
  /** The earliest first, each with what was written as if it had named that day. */
  readonly options: readonly { readonly day: Day; readonly said: string }[];
  /** What is done with the day. */
  readonly intent: Choice;
}

/** Asks which day was meant, where a text can be read in more than one way. */
export function whichDayCard({ language, options, intent }: WhichDayCardInput): Card {
  const heading = text(language, 'understanding.dayHeading');
  const lead = text(language, 'understanding.dayLead');
  const view = {
    language,
    summary: heading,
    speak: sentences(heading, lead),
    heading,
    lead,
    buttons: options.map(({ day, said }) => ({
      verb: 'understood.choose',
      title: text(language, 'understanding.dayChoose', { day: dayText(language, day) }),
      data: { v: 1, intent, said: plain(said) },
    })),
  };
  return render(template, view, heading);
}
