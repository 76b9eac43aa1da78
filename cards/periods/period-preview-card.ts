import type { PeriodValues } from '../../bot/periods/form.ts';
import { entitlementKinds } from '../../bot/shared/entitlements.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Button } from '../booking/button.ts';
import type { ActionData, Card } from '../card.ts';
import { stepText } from '../membership/fee-text.ts';
import { type FormField, formSheet } from '../membership/form-view.ts';
import { kindTitle } from '../membership/kind-title.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { daysText } from './days-text.ts';
import { lateText } from './settings-text.ts';

export interface PeriodPreviewCardInput {
  readonly language: Language;
  readonly period: Period;
  /** The one that its members come from. */
  readonly before: { readonly name: string; readonly over: boolean } | undefined;
  /** Of this page. */
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    /** Units left of the period before, and how many of them the settings take over. */
    readonly left: number;
    readonly carried: number;
    readonly stays: boolean;
  }[];
  /** On all pages. */
  readonly total: number;
  readonly staying: number;
  /** Codes of those who are left out, on all pages. */
  readonly out: readonly string[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** The period as it was typed. */
  readonly fields: PeriodValues;
  readonly nonce: string;
}

/** Characters of a name on a page of thirty. */
const longestName = 40;
const stepsShown = 6;

/** What a new period would be, with its members to be ticked. */
export function periodPreviewCard(input: PeriodPreviewCardInput): Card {
  const { language, period, before, rows, total, staying, page, pages } = input;
  const late = lateText(language, period.rules);
  const ticks: FormField = {
    kind: 'many',
    id: 'stay',
    label: text(language, 'periods.stayLabel', { name: period.name }),
    value: rows
      .filter(({ stays }) => stays)
      .map(({ code }) => code)
      .join(','),
    choices: rows.map((row) => ({ title: choiceTitle(input, row), value: row.code })),
  };
  return formSheet({
    language,
    heading: text(language, 'periods.previewHeading', { name: period.name }),
    subtitle: daysText(language, period),
    lines: [
      entitlementKinds
        .filter((kind) => period.entitlements[kind] > 0)
        .map((kind) => `${kindTitle(language, kind)} ${period.entitlements[kind]}`)
        .join(' · '),
      late === '' ? '' : `${text(language, 'periods.lateTitle')}: ${late}`,
      ...period.fees.slice(0, stepsShown).map((_step, i) => stepText(language, period.fees, i + 1)),
      before && total > 0
        ? text(language, 'periods.previewLead', { staying, total, name: before.name })
        : text(language, 'periods.previewEmpty'),
      total > 0 && staying === 0 ? text(language, 'periods.previewNobody') : '',
      ...(pages > 1 ? [text(language, 'people.page', { page: page + 1, pages })] : []),
    ].filter(Boolean),
    fields: rows.length > 0 ? [ticks] : [],
    note: noteOf(input),
    buttons: buttonsOf(input),
  });
}

function choiceTitle(
  { language, before }: PeriodPreviewCardInput,
  { name, left, carried }: PeriodPreviewCardInput['rows'][number],
): string {
  const shown = shortened(name, longestName);
  const params = { name: shown, left, carried };
  return text(language, carried > 0 && before?.over ? 'periods.choiceCarried' : 'periods.choice', params);
}

function noteOf({ language, period, before }: PeriodPreviewCardInput): string {
  const { carryOver } = period.rules;
  return before === undefined || carryOver === 0 || before.over
    ? ''
    : text(language, 'periods.carryLater', { name: before.name, count: carryOver });
}

function buttonsOf({
  language,
  rows,
  out,
  page,
  pages,
  fields,
  nonce,
}: PeriodPreviewCardInput): readonly Button[] {
  const typed: ActionData = { v: 1, ...fields };
  const codes = rows.map(({ code }) => code).join(',');
  const ticked = { ...typed, out: out.join(','), codes, nonce };
  const turn = (to: number, key: 'announcements.previous' | 'announcements.next'): Button => ({
    verb: 'period.page',
    title: text(language, key),
    data: { ...ticked, page: to },
    typed: true,
  });
  return [
    {
      verb: 'period.create',
      title: text(language, 'periods.create'),
      data: ticked,
      style: 'positive',
      typed: true,
    },
    ...(page > 0 ? [turn(page - 1, 'announcements.previous')] : []),
    ...(page + 1 < pages ? [turn(page + 1, 'announcements.next')] : []),
    { verb: 'period.new', title: text(language, 'periods.backToForm'), data: typed },
  ];
}
