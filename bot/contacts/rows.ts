import type {
  ContactRow,
  ContactSection,
  MissingContact,
  MunicipalityRow,
  PersonRow,
} from '../../cards/contacts/contact-row.ts';
import type { PlaceName } from '../../cards/text/place-words.ts';
import type { ConsultantContact } from './consultants.ts';
import type { Contact } from './contact.ts';
import type { Contacts, ServedMunicipality } from './rules.ts';

export type ShownContacts = Exclude<Contacts, { kind: 'no-such-municipality' }>;
type NameOf = (code: string) => string;
type FormsOf = (code: string) => PlaceName['forms'];

const order = new Intl.Collator('fi', { numeric: true });

/** Contacts in the order of the card; `nameOf` gives a municipality's name as shown to the reader. */
export function rowsOf(
  contacts: ShownContacts,
  nameOf: NameOf,
  formsOf: FormsOf = () => undefined,
): readonly ContactRow[] {
  switch (contacts.kind) {
    case 'municipality':
      return [
        ...section('consultants', 'consultant', contacts.consultants.map(consultantRow)),
        ...(contacts.coordinators ? coordinatorRows(contacts.coordinators) : []),
        ...peopleRows(contacts.people),
      ];
    case 'no-municipality':
      return coordinatorRows(contacts.coordinators);
    case 'consultant':
      return [
        ...section(
          'ownMunicipalities',
          'ownMunicipalities',
          municipalityRows(contacts.municipalities, nameOf, formsOf),
        ),
        ...section('otherConsultants', 'otherConsultants', contacts.consultants.map(consultantRow)),
        ...coordinatorRows(contacts.coordinators),
      ];
    case 'coordinator':
      return [
        ...section(
          'consultants',
          'consultants',
          contacts.consultants.map((one) => ({ ...consultantRow(one), municipalities: names(one, nameOf) })),
        ),
        ...coordinatorRows(contacts.coordinators),
      ];
  }
}

type Unplaced = Omit<PersonRow, 'section'> | Omit<MunicipalityRow, 'section'>;

/** Nothing at all is said in words. */
function section(
  name: ContactSection,
  missing: MissingContact,
  rows: readonly Unplaced[],
): readonly ContactRow[] {
  return rows.length > 0
    ? rows.map((row) => ({ ...row, section: name }))
    : [{ kind: 'missing', section: name, missing }];
}

function coordinatorRows(coordinators: readonly Contact[]): readonly ContactRow[] {
  return section('coordinators', 'coordinators', coordinators.map(personRow));
}

function peopleRows(people: readonly Contact[]): readonly ContactRow[] {
  const headless = people.length > 0 && !people.some(({ role }) => role === 'manager');
  return [
    ...(headless ? ([{ kind: 'missing', section: 'people', missing: 'manager' }] as const) : []),
    ...section('people', 'people', people.map(personRow)),
  ];
}

function municipalityRows(served: readonly ServedMunicipality[], nameOf: NameOf, formsOf: FormsOf) {
  return served
    .map(
      (one) => ({ kind: 'municipality', ...one, name: nameOf(one.code), forms: formsOf(one.code) }) as const,
    )
    .sort((a, b) => order.compare(a.name, b.name));
}

function personRow(contact: Contact) {
  return { kind: 'person', ...contact } as const;
}

function consultantRow({ municipalities: _theirs, ...consultant }: ConsultantContact) {
  return personRow(consultant);
}

function names({ municipalities }: ConsultantContact, nameOf: NameOf): readonly string[] {
  return municipalities.map(nameOf).sort(order.compare);
}
