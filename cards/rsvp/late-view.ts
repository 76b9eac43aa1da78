import { lateWishes } from '../../bot/rsvp/late-rules.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import type { Situation } from '../sessions/situation.ts';
import { text } from '../text/catalogue.ts';

/** In characters. */
export const lateLength = 500;

/** After the deadline: asks the hosts for a place, with what was typed. */
export function lateViews(
  { language, item, phase }: Situation,
  nonce: string,
  words: string,
): readonly View[] {
  const { facts, own, foreign, asked, status } = item;
  if (phase !== 'closed' || status !== 'published' || (foreign && !own) || asked !== undefined) {
    return [];
  }
  const wishes = lateWishes(facts, own ?? { seat: 'no' });
  const alone = wishes.length === 1;
  return wishes.length === 0
    ? []
    : [
        {
          heading: text(language, 'rsvp.lateHeading'),
          label: text(language, 'rsvp.message'),
          words: plain(words),
          length: lateLength,
          buttons: wishes.map((wish) => ({
            title: text(language, wish === 'remote' && !alone ? 'rsvp.askRemote' : 'rsvp.ask'),
            data: { v: 1, session: item.id, nonce, wish },
          })),
        },
      ];
}
