import type { Attendee } from '../../bot/registration/attendees.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { ActionData } from '../card.ts';
import { markdown } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { attendeeName, openTitles } from './attendee-name.ts';
import { markedStandingText } from './standing-text.ts';

/** Each attendee with how they stand, their group and who registered them, and a button that opens them. */
export function attendeeRows(
  language: Language,
  session: string,
  attendees: readonly Attendee[],
): readonly View[] {
  const titles = openTitles(language, attendees);
  return attendees.map((attendee, n) => ({
    name: markdown(attendeeName(language, attendee)),
    standing: markedStandingText(language, attendee.standing),
    about: markdown(aboutText(language, attendee)),
    open: titles[n] ?? '',
    data: { v: 1, session, who: attendee.who } satisfies ActionData,
  }));
}

/** "luottamushenkilö, ilmoittanut Taito Ranta-aho". */
export function aboutText(language: Language, { group, by }: Attendee): string {
  const answered =
    by === undefined
      ? text(language, 'registration.answeredAlone')
      : text(language, by.name === '' ? 'registration.bySomebody' : 'registration.by', { name: by.name });
  return [...(group ? [text(language, `registration.one-${group}`)] : []), answered].join(', ');
}
