import { entitlementKinds } from '../../bot/shared/entitlements.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import type { Button } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { stepText } from '../membership/fee-text.ts';
import { kindTitle } from '../membership/kind-title.ts';
import { sheetCard } from '../membership/sheet.ts';
import { text } from '../text/catalogue.ts';
import { daysText } from './days-text.ts';
import { carryText, lateText } from './settings-text.ts';

export type PeriodNews = 'created' | 'exists' | 'saved' | 'stale' | 'begun' | 'carried' | 'nothing-carried';

export interface PeriodCardInput {
  readonly language: Language;
  readonly period: Period;
  /** On all pages. */
  readonly members: number;
  /** Of this page. */
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly left: number;
    readonly of: number;
  }[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** It has not begun. */
  readonly changeable: boolean;
  /** It is not over. */
  readonly open: boolean;
  /** Some members may bring units of the period before. */
  readonly carries: boolean;
  readonly news?: PeriodNews | undefined;
}

const good: readonly PeriodNews[] = ['created', 'saved', 'carried'];
/** A table has up to twenty steps. */
const stepsShown = 6;

/** What a period gives and costs, and who is a member of it. */
export function periodCard(input: PeriodCardInput): Card {
  const { language, period, members, rows, page, pages, news } = input;
  const steps = period.fees
    .slice(0, stepsShown)
    .map((_step, i): readonly [string, string] => [
      i === 0 ? text(language, 'membership.fee') : '\u00a0',
      stepText(language, period.fees, i + 1),
    ]);
  return sheetCard({
    language,
    heading: period.name,
    subtitle: daysText(language, period),
    news: news && {
      words: text(language, `periods.news-${news}`),
      style: good.includes(news) ? 'good' : 'warning',
    },
    lines: [text(language, 'periods.memberCount', { count: members })],
    facts: [
      ...entitlementKinds
        .filter((kind) => period.entitlements[kind] > 0)
        .map((kind): readonly [string, string] => [
          kindTitle(language, kind),
          String(period.entitlements[kind]),
        ]),
      ...steps,
      [text(language, 'periods.carryTitle'), carryText(language, period.rules)],
      [text(language, 'periods.lateTitle'), lateText(language, period.rules)],
    ],
    rows: rows.map(({ code, name, left, of }) => ({
      name,
      detail: text(language, 'periods.units', { left, of }),
      verb: 'membership.show',
      data: { v: 1, municipality: code, period: period.id },
    })),
    page,
    pages,
    buttons: buttonsOf(input),
  });
}

function buttonsOf({
  language,
  period,
  page,
  pages,
  changeable,
  open,
  carries,
}: PeriodCardInput): readonly Button[] {
  const ids = { v: 1, period: period.id } as const;
  return [
    ...(carries
      ? [
          {
            verb: 'period.carryAsk',
            title: text(language, 'periods.carry'),
            data: ids,
            style: 'positive',
          } as const,
        ]
      : []),
    ...(changeable ? [{ verb: 'period.edit', title: text(language, 'periods.edit'), data: ids }] : []),
    ...(open
      ? [{ verb: 'membership.find', title: text(language, 'membership.findHeading'), data: ids }]
      : []),
    ...pageButtons(language, { page, pages }, (to) => ({ verb: 'period.show', data: { ...ids, page: to } })),
    { verb: 'period.list', title: text(language, 'periods.all'), data: { v: 1 } },
  ];
}
