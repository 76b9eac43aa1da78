import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './erasure-card.template.json' with { type: 'json' };

export interface GuestErasureCardInput {
  readonly language: Language;
  readonly state: 'asked' | 'done';
  /** Empty: they have none. */
  readonly name: string;
  /** In how many sessions they are registered. */
  readonly count: number;
  readonly session: string;
  readonly who: string;
}

/** Before a colleague without Teams is erased, and afterwards. */
export function guestErasureCard(input: GuestErasureCardInput): Card {
  const { language, state, count } = input;
  const heading = text(language, 'erasure.guestTitle');
  const words = (show: (name: string) => string) => {
    const name = show(input.name) || text(language, 'erasure.guestNameless');
    return state === 'asked'
      ? text(language, 'erasure.guestAsk', { name, count })
      : text(language, 'erasure.guestDone', { name });
  };
  const view = {
    language,
    heading,
    lists: [],
    asked: false,
    warned: false,
    text: words(markdown),
    speak: sentences(heading, words(plain)),
    buttons: shownButtons(buttonsOf(input)),
  };
  return render(template, view, heading);
}

function buttonsOf({ language, state, session, who }: GuestErasureCardInput) {
  const open = {
    verb: 'session.show',
    title: text(language, 'erasure.guestKeep'),
    data: { v: 1, session },
  } as const;
  return state === 'done'
    ? [open]
    : [
        {
          verb: 'guest.erase',
          title: text(language, 'erasure.guestConfirm'),
          data: { v: 1, session, who },
          style: 'destructive',
        } as const,
        open,
      ];
}
