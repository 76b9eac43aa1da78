import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './calendar-card.template.json' with { type: 'json' };

/** `none`: it was never asked for. */
export type CalendarNews = 'renewed' | 'revoked' | 'none';

export interface CalendarCardInput {
  readonly language: Language;
  /** Undefined: there is none, since it was taken back or the bot has no address itself. */
  readonly address?: string | undefined;
  readonly news?: CalendarNews | undefined;
  readonly nonce: string;
}

/** A person's own calendar: its address, how to subscribe to it, and how to take it back. */
export function calendarCard({ language, address, news, nonce }: CalendarCardInput): Card {
  const heading = text(language, 'calendar.heading');
  const told = news ?? (address === undefined ? 'unavailable' : undefined);
  const note = told && text(language, `calendar.${told}`);
  const intro = text(language, 'calendar.intro');
  const button = (
    verb: string,
    title: string,
    data: Readonly<Record<string, string>> = {},
    style = 'default',
  ) => ({
    verb,
    title,
    style,
    data: { v: 1, ...data },
  });
  const own = address !== undefined;
  const view = {
    language,
    heading,
    speak: sentences(heading, note ?? intro),
    noted: note !== undefined,
    note: note ?? '',
    own,
    // What it would be like is no help where there is none.
    explained: own || news === 'revoked' || news === 'none',
    intro,
    how: text(language, 'calendar.how'),
    addressLabel: text(language, 'calendar.addressLabel'),
    address: address ?? '',
    secret: text(language, 'calendar.secret'),
    subscribe: text(language, 'calendar.subscribe'),
    subscribeUrl: own ? subscribeUrl(address, text(language, 'calendar.name')) : '',
    buttons: [
      ...(own
        ? [
            button('calendar.renew', text(language, 'calendar.renew'), { nonce }),
            button('calendar.revoke', text(language, 'calendar.revoke'), { nonce }, 'destructive'),
          ]
        : []),
      ...(news === 'revoked' || news === 'none'
        ? [button('calendar.open', text(language, 'calendar.begin'))]
        : []),
      button('command.run', text(language, 'calendar.sessions'), { command: 'sessions' }),
    ],
  };
  return render(template, view, heading);
}

/**
 * Opened as it is, the address would be downloaded once and never again, so it is handed to Outlook's own page for
 * subscribing; its servers reach https addresses only.
 */
function subscribeUrl(address: string, name: string): string {
  return address.startsWith('https:')
    ? `https://outlook.office.com/calendar/0/addfromweb?${new URLSearchParams({ url: address, name })}`
    : address;
}
