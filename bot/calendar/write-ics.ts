import { text } from '../../cards/text/catalogue.ts';
import type { FileAnswer } from '../file-answer.ts';
import { zone } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import type { CalendarEntry } from './entry.ts';
import { addEvent } from './ics-event.ts';

export interface CalendarFile {
  readonly fileName: string;
  readonly language: Language;
  readonly entries: readonly CalendarEntry[];
  /** A calendar to subscribe to: looked at again every hour. */
  readonly feed?: boolean;
}

/** Seconds. */
const refresh = 3_600;

/** An iCalendar file as of `now`. A cancelled entry alone tells the calendar to take it out. */
export async function writeCalendar(
  { fileName, language, entries, feed = false }: CalendarFile,
  now: Date,
): Promise<FileAnswer> {
  // Seldom asked for and slow to load.
  const [ical, { tzlib_get_ical_block: blocksOf }] = await Promise.all([
    import('ical-generator'),
    import('timezones-ical-library'),
  ]);
  const cancels = !feed && entries.every(({ status }) => status === 'cancelled');
  const method = ical.ICalCalendarMethod[cancels ? 'CANCEL' : 'PUBLISH'];
  const calendar = ical.default({
    method,
    prodId: { company: 'Kuntaliitto', product: 'USO-botti', language: language.toUpperCase() },
  });
  const name = text(language, 'calendar.name');
  if (feed) {
    calendar.name(name).ttl(refresh);
  }
  for (const entry of entries) {
    addEvent(calendar, entry, { now, organizer: name, ical });
  }
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    fileName,
    body: `${withZone(calendar.toString(), String([blocksOf(zone)].flat()[0]))}\r\n`,
  };
}

/**
 * The rules of the zone, before the first event. The library would write them before its own properties, which
 * come first in a calendar, and leave a calendar without events empty, which some readers refuse.
 */
function withZone(calendar: string, block: string): string {
  return calendar.replace(/^(?=BEGIN:VEVENT\r$|END:VCALENDAR$)/m, () => `${block}\r\n`);
}
