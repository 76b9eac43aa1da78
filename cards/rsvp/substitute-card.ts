import { nameLength, type SubstituteFault, type SubstituteFields } from '../../bot/rsvp/substitute-form.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import template from './substitute-card.template.json' with { type: 'json' };

export interface SubstituteCardInput {
  readonly language: Language;
  /** The session's. */
  readonly id: string;
  readonly facts: SessionFacts;
  /** Those of the municipality with Teams who do not have such a place. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly values: SubstituteFields;
  readonly fault?: SubstituteFault | undefined;
  readonly nonce: string;
}

/** A municipality has fewer; more would outgrow the card. */
const colleaguesShown = 60;

/** Which colleague comes instead. */
export function substituteCard(input: SubstituteCardInput): Card {
  const { language, id, facts, values, fault, nonce } = input;
  const colleagues = input.colleagues.slice(0, colleaguesShown);
  const heading = text(language, 'rsvp.giveHeading');
  const title = titleOf(language, facts);
  const time = timeText(language, facts.start, facts.end);
  const after = text(language, 'rsvp.giveAfter');
  const wrong = fault === undefined ? '' : text(language, `rsvp.fault-${fault}`, { max: nameLength });
  const some = colleagues.length > 0;
  const view = {
    language,
    speak: sentences(heading, wrong || after),
    fallback: sentences(heading, plain(title), time),
    heading,
    subtitle: `${markdown(title)} · ${time}`,
    toFaults: faultAt(fault === 'choose' || fault === 'one', wrong),
    nameFaults: faultAt(fault === 'name' || fault === 'listed' || fault === 'comes', wrong),
    after,
    some,
    toLabel: text(language, 'rsvp.giveTo'),
    toChoose: text(language, 'rsvp.giveChoose'),
    to: colleagues.some((colleague) => colleague.id === values.to) ? values.to : '',
    colleagues: colleagues.map((colleague) => ({ title: plain(colleague.name), value: colleague.id })),
    nameLabel: text(language, some ? 'rsvp.giveName' : 'rsvp.giveNameAlone'),
    name: plain(values.name),
    nameLength,
    send: text(language, 'rsvp.giveSend'),
    back: text(language, 'rsvp.giveBack'),
    session: id,
    nonce,
  };
  return render(template, view, text(language, 'session.summary', { said: heading, title: plain(title) }));
}

function faultAt(here: boolean, words: string): readonly View[] {
  return here ? [{ text: words }] : [];
}
