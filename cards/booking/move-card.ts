import { messageLength } from '../../bot/booking/form.ts';
import type { MoveFaults, MoveFields } from '../../bot/booking/move-form.ts';
import { type Booking, needsTime, type Side } from '../../bot/shared/booking.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { bookingData } from './booking-data.ts';
import { type Button, shownButtons } from './button.ts';
import { faultView } from './form-faults.ts';
import template from './move-card.template.json' with { type: 'json' };
import { timeRows } from './time-rows.ts';
import { agreedText } from './workshop-facts.ts';

export interface MoveCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly period: Period;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly booking: Booking;
  readonly viewer: Side;
  readonly values: MoveFields;
  readonly faults: MoveFaults;
  /** What of a message the form was filled from, in words. */
  readonly heard?: string;
  /** Other times than the other side's, than the agreed one, or than one's own. */
  readonly purpose: 'counter' | 'move' | 'again';
  readonly nonce: string;
}

/** Other times, or another due date, for a booking; a message goes with them. */
export function moveCard(input: MoveCardInput): Card {
  const { language, period, municipality, booking, viewer, values, faults, heard = '' } = input;
  const timed = needsTime(booking.kind);
  const heading = headingOf(input);
  const count = Object.values(faults).filter((fault) => fault !== undefined).length;
  const toCorrect = text(language, 'move.toCorrect', { count });
  const agreed = booking.status === 'confirmed' ? agreedText(language, booking) : undefined;
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const after = text(language, 'move.after', { side: viewer });
  const fault = (field: keyof MoveFields) =>
    faultView({ language, range: period, field, fault: faults[field] });
  const view = {
    language,
    summary,
    speak: sentences(summary, ...(count > 0 ? [toCorrect] : [...(heard ? [heard] : []), after])),
    heading,
    subtitle: markdown([municipality, period.name].join(' · ')),
    hasHeard: heard !== '',
    heard: markdown(heard),
    faulty: count > 0,
    toCorrect: text(language, 'booking.faulty', { fault: toCorrect }),
    hasAgreed: agreed !== undefined,
    agreed: markdown(text(language, 'move.stands', { when: agreed ?? '', side: viewer })),
    timed,
    desk: !timed,
    timesHeading: text(language, 'booking.timesHeading'),
    times: timeRows({ language, range: period, values, faults }),
    dueLabel: text(language, 'move.dueLabel'),
    due: plain(values.due),
    dueFault: fault('due'),
    messageLabel: text(language, 'request.messageLabel', {
      to: viewer === 'municipality' ? 'consultant' : 'municipality',
      max: messageLength,
    }),
    messageHint: text(language, 'move.messageHint'),
    message: plain(values.message),
    messageFault: fault('message'),
    messageLength,
    after,
    buttons: shownButtons(buttonsOf(input)),
  };
  return render(template, view, summary);
}

function headingOf({ language, purpose, booking }: MoveCardInput): string {
  const due = needsTime(booking.kind) ? 'no' : 'yes';
  switch (purpose) {
    case 'counter':
      return text(language, 'move.headingCounter', { due });
    case 'move':
      return text(language, 'move.headingMove', { due });
    case 'again':
      return text(language, 'move.headingAgain');
  }
}

function buttonsOf(input: MoveCardInput): readonly Button[] {
  const { language, nonce } = input;
  return [
    {
      verb: 'proposal.send',
      title: text(language, 'move.send'),
      data: { ...bookingData(input), nonce },
      style: 'positive',
      typed: true,
    },
    { verb: 'booking.show', title: text(language, 'booking.openRowPlain'), data: bookingData(input) },
  ];
}
