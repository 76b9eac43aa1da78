import type { Card } from '../../cards/card.ts';
import type { ContactRow, ContactSection } from '../../cards/contacts/contact-row.ts';
import { contactsCard } from '../../cards/contacts/contacts-card.ts';
import { contactRowSize } from '../../cards/contacts/row-view.ts';
import { placeName } from '../municipality-forms.ts';
import { pagesBySize } from '../pages-by-size.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import { rowsOf, type ShownContacts } from './rows.ts';

/** Characters; the card may have 12 800, and needs some for itself. */
const room = 10_800;
const mostRows = 20;
/** Of the room, what the choice of a municipality may take; the others are asked for by writing their names. */
const choiceRoom = 4_000;

const order = new Intl.Collator('fi', { numeric: true });

export interface Reader {
  readonly language: Language;
  /** Looks at a municipality from a list of their own. */
  readonly opened: boolean;
}

/** One page of contacts; a page too far is the last. */
export function presentContacts(
  { language, opened }: Reader,
  contacts: ShownContacts,
  network: Network,
  asked: number,
): Card {
  const nameOf = (code: string) => {
    const municipality = network.municipalities.get(code);
    return municipality ? municipalityName(municipality, language) : code;
  };
  const formsOf = (code: string) => {
    const municipality = network.municipalities.get(code);
    return municipality && placeName(municipality, language).forms;
  };
  const rows = rowsOf(contacts, nameOf, formsOf);
  const choices = contacts.kind === 'coordinator' ? choicesOf(network, nameOf) : [];
  const budget = choices.length > 0 ? room - choiceRoom : room;
  const pages = pagesBySize(rows, (row) => contactRowSize(language, row), { budget, most: mostRows });
  const page = Math.min(asked, pages.length - 1);
  return contactsCard({
    language,
    municipality:
      contacts.kind === 'municipality'
        ? { code: contacts.code, name: nameOf(contacts.code), forms: formsOf(contacts.code), opened }
        : undefined,
    noMunicipality: contacts.kind === 'no-municipality',
    rows: pages[page] ?? [],
    counts: countsOf(rows),
    choices,
    page,
    pages: pages.length,
  });
}

function countsOf(rows: readonly ContactRow[]): Readonly<Partial<Record<ContactSection, number>>> {
  const counts: Partial<Record<ContactSection, number>> = {};
  for (const { kind, section } of rows) {
    counts[section] = (counts[section] ?? 0) + Number(kind !== 'missing');
  }
  return counts;
}

/** The municipalities that are or were members, by name, as many as there is room for. */
function choicesOf({ memberships }: Network, nameOf: (code: string) => string) {
  const codes = [...new Set(memberships.map(({ municipality }) => municipality))];
  const all = codes
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((a, b) => order.compare(a.name, b.name));
  const [first = []] = pagesBySize(all, (choice) => JSON.stringify(choice).length + 4, {
    budget: choiceRoom,
    most: all.length,
  });
  return first;
}
