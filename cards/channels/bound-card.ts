import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { bindingText, type ShownBinding } from './binding-text.ts';
import template from './bound-card.template.json' with { type: 'json' };
import { channelText, type NamedChannel } from './channel-text.ts';
import { meaningText } from './meaning-text.ts';

export interface BoundCardInput {
  readonly language: Language;
  readonly channel: NamedChannel;
  readonly binding: ShownBinding;
  /** Whether anything can be published there now. */
  readonly open: boolean;
}

/** A channel has been bound: to what, and what that means. */
export function boundCard({ language, channel, binding, open }: BoundCardInput): Card {
  const heading = text(language, 'channels.saved');
  const name = channelText(language, channel);
  const whose = bindingText(language, binding);
  const meaning = meaningText(language, binding);
  const view = {
    language,
    speak: plain(sentences(`${heading}: ${whose}`, meaning)),
    summary: plain(`${name}: ${whose}`),
    heading,
    name: markdown(name),
    whose: markdown(whose),
    meaning: markdown(meaning),
    buttons: shownButtons([
      { verb: 'channels.open', title: text(language, 'channels.openAll'), data: { v: 1 } },
      {
        verb: 'channel.show',
        title: text(language, 'channels.change'),
        data: { v: 1, channel: channel.key },
      },
      ...(open
        ? [{ verb: 'announce.open', title: text(language, 'channels.announce'), data: { v: 1 as const } }]
        : []),
    ]),
  };
  return render(template, view, plain(`${heading}: ${whose}`));
}
