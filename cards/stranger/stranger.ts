import { languages } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './stranger.template.json' with { type: 'json' };

/** For somebody the network doesn't know, whose language isn't known either: says whom to ask, in all languages. */
export function strangerCard(): Card {
  const blocks = languages.map((language, index) => ({
    heading: text(language, 'stranger.heading'),
    text: text(language, 'stranger.text'),
    separator: index > 0,
    size: index === 0 ? 'Large' : 'Default',
  }));
  const speak = sentences(...blocks.flatMap((block) => [block.heading, block.text]));
  return render(
    template,
    { language: 'fi', languages: blocks, speak },
    blocks.map((b) => b.heading).join(' · '),
  );
}
