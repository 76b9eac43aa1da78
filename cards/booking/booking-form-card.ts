import { aimLength, type BookingFaults, type BookingFields, themeLength } from '../../bot/booking/form.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { workshopKinds } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './booking-form-card.template.json' with { type: 'json' };
import { faultView } from './form-faults.ts';
import { timeRows } from './time-rows.ts';

export interface BookingFormCardInput {
  readonly language: Language;
  readonly period: Period;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly left: number;
  readonly of: number;
  readonly values: BookingFields;
  readonly faults: BookingFaults;
  readonly nonce: string;
}

/** The whole request in one form: what about, and one to three times or a due date. */
export function bookingFormCard(input: BookingFormCardInput): Card {
  const { language, period, municipality, left, of, values, faults, nonce } = input;
  const heading = text(language, 'booking.formHeading');
  const subtitle = [municipality, period.name, text(language, 'booking.leftOf', { left, of })].join(' · ');
  const themes = period.themes.map((theme) => plain(language === 'sv' ? theme.sv : theme.fi));
  const count = Object.keys(faults).length;
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const toCorrect = text(language, 'booking.toCorrect', { count });
  const fault = (field: keyof BookingFields) => faultView({ language, period, field, fault: faults[field] });
  const view = {
    language,
    summary,
    speak: count > 0 ? toCorrect : text(language, 'booking.formSpeak'),
    heading,
    subtitle: markdown(subtitle),
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
    timesHeading: text(language, 'booking.timesHeading'),
    timesFor: text(language, 'booking.timesFor'),
    times: timeRows({ language, period, values, faults }),
    dueHeading: text(language, 'booking.dueHeading'),
    dueLabel: text(language, 'booking.dueLabel'),
    due: plain(values.due),
    dueFault: fault('due'),
    after: text(language, 'booking.formAfter'),
    sendTitle: text(language, 'booking.send'),
    quotaTitle: text(language, 'booking.quota'),
    nonce,
  };
  return render(template, view, summary);
}
