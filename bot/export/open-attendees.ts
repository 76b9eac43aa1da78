import { text } from '../../cards/text/catalogue.ts';
import { readPerson } from '../../storage/people.ts';
import { readSession } from '../../storage/session.ts';
import { attendeeNames } from '../attendee-names.ts';
import type { FileAnswer } from '../file-answer.ts';
import { mayHost } from '../hosting.ts';
import { dayOf } from '../shared/helsinki.ts';
import { municipalityName } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import { type TableFormat, tableFile } from '../table-file.ts';
import type { Services } from '../turn.ts';
import { attendeeRows, columns } from './attendee-rows.ts';

interface AttendeeList {
  readonly session: string;
  readonly person: string;
  readonly format: TableFormat;
  readonly language: Language;
}

/** The list of attendees, for somebody who is a host of the session at this moment. */
export async function openAttendees(
  { session: id, person: reader, format, language }: AttendeeList,
  services: Services,
): Promise<FileAnswer | undefined> {
  // A file stays as it is: somebody registered a moment ago must not be without a name in it.
  services.guests.forget(id);
  const [session, person, network, attendee] = await Promise.all([
    readSession(services.tables, id),
    readPerson(services.tables, reader),
    services.network.get(),
    attendeeNames(services, id),
  ]);
  if (!mayHost(session, person)) {
    return undefined;
  }
  const municipality = (code: string) => {
    const known = network.municipalities.get(code);
    return known ? municipalityName(known, language) : code;
  };
  const rows = [
    columns.map((column) => text(language, `export.${column}`)),
    ...attendeeRows(language, session, { attendee, municipality }).map((row) =>
      columns.map((column) => row[column]),
    ),
  ];
  return tableFile(rows, {
    format,
    name: `${text(language, 'export.file')}-${dayOf(new Date(session.facts.start))}`,
    sheet: text(language, 'export.sheet'),
  });
}
