import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { placeText } from '../text/place-words.ts';
import { chatLink } from './chat-link.ts';
import type { ContactRow, MunicipalityRow, PersonRow } from './contact-row.ts';
import { namesText } from './names-text.ts';

/** A name has at most so many characters. */
export const longestName = 100;

/** A row without the heading of its section; names are shortened to so many characters. */
export function rowView(language: Language, row: ContactRow, longest: number): View {
  const blank = { missing: false, chats: false, opens: false, still: false };
  switch (row.kind) {
    case 'person':
      return { ...blank, ...personView(language, row, longest) };
    case 'municipality':
      return { ...blank, ...municipalityView(language, row, longest) };
    case 'missing':
      return { ...blank, missing: true, words: text(language, `contacts.no-${row.missing}`) };
  }
}

/** What the template says around a row's words at most, in characters. */
const around = 660;

/** Characters that a row takes on the card; the title of what it opens stands there twice. */
export function contactRowSize(language: Language, row: ContactRow): number {
  const view = rowView(language, row, longestName);
  return JSON.stringify(view).length + JSON.stringify(view['chat'] ?? view['open'] ?? '').length + around;
}

function personView(language: Language, person: PersonRow, longest: number): View {
  const { role, self, email, phone, awayUntil, insteadOf = [], municipalities } = person;
  const name = shortened(person.name, longest);
  const notes = [
    roleTitle(language, role),
    awayUntil !== undefined && text(language, 'contacts.awayUntil', { day: dayText(language, awayUntil) }),
    insteadOf.length > 0 && standsIn(language, insteadOf, longest),
  ].filter((note) => note !== false);
  return {
    name: markdown(self ? text(language, 'contacts.you', { name }) : name),
    lines: [
      line(notes.join(' · '), true),
      ...(municipalities ? [line(ownedText(language, municipalities, longest))] : []),
      ...[email, phone].filter((detail) => detail !== undefined).map((detail) => line(detail)),
    ],
    ...(email === undefined || self
      ? { still: true }
      : {
          chats: true,
          chat: plain(text(language, 'contacts.openChat', { name })),
          chatMark: text(language, 'contacts.chat'),
          url: chatLink(email),
        }),
  };
}

function municipalityView(language: Language, row: MunicipalityRow, longest: number): View {
  const { code, insteadOf, people } = row;
  const name = shortened(row.name, longest);
  // Forms cannot be shortened.
  const forms = name === row.name ? row.forms : undefined;
  const hasManager = people.some(({ role }) => role === 'manager');
  return {
    name: markdown(name),
    lines: [
      ...(insteadOf.length > 0 ? [line(standsIn(language, insteadOf, longest), true)] : []),
      ...(hasManager
        ? []
        : [line(text(language, people.length === 0 ? 'contacts.no-people' : 'contacts.no-manager'), true)]),
      ...(['manager', 'contact', 'participant'] as const).flatMap((role) => {
        const names = people.filter((one) => one.role === role).map((one) => one.name);
        const shown = { count: names.length, names: namesText(language, names, longest) };
        return names.length > 0 ? [line(text(language, `contacts.of-${role}`, shown))] : [];
      }),
    ],
    opens: true,
    open: plain(
      placeText(language, { municipality: name, forms }, ['contacts.openFrom', 'contacts.openMunicipality']),
    ),
    code,
  };
}

function standsIn(language: Language, names: readonly string[], longest: number): string {
  return text(language, 'contacts.insteadOf', { names: namesText(language, names, longest) });
}

function ownedText(language: Language, names: readonly string[], longest: number): string {
  return names.length > 0
    ? text(language, 'contacts.owns', { names: namesText(language, names, longest) })
    : text(language, 'contacts.ownsNone');
}

function line(words: string, subtle = false): View {
  return { text: markdown(words), subtle };
}
