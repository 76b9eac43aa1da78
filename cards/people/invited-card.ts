import type { Language, Role } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import template from './invited-card.template.json' with { type: 'json' };
import { ofPlace, placeData } from './place-data.ts';

export interface InvitedCardInput {
  readonly language: Language;
  readonly municipality: { readonly code: string; readonly name: string } | undefined;
  readonly role: Role;
  readonly note: string;
  /** In groups, as it is typed. */
  readonly code: string;
  /** Until when it is good, milliseconds since 1970. */
  readonly ends: number;
  /** Name of whoever left and whose work they carry on. */
  readonly after?: string | undefined;
}

/** The code, this once. It stands where it can be copied, and in no notification. */
export function invitedCard(input: InvitedCardInput): Card {
  const { language, municipality, role, note, code, ends, after } = input;
  const heading = text(language, 'people.invitedHeading');
  const until = `${dateText(language, ends)} ${clockText(language, ends)}`;
  const where = municipality?.name ?? text(language, 'people.theNetwork');
  const carriesOn =
    after === undefined ? '' : text(language, 'people.invitationSuccessor', { name: plain(after) });
  const whom = [roleTitle(language, role), where, note, carriesOn].filter((part) => part !== '').join(' · ');
  const view = {
    language,
    speak: sentences(heading, plain(whom)),
    heading,
    whom: markdown(whom),
    how: text(language, 'people.invitedHow', { until }),
    codeLabel: text(language, 'people.code'),
    code,
    once: text(language, 'people.invitedOnce'),
    buttons: shownButtons([
      {
        verb: 'people.place',
        title: text(language, 'people.openPlace'),
        data: placeData(municipality?.code),
      },
      {
        verb: 'people.invite',
        title: text(language, 'people.inviteMore'),
        data: ofPlace(municipality?.code),
      },
    ]),
  };
  return render(template, view, heading);
}
