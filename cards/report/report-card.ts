import { euroItems, type ReportFaults, type ReportField, type ReportFields } from '../../bot/report/form.ts';
import { audiences, type Booking, type BookingTexts } from '../../bot/shared/booking.ts';
import { dayOf } from '../../bot/shared/helsinki.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { aboutText, aboutWords } from './about-text.ts';
import { eurosText } from './amounts.ts';
import template from './report-card.template.json' with { type: 'json' };
import { fieldPairs, reportField } from './report-fields.ts';

export interface ReportCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly booking: Booking;
  readonly texts: BookingTexts;
  readonly values: ReportFields;
  readonly faults: ReportFaults;
  /** Cents per kilometre in the workshop's year; absent: not set. */
  readonly rateCents?: number;
  readonly nonce: string;
  /** Which reminder of the missing report this is, from 1. */
  readonly nag?: number;
}

/** The report of a workshop that is over, as a form of two minutes; or that it was not held. */
export function reportCard(input: ReportCardInput): Card {
  const { language, municipality, code, period, booking, texts, values, faults, nonce, nag } = input;
  const sent = booking.status === 'reported';
  const heading = text(language, sent ? 'report.correctHeading' : 'report.heading');
  const count = Object.keys(faults).length;
  const toCorrect = text(language, 'report.toCorrect', { count });
  const nagged = nag !== undefined && nag > 0 && !sent;
  const reminder = nagged ? text(language, 'report.nag', { n: nag }) : '';
  const filled = { language, values, faults };
  const field = (name: ReportField) => reportField(filled, name);
  const summary = plain(text(language, 'report.summary', { municipality, heading }));
  const lead = text(language, 'report.lead');
  const card = render(
    template,
    {
      language,
      summary,
      speak: plain(sentences(heading, municipality, reminder || lead, ...(count > 0 ? [toCorrect] : []))),
      heading,
      subtitle: aboutText(language, booking, texts, municipality),
      nagged,
      nag: text(language, 'report.faulty', { fault: reminder }),
      faulty: count > 0,
      toCorrect: text(language, 'report.faulty', { fault: toCorrect }),
      lead,
      participantsHeading: text(language, 'report.participantsFact'),
      participants: fieldPairs(filled, audiences),
      doneHeading: text(language, 'report.doneHeading'),
      results: field('results'),
      nextSteps: field('nextSteps'),
      link: field('link'),
      hours: field('hours'),
      costsHeading: text(language, 'report.costsFact'),
      costsLead: text(language, 'report.costsLead'),
      costs: fieldPairs(filled, [...euroItems, 'otherCost']),
      km: field('km'),
      rate: rateText(input),
      send: text(language, sent ? 'report.sendAgain' : 'report.send'),
      openBooking: text(language, 'report.openBooking'),
      canDeny: !sent,
      notHeldHeading: text(language, 'report.notHeldHeading'),
      notHeldLead: text(language, 'report.notHeldLead'),
      reason: field('reason'),
      giveBack: text(language, 'report.giveBack'),
      useUp: text(language, 'report.useUp'),
      code,
      period: period.id,
      booking: booking.id,
      nonce,
    },
    summary,
  );
  return { ...card, brief: aboutWords(language, booking, texts, municipality) };
}

/** What a kilometre is paid, or that it is not known for the workshop's year. */
function rateText({ language, booking: { chosen, due }, rateCents }: ReportCardInput): string {
  const year = (chosen ? dayOf(new Date(chosen.start)) : (due ?? '')).slice(0, 4);
  return rateCents === undefined
    ? text(language, 'report.rateMissing', { year })
    : text(language, 'report.rate', { year, euros: eurosText(language, rateCents) });
}
