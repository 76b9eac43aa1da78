import type { Box, BoxState } from '../../bot/quota/rules.ts';
import type { Entitlements, Period, SessionKind } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { daysLeft, periodText } from './period-text.ts';
import template from './quota-card.template.json' with { type: 'json' };
import { unitStrip } from './unit-strip.ts';
import { unusedWarning } from './warning.ts';

export interface QuotaCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly boxes: readonly Box[];
  readonly held: readonly HeldSessions[];
  readonly canBook: boolean;
  /** Whether it is the reader's own municipality. */
  readonly own: boolean;
}

export interface HeldSessions {
  readonly kind: Extract<SessionKind, keyof Entitlements>;
  readonly held: number;
  readonly of: number;
}

/** What is left of a municipality's entitlements, and what the rest went to. */
export function quotaCard(input: QuotaCardInput): Card {
  const { language, now, municipality, code, period, boxes, canBook, own } = input;
  const left = boxes.filter((box) => box.state === 'free').length;
  const days = daysLeft(period, now);
  const isOver = days < 0;
  const heading = headingOf(language, boxes.length, left, isOver);
  const used = left === 0 && boxes.length > 0 ? allUsed(input) : '';
  const warning = unusedWarning({ language, left, daysLeft: days, canBook });
  const subtitle = [municipality, period.name, ...periodText(language, period, now)].join(' · ');
  const spoken = [`${municipality}: ${heading}`, used || warning['title']].filter(Boolean).join('. ');
  const facts = input.held
    .filter(({ of }) => of > 0)
    .map(({ kind, held, of }) => ({
      title: text(language, `quota.${kind}`),
      value: text(language, 'quota.heldOf', { held, of }),
    }));
  const summary = plain(
    text(language, 'quota.summary', { municipality, answer: heading, period: period.name }),
  );
  const view = {
    language,
    speak: plain(`${spoken}.`),
    summary,
    heading,
    subtitle: markdown(subtitle),
    municipality: code,
    period: period.id,
    hasUnits: boxes.length > 0,
    rows: unitStrip(input),
    used,
    isUsed: used !== '',
    warning,
    facts,
    hasFacts: facts.length > 0,
    books: canBook && left > 0 && !isOver,
    bookTitle: text(language, 'quota.book'),
    own,
    other: !own,
    bookingsTitle: text(language, 'quota.bookings'),
    allTitle: text(language, 'quota.all'),
  };
  return render(template, view, summary);
}

function headingOf(language: Language, units: number, left: number, isOver: boolean): string {
  if (units === 0) {
    return text(language, 'quota.noUnits');
  }
  return text(language, isOver && left > 0 ? 'quota.leftUnused' : 'quota.left', { left });
}

function allUsed({ language, boxes, canBook }: QuotaCardInput): string {
  const count = (state: BoxState) => boxes.filter((box) => box.state === state).length;
  const parts = [
    { key: 'quota.countHeld', count: count('held') },
    { key: 'quota.countConfirmed', count: count('confirmed') },
    { key: 'quota.countRequested', count: count('requested') },
  ] as const;
  const shown = parts
    .filter((part) => part.count > 0)
    .map((part) => text(language, part.key, { count: part.count }));
  const all = text(language, 'quota.allUsed', { of: boxes.length, parts: shown.join(', ') });
  const releasable = canBook && count('held') < boxes.length;
  return releasable ? `${all} ${text(language, 'quota.cancelFrees')}` : all;
}
