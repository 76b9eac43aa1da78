import type { Language, Role } from '../../bot/shared/people.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { type SuccessorChoice, successorChoice } from './person-card.ts';
import { ofPlace, placeData } from './place-data.ts';
import template from './successor-card.template.json' with { type: 'json' };

export interface SuccessorCardInput {
  readonly language: Language;
  readonly succession: string;
  /** Who left. */
  readonly name: string;
  readonly role: Role;
  /** Undefined: the network's own people. */
  readonly municipality: { readonly code: string; readonly name: string } | undefined;
  /** When, milliseconds since 1970. */
  readonly at: number;
  readonly successors: readonly SuccessorChoice[];
  /** Sent without a choice. */
  readonly missing: boolean;
}

/** Somebody who has left, and who takes over from them. */
export function successorCard(input: SuccessorCardInput): Card {
  const { language, name, role, municipality, at, successors, missing } = input;
  const heading = (shown: string) => text(language, 'people.successorHeading', { name: shown });
  const intro = text(language, municipality ? 'people.successorIntro' : 'people.successorIntroConsultant', {
    day: dateText(language, at),
  });
  const fault = text(language, 'people.successorMissing');
  const where = municipality?.name ?? text(language, 'people.theNetwork');
  const view = {
    language,
    speak: sentences(heading(plain(name)), ...(missing ? [fault] : []), intro),
    heading: heading(markdown(name)),
    subtitle: markdown([roleTitle(language, role), where].join(' · ')),
    faulty: missing,
    fault: `⚠ ${fault}`,
    intro,
    nobody: text(language, 'people.successorNobody'),
    ...successorChoice(language, successors),
    buttons: shownButtons(buttonsOf(input)),
  };
  return render(template, view, heading(plain(name)));
}

function buttonsOf({
  language,
  succession,
  municipality,
  successors,
}: SuccessorCardInput): readonly Button[] {
  const name: Button = {
    verb: 'successor.name',
    title: text(language, 'people.successorName'),
    data: { v: 1, succession },
    style: 'positive',
    typed: true,
  };
  return [
    ...(successors.length > 0 ? [name] : []),
    {
      verb: 'people.invite',
      title: text(language, 'people.successorInvite'),
      data: { ...ofPlace(municipality?.code), succession },
    },
    {
      verb: 'people.place',
      title: text(language, 'people.openPlace'),
      data: placeData(municipality?.code),
    },
  ];
}
