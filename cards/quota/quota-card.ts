import type { PlanLine } from '../../bot/quota/planning.ts';
import type { Box } from '../../bot/quota/rules.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import type { Entitlements, Period, SessionKind } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { AnalysisStatus } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import { paceView } from './pace.ts';
import { daysLeft, periodText } from './period-text.ts';
import { planFacts } from './plan-facts.ts';
import { type QuotaRights, quotaButtons } from './quota-buttons.ts';
import template from './quota-card.template.json' with { type: 'json' };
import { unitStrip } from './unit-strip.ts';
import { whyText } from './why.ts';

export interface QuotaCardInput extends PlaceName {
  readonly language: Language;
  readonly now: Date;
  readonly code: string;
  readonly period: Period;
  /** The municipality's own. */
  readonly entitlements: Entitlements;
  readonly boxes: readonly Box[];
  /** Units that the coordinator granted or, negative, removed. */
  readonly adjustment: number;
  readonly held: readonly HeldSessions[];
  readonly plan: readonly PlanLine[];
  /** Absent: not ordered. */
  readonly analysis?: AnalysisStatus | undefined;
  /** Days on which the municipality's consultants are free, as far as the bot knows. */
  readonly freeDays: readonly Day[];
  readonly consultants: number;
  readonly can: QuotaRights;
  /** Whether it is the reader's own municipality. */
  readonly own: boolean;
  /** Other periods that can be looked at. */
  readonly beside: readonly Pick<Period, 'id' | 'name'>[];
  /** What has just been done: units granted or, negative, removed. */
  readonly corrected?: number | undefined;
}

export interface HeldSessions {
  readonly kind: Extract<SessionKind, keyof Entitlements>;
  readonly held: number;
  readonly of: number;
  /** Of those held: at how many the municipality was, and of how many nobody has marked yet who came. */
  readonly came: number;
  readonly unmarked: number;
}

/** What is left of a municipality's entitlements, what the rest went to, and what to do about it. */
export function quotaCard(input: QuotaCardInput): Card {
  const { language, now, municipality, code, period, boxes, adjustment, can, own, beside } = input;
  const entitlement = input.entitlements.workshop;
  const left = boxes.filter((box) => box.state === 'free').length;
  const days = daysLeft(period, now);
  const running = days >= 0;
  const shown = { units: boxes.length, left, isOver: !running };
  const answer = answerText(input, shown);
  // One's own municipality need not be named.
  const heading = own ? headingOf(language, shown) : answer;
  const why = whyText({ language, boxes, entitlement, adjustment, canBook: can.book && running, own });
  const { freeDays, consultants } = input;
  const pace = paceView({ language, left, daysLeft: days, freeDays, consultants, canBook: can.book });
  const news = newsText(input);
  const subtitle = [municipality, period.name, ...periodText(language, period, now)].join(' · ');
  const spoken = [news, answer, why, String(pace['title'])].filter(Boolean);
  const plan = planFacts(language, input.plan);
  const facts = factsOf(input);
  const summary = plain(text(language, 'quota.summary', { answer, period: period.name }));
  const view = {
    language,
    speak: plain(sentences(...spoken)),
    summary,
    news,
    hasNews: news !== '',
    heading: markdown(heading),
    subtitle: markdown(subtitle),
    municipality: code,
    period: period.id,
    hasUnits: boxes.length > 0,
    rows: unitStrip(input),
    why,
    hasWhy: why !== '',
    pace,
    planTitle: text(language, 'quota.planTitle'),
    plan,
    hasPlan: plan.length > 0,
    facts,
    hasFacts: facts.length > 0,
    buttons: quotaButtons({
      language,
      code,
      can,
      own,
      bookable: left > 0 && running,
      period: period.id,
      running,
      beside,
    }),
  };
  return render(template, view, summary);
}

interface Shown {
  readonly units: number;
  readonly left: number;
  readonly isOver: boolean;
}

function headingOf(language: Language, { units, left, isOver }: Shown): string {
  if (units === 0) {
    return text(language, 'quota.noUnits');
  }
  return text(language, isOver && left > 0 ? 'quota.leftUnused' : 'quota.left', { left });
}

/** The same with the municipality's name. */
function answerText(input: QuotaCardInput, { units, left, isOver }: Shown): string {
  const { language } = input;
  if (units === 0) {
    return placeText(language, input, ['quota.noUnitsIn', 'quota.noUnitsOf']);
  }
  return isOver && left > 0
    ? placeText(language, input, ['quota.leftUnusedIn', 'quota.leftUnusedOf'], { left })
    : placeText(language, input, ['quota.leftIn', 'quota.leftOf'], { left });
}

function newsText({ language, corrected }: QuotaCardInput): string {
  return corrected === undefined
    ? ''
    : text(language, corrected > 0 ? 'quota.newsAdded' : 'quota.newsRemoved', { units: Math.abs(corrected) });
}

function factsOf({ language, period, held, entitlements, analysis, own }: QuotaCardInput) {
  const { workshop } = entitlements;
  const usual = period.entitlements.workshop;
  const units = {
    title: text(language, 'membership.workshop'),
    value: text(language, 'membership.own', { count: workshop, usual }),
  };
  const sessions = held
    .filter(({ of }) => of > 0)
    .map((one) => ({
      title: text(language, `quota.${one.kind}`),
      value: heldText(language, one, own),
    }));
  const status = text(language, 'quota.analysisStatus', { status: analysis ?? 'none' });
  const situation = { title: text(language, 'quota.analysisTitle'), value: status };
  return [
    ...(workshop === usual ? [] : [units]),
    ...sessions,
    ...(entitlements.situationAnalysis > 0 ? [situation] : []),
  ];
}

function heldText(language: Language, { held, of, came, unmarked }: HeldSessions, own: boolean): string {
  return held > unmarked
    ? text(language, own ? 'quota.heldOwn' : 'quota.heldTheirs', { held, of, came, unmarked })
    : text(language, 'quota.heldOf', { held, of });
}
