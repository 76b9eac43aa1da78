import { messageLength } from '../../bot/booking/form.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { bookingData } from './booking-data.ts';
import { type Button, shownButtons } from './button.ts';
import template from './hand-over-card.template.json' with { type: 'json' };
import { whenText } from './when-text.ts';

type HandOverFault = 'choose' | 'too-long';

export interface HandOverCardInput {
  readonly language: Language;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly booking: Booking;
  /** Those it may be handed over to. */
  readonly consultants: readonly { readonly id: string; readonly name: string }[];
  readonly values: { readonly to: string; readonly message: string };
  readonly fault?: HandOverFault | undefined;
  readonly nonce: string;
}

/** To which other consultant a booking goes. */
export function handOverCard(input: HandOverCardInput): Card {
  const { language, municipality, period, booking, consultants, values, fault } = input;
  const heading = text(language, 'move.handHeading');
  const toCorrect = text(language, 'move.handToCorrect');
  const some = consultants.length > 0;
  const after = text(language, some ? 'move.handAfter' : 'move.handNobody');
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const view = {
    language,
    summary,
    speak: sentences(summary, fault === undefined ? after : toCorrect),
    heading,
    subtitle: markdown([municipality, period.name, whenText(language, booking)].join(' · ')),
    faulty: fault !== undefined,
    toCorrect: text(language, 'booking.faulty', { fault: toCorrect }),
    some,
    toLabel: text(language, 'move.handTo'),
    toChoose: text(language, 'move.handChoose'),
    toError: text(language, 'move.choose'),
    consultants: consultants.map(({ id, name }) => ({ value: id, title: plain(name) })),
    to: consultants.some(({ id }) => id === values.to) ? values.to : '',
    toFault: faultAt(language, fault === 'choose' && text(language, 'move.choose')),
    messageLabel: text(language, 'move.handMessage', { max: messageLength }),
    messageHint: text(language, 'move.handHint'),
    message: plain(values.message),
    messageFault: faultAt(
      language,
      fault === 'too-long' && text(language, 'request.too-long', { max: messageLength }),
    ),
    messageLength,
    after,
    buttons: shownButtons(buttonsOf(input)),
  };
  return render(template, view, summary);
}

function faultAt(language: Language, fault: string | false): View {
  return fault === false
    ? { shown: false, text: '' }
    : { shown: true, text: text(language, 'booking.faulty', { fault }) };
}

function buttonsOf(input: HandOverCardInput): readonly Button[] {
  const { language, consultants, nonce } = input;
  const send: Button = {
    verb: 'handover.send',
    title: text(language, 'move.handSend'),
    data: { ...bookingData(input), nonce },
    style: 'positive',
    typed: true,
  };
  return [
    ...(consultants.length > 0 ? [send] : []),
    { verb: 'booking.show', title: text(language, 'booking.openRowPlain'), data: bookingData(input) },
  ];
}
