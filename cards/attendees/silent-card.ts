import type { Language, Role } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { type Button, buttonViews, pagerButtons } from './buttons.ts';
import template from './silent-card.template.json' with { type: 'json' };
import { silentWords } from './silent-words.ts';

/** Where the chase stands: to be looked at, sent just now or earlier the same day, not possible. */
export type ChaseState = 'preview' | 'changed' | 'sent' | 'sent-today' | 'closed' | 'nobody';

export interface SilentCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly state: ChaseState;
  /** Silent municipalities of this page, by their shown name, with who gets the message. */
  readonly items: readonly {
    readonly municipality: string;
    readonly people: readonly { readonly name: string; readonly role: Role }[];
  }[];
  /** On all pages: silent municipalities, messages, and municipalities where nobody is known. */
  readonly silent: number;
  readonly messages: number;
  readonly unknown: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Says which list was shown. */
  readonly seen: string;
  readonly nonce: string;
}

/** Exactly who of the silent municipalities would get what; nothing is sent before the press on this card. */
export function silentCard(input: SilentCardInput): Card {
  const { language, session, facts, state, items, silent, messages, unknown, page, pages } = input;
  const heading = text(language, `attendees.chase-${state}`, { silent, messages });
  const title = plain(titleOf(language, facts));
  const sendable = (state === 'preview' || state === 'changed') && messages > 0;
  const reminds = sendable || state === 'sent';
  const view = {
    ...silentWords(language, facts),
    language,
    speak: sentences(heading, title),
    fallback: sentences(heading, title),
    heading,
    subtitle: markdown(titleOf(language, facts)),
    explained: [
      ...(state === 'changed' ? [text(language, 'attendees.chaseChanged')] : []),
      ...(sendable ? [text(language, 'attendees.chaseExplained')] : []),
      ...(unknown > 0 && reminds ? [text(language, 'attendees.chaseUnknown', { n: unknown })] : []),
    ].map((words) => ({ text: words })),
    listed: items.length > 0,
    listTitle: text(language, reminds ? 'attendees.getsIt' : 'attendees.stillSilent'),
    rows: items.map(({ municipality, people }) => ({
      title: markdown(municipality),
      value:
        people.length === 0
          ? text(language, 'attendees.nobodyKnown')
          : people.map(({ name, role }) => markdown(`${name} (${roleTitle(language, role)})`)).join(', '),
    })),
    paged: pages > 1,
    pageText: text(language, 'attendees.page', { page: page + 1, pages }),
    showsMessage: sendable,
    messageTitle: text(language, 'attendees.messageTitle'),
    buttons: buttonViews(buttonsOf(input, sendable)),
  };
  return render(template, view, text(language, 'attendees.summary', { said: heading, title }));

  function buttonsOf({ seen, nonce }: SilentCardInput, sends: boolean): readonly Button[] {
    const titles = { previous: text(language, 'attendees.previous'), next: text(language, 'attendees.next') };
    return [
      ...(sends
        ? [
            {
              verb: 'silent.send',
              title: text(language, 'attendees.send', { n: messages }),
              data: { v: 1, session, nonce, seen },
              style: 'positive',
            } as const,
          ]
        : []),
      ...pagerButtons(titles, { page, pages }, (to) => ({
        verb: 'silent.preview',
        data: { v: 1, session, page: to },
      })),
      {
        verb: 'attendees.show',
        title: text(language, 'attendees.openAll'),
        data: { v: 1, session, view: 'municipalities', page: 0 },
      },
    ];
  }
}
