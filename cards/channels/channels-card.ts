import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { ActionData, Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { bindingText, type ShownBinding } from './binding-text.ts';
import { channelText, longestName, type NamedChannel } from './channel-text.ts';
import template from './channels-card.template.json' with { type: 'json' };

export interface ChannelItem extends NamedChannel {
  readonly binding: ShownBinding;
  readonly archived: boolean;
}

export interface ChannelsCardInput {
  readonly language: Language;
  /** The key of the team whose channels these are; undefined: of all teams. */
  readonly team?: string | undefined;
  /** Of this page. */
  readonly items: readonly ChannelItem[];
  /** On all pages. */
  readonly total: number;
  readonly undecided: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Where the bot is installed, and whose each channel is; a button opens each. */
export function channelsCard(input: ChannelsCardInput): Card {
  return fittingCard((longest) => card(input, longest), longestName);
}

/** `longest`: of names, in characters. */
function card(input: ChannelsCardInput, longest: number): Card {
  const { language, team, items, total, undecided, page, pages } = input;
  const heading = text(language, 'channels.heading', { count: total });
  const intro = text(language, total === 0 ? 'channels.none' : 'channels.intro', { undecided });
  const names = items.map((item) => channelText(language, item, longest));
  const titles = distinct(names.map((channel) => plain(text(language, 'channels.open', { channel }))));
  const to = (number: number): ActionData => ({
    v: 1,
    page: number,
    ...(team === undefined ? {} : { team }),
  });
  const view = {
    language,
    summary: sentences(heading, intro),
    heading,
    intro,
    items: items.map(({ key, binding, archived }, i) => ({
      channel: key,
      name: markdown(names[i] ?? ''),
      binding: markdown(shortened(bindingText(language, binding), longest)),
      archived,
      archivedText: text(language, 'channels.archived'),
      open: titles[i] ?? '',
    })),
    paged: pages > 1,
    pageText: text(language, 'channels.page', { page: page + 1, pages }),
    buttons: shownButtons([
      ...(page > 0
        ? [{ verb: 'channels.open', title: text(language, 'channels.previous'), data: to(page - 1) }]
        : []),
      ...(page + 1 < pages
        ? [{ verb: 'channels.open', title: text(language, 'channels.next'), data: to(page + 1) }]
        : []),
      { verb: 'announce.open', title: text(language, 'channels.announce'), data: { v: 1 } },
    ]),
  };
  return render(template, view, heading);
}
