import { messageLength } from '../../bot/booking/form.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Booking, BookingTexts, Slot } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import template from './request-card.template.json' with { type: 'json' };
import { fact, kindFact, timeFacts, topicFacts } from './workshop-facts.ts';

export interface RequestCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly booking: Booking;
  readonly texts: BookingTexts;
  readonly requester: { readonly name: string; readonly roleTitle: string };
  /** Which of the period's units it is, from 1. */
  readonly ordinal: number;
  readonly of: number;
  /** As typed: `slot` is the index of a proposed time. */
  readonly values: { readonly slot: string; readonly message: string };
  readonly fault?: RequestFault;
  readonly nonce: string;
}

export type RequestFault = 'time-not-chosen' | 'time-passed' | 'too-long';

/** A consultant's decision on a request in one place. */
export function requestCard(input: RequestCardInput): Card {
  const { language, municipality, code, period, booking, ordinal, of, values, fault, nonce } = input;
  const { slots } = booking;
  const heading = text(language, 'request.heading', { municipality });
  const ordinalText = text(language, 'request.ordinal', { ordinal, of });
  const subtitle = [period.name, ordinalText, text(language, 'request.waiting')].join(' · ');
  const passed = allPassed(input);
  const correction = text(language, 'request.toCorrect');
  const summary = plain(heading);
  const view = {
    language,
    summary,
    speak: plain(`${heading}. ${fault ? correction : subtitle}.`),
    heading: markdown(heading),
    subtitle: markdown(subtitle),
    faulty: fault !== undefined,
    toCorrect: text(language, 'booking.faulty', { fault: correction }),
    facts: factsOf(input),
    // Not a required input: a request can be declined without choosing a time.
    hasSlots: slots.length > 0,
    slotLabel: text(language, 'request.slotLabel', { count: slots.length }),
    slots: slotChoices(input),
    slot: slots.length === 1 ? '0' : plain(values.slot),
    slotFault: passed ? passedText(input) : faultText(input, 'time-not-chosen', 'time-passed'),
    messageLabel: text(language, 'request.messageLabel', { max: messageLength }),
    messageHint: text(language, 'request.messageHint'),
    message: plain(values.message),
    messageFault: faultText(input, 'too-long'),
    messageLength,
    municipality: code,
    period: period.id,
    booking: booking.id,
    nonce,
    confirms: !passed,
    confirmTitle: text(language, slots.length > 0 ? 'request.confirmTime' : 'request.confirmDue'),
    declineTitle: text(language, 'request.decline'),
    requestsTitle: text(language, 'request.requests'),
  };
  return render(template, view, summary);
}

function factsOf({ language, booking, texts, requester }: RequestCardInput): readonly View[] {
  const { name, roleTitle } = requester;
  const who = name && roleTitle ? text(language, 'request.requester', { name, role: roleTitle }) : name;
  const facts = [
    ...topicFacts(language, texts),
    ...kindFact(language, booking),
    ...(booking.slots.length > 0 ? [] : timeFacts(language, booking)),
    ...fact(text(language, 'booking.requesterFact'), who),
  ];
  return facts.map(({ title, value }) => ({ title, value }));
}

function slotChoices({ language, now, booking }: RequestCardInput): readonly View[] {
  return booking.slots.map((slot, i) => {
    const time = timeText(language, slot.start, slot.end);
    return {
      value: String(i),
      title: hasPassed(slot, now) ? text(language, 'request.passed', { time }) : time,
    };
  });
}

function hasPassed({ start }: Slot, now: Date): boolean {
  return start <= now.getTime();
}

/** Then there is nothing left to confirm. */
function allPassed({ booking: { slots }, now }: RequestCardInput): boolean {
  return slots.length > 0 && slots.every((slot) => hasPassed(slot, now));
}

function passedText({ language, booking }: RequestCardInput): View {
  const words = text(language, 'request.all-passed', { count: booking.slots.length });
  return { shown: true, text: text(language, 'booking.faulty', { fault: words }) };
}

function faultText({ language, fault }: RequestCardInput, ...here: readonly RequestFault[]): View {
  if (fault === undefined || !here.includes(fault)) {
    return { shown: false, text: '' };
  }
  const words = text(language, `request.${fault}`, { max: messageLength });
  return { shown: true, text: text(language, 'booking.faulty', { fault: words }) };
}
