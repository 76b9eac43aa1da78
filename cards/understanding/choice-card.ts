import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './choice-card.template.json' with { type: 'json' };

interface Question {
  readonly language: Language;
  readonly heading: 'understanding.heading' | 'understanding.dayHeading';
  readonly lead: 'understanding.lead' | 'understanding.dayLead';
  /** What is done with each answer; `said` is for the program alone: it fills the form that follows. */
  readonly answers: readonly { readonly title: string; readonly intent: string; readonly said: string }[];
}

/** Asks what somebody meant: a button for each reading. */
export function choiceCard({ language, heading, lead, answers }: Question): Card {
  const asked = text(language, heading);
  const why = text(language, lead);
  const view = {
    language,
    summary: asked,
    speak: sentences(asked, why),
    heading: asked,
    lead: why,
    buttons: answers.map(({ title, intent, said }) => ({
      verb: 'understood.choose',
      title,
      data: { v: 1, intent, said: plain(said) },
    })),
  };
  return render(template, view, asked);
}
