import type { Language } from '../../bot/shared/people.ts';
import type { Counts, SessionFacts, SessionStatus } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { clockText, shortDateText, timeText } from '../text/dates.ts';
import { buttonViews, pagerButtons } from './buttons.ts';
import template from './hosted-card.template.json' with { type: 'json' };

export interface HostedItem {
  readonly id: string;
  readonly facts: SessionFacts;
  readonly counts: Counts;
  readonly status: SessionStatus;
}

export interface HostedCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly items: readonly HostedItem[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** What was asked for, in words, and how many there are of it; with none, all are shown. */
  readonly found?: { readonly asked: string; readonly n: number } | undefined;
}

/** The sessions whose attendees somebody sees: those to come, then those of the last weeks. */
export function hostedCard({ language, now, items, page, pages, found }: HostedCardInput): Card {
  const heading = text(language, 'attendees.hosted');
  const titles = { previous: text(language, 'attendees.previous'), next: text(language, 'attendees.next') };
  const pager = pagerButtons(titles, { page, pages }, (to) => ({
    verb: 'attendees.choose',
    data: { v: 1, page: to },
  }));
  const intro = found && items.length > 0 ? foundText(language, found) : introText(language, items);
  const view = {
    language,
    summary: sentences(heading, intro),
    heading,
    intro,
    rows: rowsOf(language, now, items),
    paged: pages > 1,
    pageText: text(language, 'attendees.page', { page: page + 1, pages }),
    buttons: buttonViews([
      ...pager,
      {
        verb: 'command.run',
        title: text(language, 'session.openSessions'),
        data: { v: 1, command: 'sessions' },
      },
    ]),
  };
  return render(template, view, heading);
}

function introText(language: Language, items: readonly HostedItem[]): string {
  return text(language, items.length === 0 ? 'attendees.hostNone' : 'attendees.hostIntro');
}

function foundText(language: Language, { asked, n }: { readonly asked: string; readonly n: number }): string {
  const found = text(language, 'attendees.hostFound', { n });
  return asked === '' ? found : sentences(asked, found);
}

function rowsOf(language: Language, now: Date, items: readonly HostedItem[]) {
  const isPast = ({ facts }: HostedItem) => facts.end <= now.getTime();
  return items.map((item, i) => {
    const { id, facts, counts, status } = item;
    const before = items[i - 1];
    const title = titleOf(language, facts);
    return {
      pastBegins: isPast(item) && !(before && isPast(before)),
      past: text(language, 'attendees.pastOnes'),
      title: markdown(title),
      time: timeText(language, facts.start, facts.end),
      counts: [
        ...(status === 'cancelled' ? [text(language, 'session.cancelled')] : []),
        countsText(language, counts),
      ].join(' · '),
      open: openTitle(language, items, i),
      tooltip: plain(title),
      session: id,
    };
  });
}

function countsText(language: Language, counts: Counts): string {
  const shown = (['onSite', 'remote', 'waiting', 'no'] as const)
    .filter((way) => counts[way] > 0)
    .map((way) => text(language, `attendees.count-${way}`, { n: counts[way] }));
  return shown.length > 0 ? shown.join(' · ') : text(language, 'attendees.nobody');
}

/** By the day; of those that begin on the same one by the time, and of the same time by a number. */
function openTitle(language: Language, items: readonly HostedItem[], i: number): string {
  const days = items.map(({ facts }) => shortDateText(language, facts.start));
  const times = items.map(({ facts }, n) => `${days[n]} ${clockText(language, facts.start)}`);
  const alone = days.filter((day) => day === days[i]).length === 1;
  const nth = times.slice(0, i + 1).filter((time) => time === times[i]).length;
  const same = times.filter((time) => time === times[i]).length > 1;
  const day = alone ? days[i] : same ? `${times[i]} (${nth})` : times[i];
  return text(language, 'sessions.open', { day: day ?? '' });
}
