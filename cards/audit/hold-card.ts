import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './hold-card.template.json' with { type: 'json' };

/** The one question before all erasing is paused: it concerns everybody. */
export function holdCard(language: Language): Card {
  const heading = text(language, 'audit.pauseAsk');
  const words = text(language, 'audit.pauseMeans');
  const view = {
    language,
    summary: sentences(heading, words),
    heading,
    text: words,
    buttons: shownButtons([
      {
        verb: 'audit.hold',
        title: text(language, 'audit.pause'),
        data: { v: 1, held: 'yes' },
        style: 'destructive',
      },
      { verb: 'audit.show', title: text(language, 'audit.back'), data: { v: 1, page: 0 } },
    ]),
  };
  return render(template, view, heading);
}
