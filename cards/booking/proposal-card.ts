import { messageLength } from '../../bot/booking/form.ts';
import type { Booking, BookingTexts, Side } from '../../bot/shared/booking.ts';
import type { TimeWarning } from '../../bot/shared/free-days.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { shownButtons } from './button.ts';
import { proposalButtons } from './proposal-buttons.ts';
import template from './proposal-card.template.json' with { type: 'json' };
import { allPassed, slotChoices } from './slot-choices.ts';
import { agreedText, fact, proposedFacts, workshopFacts } from './workshop-facts.ts';

export interface ProposalCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly booking: Booking;
  readonly texts: BookingTexts;
  /** Whose turn it is. */
  readonly viewer: Side;
  /** Who proposed; empty where they are no longer known. */
  readonly other: { readonly name: string; readonly roleTitle: string };
  /** Which of the period's units it is, from 1. */
  readonly ordinal: number;
  readonly of: number;
  /** What speaks against each proposed time. */
  readonly warnings: readonly (readonly TimeWarning[])[];
  /** As typed: `slot` is the index of a proposed time. */
  readonly values: { readonly slot: string; readonly message: string };
  readonly fault?: ProposalFault | undefined;
  /** Days that it has waited, on a reminder. */
  readonly overdueDays?: number | undefined;
  /** The workshop is agreed on already, and what is proposed would change it. */
  readonly moving: boolean;
  readonly nonce: string;
}

export type ProposalFault = 'time-not-chosen' | 'time-passed' | 'too-long' | 'over-entitlement';

/** The decision on what the other side proposes, in one place. */
export function proposalCard(input: ProposalCardInput): Card {
  const { language, period, booking, texts, viewer, other, ordinal, of, values, fault, overdueDays } = input;
  const slots = booking.proposal?.slots ?? [];
  const heading = headingOf(input);
  const ordinalText = text(language, 'request.ordinal', { ordinal, of });
  const waits = text(language, 'request.waiting');
  const own = viewer === 'municipality' ? [input.municipality] : [];
  const subtitle = [...own, period.name, ordinalText, waits].join(' · ');
  const correction = fault === undefined ? '' : correctionText(input, fault);
  const reminder = overdueDays === undefined ? '' : text(language, 'request.overdue', { days: overdueDays });
  const summary = plain(
    overdueDays === undefined ? heading : text(language, 'request.reminderSummary', { heading }),
  );
  const view = {
    language,
    summary,
    speak: plain(sentences(heading, correction || reminder || subtitle)),
    heading: markdown(heading),
    subtitle: markdown(subtitle),
    faulty: fault !== undefined,
    toCorrect: text(language, 'booking.faulty', { fault: correction }),
    reminds: reminder !== '',
    reminder: text(language, 'booking.faulty', { fault: reminder }),
    moving: input.moving,
    stands: markdown(text(language, 'request.stands', { when: agreedText(language, booking) ?? '' })),
    hasMessage: texts.message !== '',
    messageTitle: other.name
      ? markdown(text(language, 'booking.messageFrom', { name: other.name }))
      : text(language, 'booking.message'),
    theirs: markdown(texts.message),
    facts: factsOf(input),
    // Not a required input: the other buttons need no time.
    hasSlots: slots.length > 0,
    slotLabel: text(language, 'request.slotLabel', { count: slots.length }),
    slots: slotChoices(input),
    slot: slots.length === 1 ? '0' : plain(values.slot),
    slotFault: allPassed(input)
      ? shown(language, text(language, 'request.all-passed', { count: slots.length }))
      : faultText(input, 'time-not-chosen', 'time-passed'),
    messageLabel: text(language, 'request.messageLabel', {
      to: viewer === 'municipality' ? 'consultant' : 'municipality',
      max: messageLength,
    }),
    messageHint: text(language, 'request.messageHint'),
    message: plain(values.message),
    messageFault: faultText(input, 'too-long'),
    messageLength,
    buttons: shownButtons(proposalButtons(input)),
  };
  return { ...render(template, view, summary), brief: reminder || subtitle };
}

function headingOf({ language, municipality, viewer, booking, moving }: ProposalCardInput): string {
  if (moving) {
    const by = viewer === 'municipality' ? 'consultant' : 'municipality';
    return text(language, 'request.headingMove', { by, municipality });
  }
  return viewer === 'municipality'
    ? text(language, 'request.headingCounter', { count: booking.proposal?.slots.length ?? 0 })
    : text(language, 'request.heading', { municipality });
}

function factsOf({ language, booking, texts, other, viewer, moving }: ProposalCardInput): readonly View[] {
  const { name, roleTitle } = other;
  const who = name && roleTitle ? text(language, 'request.requester', { name, role: roleTitle }) : name;
  const requests = viewer === 'consultant' && !moving;
  const facts = [
    ...(booking.proposal?.slots.length ? [] : proposedFacts(language, booking)),
    ...fact(text(language, requests ? 'booking.requesterFact' : 'request.proposerFact'), who),
    ...workshopFacts(language, booking, texts),
  ];
  return facts.map(({ title, value }) => ({ title, value }));
}

function correctionText({ language, of }: ProposalCardInput, fault: ProposalFault): string {
  return fault === 'over-entitlement'
    ? text(language, 'booking.over-entitlement', { of })
    : text(language, 'request.toCorrect');
}

function faultText({ language, fault }: ProposalCardInput, ...here: readonly ProposalFault[]): View {
  return fault === undefined || fault === 'over-entitlement' || !here.includes(fault)
    ? { shown: false, text: '' }
    : shown(language, text(language, `request.${fault}`, { max: messageLength }));
}

function shown(language: Language, fault: string): View {
  return { shown: true, text: text(language, 'booking.faulty', { fault }) };
}
