import { bindingKey } from '../../bot/shared/channel.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { bindingText, type ShownBinding } from './binding-text.ts';
import template from './channel-card.template.json' with { type: 'json' };
import { channelText, type NamedChannel } from './channel-text.ts';

type BindingFault = 'choose' | 'changed';

export interface ChannelCardInput {
  readonly language: Language;
  readonly channel: NamedChannel & { readonly archived: boolean };
  readonly binding: ShownBinding;
  /** The binding shown, as its key: saving over another one is noticed. */
  readonly seen: string;
  /** Chosen on the form, as a key; empty: nothing yet. */
  readonly value: string;
  /** In the order shown; `value` as a key. */
  readonly municipalities: readonly { readonly value: string; readonly name: string }[];
  readonly fault?: BindingFault | undefined;
}

/** All choices together may be so long (characters), so that the card keeps its size; a name at most so. */
const choicesRoom = 8_000;
const longestName = 40;

/** Whose a channel is: a municipality's, the network's, nobody's, or not decided yet. */
export function channelCard(input: ChannelCardInput): Card {
  const { language, channel, binding, seen, value, municipalities, fault } = input;
  const name = channelText(language, channel);
  const heading = text(language, 'channels.formHeading');
  const summary = plain(`${heading}: ${name}`);
  const faultText = fault === undefined ? '' : text(language, faultTexts[fault]);
  const fitted = fitting(
    municipalities.map((one) => ({
      title: [...plain(one.name)].slice(0, longestName).join(''),
      value: one.value,
    })),
    value,
  );
  const choices = [
    { title: text(language, 'channels.network'), value: bindingKey({ kind: 'network' }) },
    { title: text(language, 'channels.nobody'), value: bindingKey({ kind: 'nobody' }) },
    { title: text(language, 'channels.nothing'), value: bindingKey(undefined) },
    ...fitted,
  ];
  const view = {
    language,
    speak: plain(sentences(faultText || summary, text(language, 'channels.ask'))),
    summary,
    heading,
    name: markdown(name),
    nowTitle: text(language, 'channels.now'),
    now: markdown(bindingText(language, binding)),
    archived: channel.archived,
    archivedText: text(language, 'channels.archived'),
    faulty: fault !== undefined,
    faultText: `⚠ ${faultText}`,
    ask: text(language, 'channels.ask'),
    search: text(language, 'channels.search'),
    required: text(language, 'channels.choose'),
    choices,
    value,
    explained: text(language, 'channels.explained'),
    cut: fitted.length < municipalities.length,
    cutText: text(language, 'channels.cut', { shown: fitted.length, all: municipalities.length }),
    saveTitle: text(language, 'channels.save'),
    listTitle: text(language, 'channels.openAll'),
    channel: channel.key,
    seen,
  };
  return render(template, view, summary);
}

const faultTexts = { choose: 'channels.choose', changed: 'channels.changed' } as const;

type Choice = { readonly title: string; readonly value: string };

/** As many as have room, the chosen one always. */
function fitting(choices: readonly Choice[], chosen: string): readonly Choice[] {
  let used = 0;
  return choices.filter((choice) => {
    const size = JSON.stringify(choice).length + 1;
    const fits = choice.value === chosen || used + size <= choicesRoom;
    used += size;
    return fits;
  });
}
