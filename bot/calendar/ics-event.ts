import type { ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { addDays, startOfDay, zone } from '../shared/helsinki.ts';
import type { CalendarEntry } from './entry.ts';

interface Around {
  readonly now: Date;
  readonly organizer: string;
  /** The library, which is loaded on first use. */
  readonly ical: typeof import('ical-generator');
}

const statuses = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;
const busy = { confirmed: 'BUSY', tentative: 'TENTATIVE', cancelled: 'FREE' } as const;
/** Seconds before the start. */
const alarms = [86_400, 3_600];
/** RFC 5546 wants an organizer. Nobody reads mail there: the domain is one that never exists. */
const organizerAddress = 'noreply@uso-bot.invalid';

export function addEvent(
  calendar: ICalCalendar,
  entry: CalendarEntry,
  { now, organizer, ical }: Around,
): void {
  const { uid, sequence, changedAt, title, description, place, link, status, time } = entry;
  const event = calendar.createEvent({
    id: uid,
    sequence,
    // When this was written: of two with the same sequence the later one counts.
    stamp: DateTime.fromJSDate(now, { zone: 'utc' }),
    ...timesOf(entry),
    timezone: zone,
    summary: title,
    description,
    location: place,
    organizer: { name: organizer, email: organizerAddress },
    status: ical.ICalEventStatus[statuses[status]],
    busystatus: ical.ICalEventBusyStatus[time ? busy[status] : 'FREE'],
    transparency: ical.ICalEventTransparency[time && status !== 'cancelled' ? 'OPAQUE' : 'TRANSPARENT'],
  });
  if (changedAt !== undefined && changedAt > 0) {
    event.lastModified(DateTime.fromMillis(changedAt, { zone: 'utc' }));
  }
  if (link !== undefined) {
    event.url(link);
  }
  if (status === 'confirmed') {
    for (const trigger of alarms) {
      event.createAlarm({ type: ical.ICalAlarmType.display, trigger, description: title });
    }
  }
}

/** Always in Helsinki's zone: the library takes a plain Date in the zone of the process. */
function timesOf({ time, day }: CalendarEntry) {
  if (time) {
    return {
      start: DateTime.fromMillis(time.start, { zone }),
      end: DateTime.fromMillis(time.end, { zone }),
    };
  }
  const from = day ?? '';
  return {
    start: DateTime.fromJSDate(startOfDay(from), { zone }),
    end: DateTime.fromJSDate(startOfDay(addDays(from, 1)), { zone }),
    allDay: true,
  };
}
