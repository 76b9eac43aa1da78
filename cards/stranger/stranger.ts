import { languages } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './stranger.template.json' with { type: 'json' };

/**
 * For somebody the network doesn't know, whose language isn't known either: says whom to ask, in all languages, and
 * goes on in the one of the button. `mayAsk`: for a presentation, here.
 */
export function strangerCard({ mayAsk }: { readonly mayAsk: boolean } = { mayAsk: false }): Card {
  const blocks = languages.map((language, index) => ({
    heading: text(language, 'stranger.heading'),
    text: text(language, 'stranger.text'),
    asks: mayAsk,
    notYet: text(language, 'stranger.notYet'),
    ask: text(language, 'stranger.ask'),
    privacy: text(language, 'privacy.link'),
    in: language,
    separator: index > 0,
    size: index === 0 ? 'Large' : 'Default',
  }));
  const speak = sentences(
    ...blocks.flatMap((block) => [block.heading, block.text, ...(mayAsk ? [block.notYet] : [])]),
  );
  return render(
    template,
    { language: 'fi', languages: blocks, speak },
    blocks.map((b) => b.heading).join(' · '),
  );
}
