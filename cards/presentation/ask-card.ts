import { type AskFaults, type AskFields, askLengths } from '../../bot/presentation/form.ts';
import { keptDays, mostOfOne } from '../../bot/presentation/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './ask-card.template.json' with { type: 'json' };
import { faultView } from './fault-view.ts';

export interface AskCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly values: AskFields;
  readonly faults: AskFaults;
  /** Why it was not taken although all is right. */
  readonly refused?: 'too-many' | 'too-many-own' | undefined;
  readonly nonce: string;
}

/** Somebody outside the network asks for a presentation: who, when, and how they are reached. */
export function askCard({ language, values, faults, refused, nonce }: AskCardInput): Card {
  const count = Object.keys(faults).length;
  const heading = text(language, 'presentation.askHeading');
  const lead = text(language, 'presentation.askLead');
  const wrong = refused
    ? text(language, `presentation.${refused}`, { max: mostOfOne })
    : text(language, 'presentation.askToCorrect', { count });
  const faulty = refused !== undefined || count > 0;
  const fault = (field: keyof AskFields) => faultView(language, faults[field], lengthOf(field));
  const label = (field: 'municipality' | 'name' | 'message') =>
    text(language, `presentation.${field}Label`, { max: askLengths[field] });
  const view = {
    language,
    summary: heading,
    speak: faulty ? wrong : sentences(heading, lead),
    heading,
    lead,
    faulty,
    wrong: text(language, 'presentation.faulty', { fault: wrong }),
    municipalityLabel: label('municipality'),
    municipalityError: text(language, 'presentation.give-municipality'),
    municipality: plain(values.municipality),
    municipalityFault: fault('municipality'),
    nameLabel: label('name'),
    nameError: text(language, 'presentation.give-name'),
    name: plain(values.name),
    nameFault: fault('name'),
    timesHeading: text(language, 'presentation.timesHeading'),
    timesLead: text(language, 'presentation.timesLead'),
    times: ([1, 2, 3] as const).map((n) => ({
      dateId: `date${n}`,
      dateLabel: text(language, 'presentation.dateLabel', { n }),
      date: plain(values[`date${n}`]),
      dateFault: fault(`date${n}`),
      timeId: `time${n}`,
      timeLabel: text(language, 'presentation.timeLabel', { n }),
      time: plain(values[`time${n}`]),
      timeFault: fault(`time${n}`),
    })),
    emailLabel: text(language, 'presentation.emailLabel'),
    email: plain(values.email),
    emailFault: fault('email'),
    phoneLabel: text(language, 'presentation.phoneLabel'),
    phone: plain(values.phone),
    phoneFault: fault('phone'),
    messageLabel: label('message'),
    message: plain(values.message),
    messageFault: fault('message'),
    messageLength: askLengths.message,
    privacy: text(language, 'presentation.askPrivacy', { days: keptDays }),
    send: text(language, 'presentation.send'),
    nonce,
  };
  return render(template, view, heading);
}

function lengthOf(field: keyof AskFields): number {
  return field in askLengths ? askLengths[field as keyof typeof askLengths] : 0;
}
