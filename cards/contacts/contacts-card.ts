import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render, type View } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import type { ContactRow, ContactSection } from './contact-row.ts';
import template from './contacts-card.template.json' with { type: 'json' };
import { longestName, rowView } from './row-view.ts';

export interface ContactsCardInput {
  readonly language: Language;
  /** Whose people these are; undefined: the reader's list, not one municipality. */
  readonly municipality?:
    | {
        readonly code: string;
        readonly name: string;
        readonly forms?: PlaceName['forms'];
        /** Opened from the reader's list. */
        readonly opened: boolean;
      }
    | undefined;
  /** A participant who has none is told so. */
  readonly noMunicipality?: boolean;
  /** Of this page. */
  readonly rows: readonly ContactRow[];
  /** How many a section has on all pages. */
  readonly counts: Readonly<Partial<Record<ContactSection, number>>>;
  /** Offered to be opened, the names as shown to the reader; undefined: the reader chooses none. */
  readonly choices?: readonly { readonly code: string; readonly name: string }[] | undefined;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Who is who: people with their roles and how they are reached. */
export function contactsCard(input: ContactsCardInput): Card {
  return fittingCard((longest) => cardWith(input, longest), longestName);
}

function cardWith(input: ContactsCardInput, longest: number): Card {
  const { language, municipality, noMunicipality, rows, counts, choices = [], page, pages } = input;
  const heading = municipality
    ? placeText(language, { municipality: municipality.name, forms: municipality.forms }, [
        'contacts.headingFrom',
        'contacts.headingOf',
      ])
    : text(language, 'contacts.heading');
  const lead = noMunicipality ? text(language, 'contacts.no-municipality') : '';
  const pageText = text(language, 'contacts.page', { page: page + 1, pages });
  const summary = plain(heading);
  const sections = rows.map(({ section }) =>
    text(language, `contacts.section-${section}`, { count: counts[section] ?? 0 }),
  );
  const views = rows.map((row) => rowView(language, row, longest));
  const chats = distinct(views.map(({ chat }) => String(chat ?? '')));
  const starts = rows.map((row, i) => row.section !== rows[i - 1]?.section);
  const view = {
    language,
    summary,
    speak: plain(
      sentences(heading, ...[lead, pages > 1 ? pageText : ''].filter(Boolean), ...spoken(input, longest)),
    ),
    heading: markdown(heading),
    lead,
    hasLead: lead !== '',
    rows: views.map((row, i) => ({
      ...row,
      chat: chats[i] ?? '',
      section: sections[i] ?? '',
      starts: starts[i] ?? false,
      spacing: starts[i] ? 'medium' : 'small',
    })),
    paged: pages > 1,
    pageText,
    choosing: choices.length > 0,
    choiceLabel: text(language, 'contacts.municipality'),
    choose: text(language, 'contacts.choose'),
    choices: choices.map(({ code, name }) => ({ value: code, title: plain(name) })),
    hint: text(language, 'contacts.hint'),
    buttons: buttonsOf(input),
  };
  return render(template, view satisfies View, summary);
}

/** The first of many are enough to hear. */
const spokenRows = 8;

/** People by name and role; municipalities by their number. */
function spoken({ language, rows, counts }: ContactsCardInput, longest: number): readonly string[] {
  const municipalities = counts.ownMunicipalities ?? 0;
  return [
    ...(municipalities > 0 ? [text(language, 'contacts.servedCount', { count: municipalities })] : []),
    ...rows
      .filter((row) => row.kind !== 'municipality')
      .slice(0, spokenRows)
      .map((row) =>
        row.kind === 'person'
          ? `${shortened(row.name, longest)}, ${roleTitle(language, row.role)}`
          : text(language, `contacts.no-${row.missing}`),
      ),
  ];
}

function buttonsOf({ language, municipality, choices = [], page, pages }: ContactsCardInput) {
  const turn = (to: number): Pick<Button, 'verb' | 'data'> =>
    municipality
      ? { verb: 'contacts.open', data: { v: 1, municipality: municipality.code, page: to } }
      : { verb: 'contacts.list', data: { v: 1, page: to } };
  return shownButtons([
    ...(choices.length > 0
      ? [
          {
            verb: 'contacts.open',
            title: text(language, 'contacts.openChosen'),
            data: { v: 1 },
            typed: true,
          } as const,
        ]
      : []),
    ...pageButtons(language, { page, pages }, turn),
    ...(municipality?.opened
      ? [
          {
            verb: 'contacts.list',
            title: text(language, 'contacts.openAll'),
            data: { v: 1, page: 0 },
          } as const,
        ]
      : []),
  ]);
}
