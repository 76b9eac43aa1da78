import type { Language } from '../../bot/shared/people.ts';
import type { LateRequest } from '../../bot/shared/session.ts';
import { distinct } from '../booking/distinct.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { type Attendee, municipalityOf, nameOf } from './attendee.ts';
import { momentText } from './attendee-rows.ts';
import { type Button, buttonViews } from './buttons.ts';

export interface LateItem extends Pick<Attendee, 'name' | 'municipality'> {
  readonly request: LateRequest;
  /** What they wrote; empty: nothing, or erased. */
  readonly message: string;
}

/** A button is cut at the edge of a phone: so much of a name fits beside what the button does. */
const longestTitle = 22;

/** Wishes that came after the deadline, each with a host's two answers. */
export function lateRows(
  language: Language,
  { session, nonce }: { readonly session: string; readonly nonce: string },
  items: readonly LateItem[],
): readonly View[] {
  const titles = distinct(items.map((item) => shortened(nameOf(language, item), longestTitle)));
  return items.map((item, i) => {
    const { request, message } = item;
    const name = nameOf(language, item);
    const decide = (granted: 'yes' | 'no'): Button => ({
      verb: 'late.decide',
      title: plain(text(language, `attendees.late-${granted}`, { name: titles[i] ?? '' })),
      data: { v: 1, session, who: request.who, nonce, granted },
      typed: true,
      ...(granted === 'yes' ? { style: 'positive' } : {}),
    });
    return {
      name: markdown(name),
      detail: [
        municipalityOf(language, item),
        ...(request.group ? [text(language, `attendees.${request.group}`)] : []),
        text(language, 'attendees.lateWish', { wish: request.wish, at: momentText(language, request.at) }),
      ]
        .map(markdown)
        .join(' · '),
      said: message !== '',
      message: markdown(message),
      buttons: buttonViews([decide('yes'), decide('no')]),
    };
  });
}
