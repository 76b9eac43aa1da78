import type { Language } from '../../bot/shared/people.ts';
import type { ActionData } from '../card.ts';
import { visibleButtons } from '../command-button.ts';
import { plain } from '../escape.ts';
import { text } from '../text/catalogue.ts';

/** What the reader may do with these workshops. */
export interface QuotaRights {
  readonly book: boolean;
  readonly ask: boolean;
  readonly plan: boolean;
  readonly analyse: boolean;
  readonly correct: boolean;
}

/** Teams shows so many of a card, those behind "more" included. */
const mostButtons = 6;

interface Buttons {
  readonly language: Language;
  readonly code: string;
  readonly can: QuotaRights;
  readonly own: boolean;
  /** There is something to book, and time for it. */
  readonly bookable: boolean;
  /** Of the period that is shown. */
  readonly period: string;
  /** The period has not ended. */
  readonly running: boolean;
  /** Other periods that can be looked at. */
  readonly beside: readonly { readonly id: string; readonly name: string }[];
}

/** The buttons of the quota card, the most wanted first; what does not fit in view goes behind "more". */
export function quotaButtons({ language, code, can, own, bookable, period, running, beside }: Buttons) {
  const command = (name: string): ActionData => ({ v: 1, command: name });
  const of = { v: 1, municipality: code } as const;
  const all = [
    can.book && bookable && button('command.run', text(language, 'quota.book'), command('book'), 'positive'),
    own &&
      (running
        ? button('command.run', text(language, 'quota.bookings'), command('bookings'))
        : button('bookings.list', text(language, 'quota.bookings'), { v: 1, period, page: 0 })),
    !own && button('quota.list', text(language, 'quota.all'), { v: 1, page: 0 }),
    can.correct && running && button('correction.open', text(language, 'quota.correct'), of),
    can.plan && running && button('plan.open', text(language, 'quota.plan'), of),
    can.ask && running && button('command.run', text(language, 'quota.ask'), command('ask')),
    ...beside.map(({ id, name }) =>
      button('quota.show', plain(text(language, 'quota.openPeriod', { period: name })), {
        ...of,
        period: id,
      }),
    ),
    running &&
      (own
        ? button('command.run', text(language, 'quota.analysis'), command('situation'))
        : can.analyse && button('analysis.open', text(language, 'quota.analysis'), of)),
    own && running && button('page.show', text(language, 'page.open'), of),
  ];
  return all
    .filter((one) => one !== false)
    .slice(0, mostButtons)
    .map((one, n) => ({ ...one, mode: n < visibleButtons ? 'primary' : 'secondary' }));
}

function button(verb: string, title: string, data: ActionData, style = 'default') {
  return { verb, title, data, style };
}
