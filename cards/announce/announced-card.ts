import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './announced-card.template.json' with { type: 'json' };
import { channelName, teamAndChannel } from './channel-name.ts';

export interface AnnouncedCardInput {
  readonly language: Language;
  readonly title: string;
  readonly session: string;
  /** `already`: it was published there before, and nothing is sent now. */
  readonly channels: readonly { readonly name: string; readonly team: string; readonly already: boolean }[];
}

/** What came of publishing. The posts leave after this card, so it promises them instead of claiming them. */
export function announcedCard({ language, title, session, channels }: AnnouncedCardInput): Card {
  const sent = channels.filter((channel) => !channel.already).length;
  const heading = text(language, 'announce.sent', { n: sent });
  const summary = `${heading}: ${plain(title)}`;
  return render(
    template,
    {
      language,
      speak: `${summary}.`,
      fallback: summary,
      boxStyle: sent > 0 ? 'good' : 'emphasis',
      heading,
      title: markdown(title),
      channels: channels.map(({ name, team, already }) => ({
        title: markdown(teamAndChannel(team, channelName(language, name))),
        state: text(language, already ? 'announce.already' : 'announce.sending'),
      })),
      note: text(language, 'announce.live'),
      session,
      openSession: text(language, 'announce.openSession'),
      another: text(language, 'announce.another'),
    },
    summary,
  );
}
