import {
  aimLength,
  type BookingFaults,
  type BookingFields,
  placeLength,
  themeLength,
} from '../../bot/booking/form.ts';
import { audiences, modes, workshopKinds } from '../../bot/shared/booking.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';
import template from './booking-form-card.template.json' with { type: 'json' };
import { faultView } from './form-faults.ts';
import { timeRows } from './time-rows.ts';

export interface BookingFormCardInput {
  readonly language: Language;
  /** Where the times may lie: the running period, and the next one where it may be booked too. */
  readonly periods: readonly { readonly name: string; readonly from: Day; readonly to: Day }[];
  /** The running one, whose themes are offered. */
  readonly period: Period;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly left: number;
  readonly of: number;
  readonly values: BookingFields;
  readonly faults: BookingFaults;
  /** What of a message the form was filled from, in words. */
  readonly heard?: string;
  readonly nonce: string;
}

/** The whole request in one form: what about, for whom, where, and one to three times or a due date. */
export function bookingFormCard(input: BookingFormCardInput): Card {
  const { language, periods, period, municipality, left, of, values, faults, heard = '', nonce } = input;
  const heading = text(language, 'booking.formHeading');
  const subtitle = [municipality, period.name, text(language, 'booking.leftOf', { left, of })].join(' · ');
  const themes = period.themes.map((theme) => plain(language === 'sv' ? theme.sv : theme.fi));
  const count = Object.values(faults).filter((fault) => fault !== undefined).length;
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const toCorrect = text(language, 'booking.toCorrect', { count });
  const range = { from: (periods[0] ?? period).from, to: (periods.at(-1) ?? period).to };
  const fault = (field: keyof BookingFields) => faultView({ language, range, field, fault: faults[field] });
  const note = nextPeriodNote(input);
  const view = {
    language,
    summary,
    speak: count > 0 ? toCorrect : sentences(text(language, 'booking.formSpeak'), ...(heard ? [heard] : [])),
    heading,
    subtitle: markdown(subtitle),
    hasHeard: heard !== '',
    heard: markdown(heard),
    faulty: count > 0,
    toCorrect: text(language, 'booking.faulty', { fault: toCorrect }),
    kindLabel: text(language, 'booking.kindLabel'),
    kindError: text(language, 'booking.choose-kind'),
    kinds: workshopKinds.map((kind) => ({ value: kind, title: text(language, `booking.${kind}`) })),
    kind: plain(values.kind),
    kindFault: fault('kind'),
    hasThemes: themes.length > 0,
    themeLabel: text(language, 'booking.themeLabel'),
    themeChoose: text(language, 'booking.themeChoose'),
    themes: themes.map((title) => ({ title })),
    theme: themes.includes(plain(values.theme)) ? plain(values.theme) : '',
    themeFault: fault('theme'),
    ownThemeLabel: text(language, 'booking.ownThemeLabel', { max: themeLength }),
    ownThemeHint: text(language, 'booking.ownThemeHint'),
    ownTheme: plain(values.ownTheme),
    ownThemeFault: fault('ownTheme'),
    themeLength,
    aimLabel: text(language, 'booking.aimLabel', { max: aimLength }),
    aim: plain(values.aim),
    aimFault: fault('aim'),
    aimLength,
    ...whoAndWhere(input),
    audienceFault: fault('audience'),
    modeFault: fault('mode'),
    placeFault: fault('place'),
    expectedFault: fault('expected'),
    timesHeading: text(language, 'booking.timesHeading'),
    timesFor: text(language, 'booking.timesFor'),
    times: timeRows({ language, range, values, faults }),
    dueHeading: text(language, 'booking.dueHeading'),
    dueLabel: text(language, 'booking.dueLabel'),
    due: plain(values.due),
    dueFault: fault('due'),
    hasNote: note !== '',
    note: markdown(note),
    after: text(language, 'booking.formAfter'),
    sendTitle: text(language, 'booking.send'),
    quotaTitle: text(language, 'booking.quota'),
    nonce,
  };
  return render(template, view, summary);
}

function whoAndWhere({ language, values }: BookingFormCardInput) {
  const chosen = values.audience.split(',').map((one) => one.trim());
  return {
    whoHeading: text(language, 'booking.whoHeading'),
    audienceLabel: text(language, 'booking.audienceLabel'),
    audiences: audiences.map((one) => ({ value: one, title: text(language, `booking.audience-${one}`) })),
    audience: audiences.filter((one) => chosen.includes(one)).join(','),
    modeLabel: text(language, 'booking.modeLabel'),
    modes: modes.map((one) => ({ value: one, title: text(language, `booking.mode-${one}`) })),
    mode: plain(values.mode),
    placeLabel: text(language, 'booking.placeLabel', { max: placeLength }),
    placeHint: text(language, 'booking.placeHint'),
    place: plain(values.place),
    placeLength,
    expectedLabel: text(language, 'booking.expectedLabel'),
    expected: plain(values.expected),
  };
}

/** That the next period may be booked as well, and which units that uses. */
function nextPeriodNote({ language, periods }: BookingFormCardInput): string {
  const next = periods[1];
  return next
    ? text(language, 'booking.periodsNote', {
        period: next.name,
        from: unbroken(dayText(language, next.from)),
      })
    : '';
}
