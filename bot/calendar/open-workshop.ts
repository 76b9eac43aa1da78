import { readWorkshops, type Workshops } from '../../storage/quota-texts.ts';
import type { FileAnswer } from '../file-answer.ts';
import { authorize } from '../shared/authorize.ts';
import type { Booking } from '../shared/booking.ts';
import { endOfDay } from '../shared/helsinki.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import { asActingFor } from '../shared/offices.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import type { CalendarEntry } from './entry.ts';
import { stillOpens } from './window.ts';
import { wasAgreed, workshopEntry } from './workshop-entry.ts';
import { writeCalendar } from './write-ics.ts';

interface WorkshopFile {
  readonly municipality: string;
  readonly period: string;
  readonly booking: string;
  readonly person: string;
  readonly language: Language;
}

/** The calendar file of a workshop that is or was agreed on, for somebody who may see it now. */
export async function openWorkshopFile(
  { municipality, period, booking: id, person: reader, language }: WorkshopFile,
  services: Services,
  now: Date,
): Promise<FileAnswer | undefined> {
  const [workshops, person, network, consultants] = await Promise.all([
    readWorkshops(services.tables, municipality, period),
    services.people.read(reader).then((person) => person && asActingFor(person, municipality)),
    services.network.get(),
    services.consultants.get(),
  ]);
  const { active, ended } = workshops.quota;
  const booking = [...active, ...ended].find((one) => one.id === id);
  if (!booking || !person || !authorize(person, 'booking.see', municipality)) {
    return undefined;
  }
  if (!wasAgreed(booking) || !stillOpens(endOf(booking), now)) {
    return undefined;
  }
  const entry = entryOf(language, workshops, booking, municipality, { network, consultants });
  return writeCalendar({ fileName: 'uso.ics', language, entries: [entry] }, now);
}

/** When an agreed workshop is over. */
export function endOf({ chosen, due }: Booking): number {
  return chosen?.end ?? (due === undefined ? 0 : endOfDay(due).getTime());
}

export function entryOf(
  language: Language,
  workshops: Workshops,
  booking: Booking,
  municipality: string,
  { network, consultants }: { readonly network: Network; readonly consultants: readonly Person[] },
): CalendarEntry {
  const known = network.municipalities.get(municipality);
  const workshop = {
    booking,
    texts: workshops.booking(booking.id),
    municipality: (l: Language) => (known ? municipalityName(known, l) : municipality),
    consultant: consultants.find(({ id }) => id === booking.owner)?.name ?? '',
  };
  return workshopEntry(language, workshop, workshops.sequence);
}
