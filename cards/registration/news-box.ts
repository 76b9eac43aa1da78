import type { Language } from '../../bot/shared/people.ts';
import type { Mode } from '../../bot/shared/session.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { positionsText } from './standing-text.ts';

/** What came of a form. */
export interface RegistrationNews {
  readonly seated: number;
  /** Positions of those who wait. */
  readonly waiting: readonly number[];
  readonly wish: Mode;
}

export interface Box extends View {
  readonly style: 'good' | 'warning' | 'attention' | 'emphasis';
  readonly heading: string;
  readonly detail: string;
  readonly detailed: boolean;
}

export function box(style: Box['style'], heading: string, detail: string): Box {
  return { style, heading, detail, detailed: detail !== '' };
}

/** How many got a place, and who waits at which positions. */
export function newsBox({
  language,
  news,
}: {
  readonly language: Language;
  readonly news?: RegistrationNews | undefined;
}): Box | undefined {
  if (!news) {
    return undefined;
  }
  const { seated, waiting, wish } = news;
  const queued =
    waiting.length === 0
      ? ''
      : text(language, 'registration.queued', {
          count: waiting.length,
          positions: positionsText(waiting),
        });
  return seated === 0
    ? box('warning', text(language, 'registration.allQueued', { count: waiting.length }), queued)
    : box('good', text(language, `registration.seated-${wish}`, { count: seated }), queued);
}
