import { markdown } from '../escape.ts';
import { roleTitle } from '../role/role-title.ts';
import { text } from '../text/catalogue.ts';
import type { MyDataCardInput } from './my-data.ts';

interface Fact {
  readonly [key: string]: string;
  readonly title: string;
  readonly value: string;
}

/** What the people table holds of a person; empty things are left out. */
export function factRows({
  language,
  person,
  municipality,
  municipalities,
  chatKnown,
}: MyDataCardInput): Fact[] {
  const rows: readonly (readonly [string, string])[] = [
    [text(language, 'myData.name'), markdown(person.name)],
    [text(language, 'myData.role'), roleTitle(language, person.role)],
    [text(language, 'myData.municipality'), markdown(municipality ?? '')],
    [text(language, 'myData.municipalities'), markdown(municipalities.join(', '))],
    [text(language, 'myData.group'), text(language, `myData.${person.group}`)],
    [text(language, 'myData.email'), markdown(person.email ?? '')],
    [text(language, 'myData.phone'), markdown(person.phone ?? '')],
    [text(language, 'myData.language'), text(person.language, 'language.name')],
    [text(language, 'myData.reminders'), text(language, remindersKey(person))],
    [text(language, 'myData.chat'), text(language, chatKnown ? 'myData.chatKnown' : 'myData.chatUnknown')],
    [text(language, 'myData.account'), markdown(person.aadObjectId)],
    [text(language, 'myData.organisation'), markdown(person.tenantId)],
  ];
  return rows.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value }));
}

function remindersKey({ remindersOff }: MyDataCardInput['person']) {
  return remindersOff ? 'myData.remindersOff' : 'myData.remindersOn';
}
