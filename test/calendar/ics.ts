import ICAL from 'ical.js';

/** What an independent parser reads from a calendar file. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  /** UTC instants, ISO 8601; of a day without a time `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: string;
  readonly url: string;
  /** Durations before the start. */
  readonly alarms: readonly string[];
  readonly stamp: string;
  readonly lastModified: string;
}

export interface ReadCalendar {
  readonly method: string;
  readonly text: string;
  readonly events: readonly ReadEvent[];
  readonly refresh: string;
}

/** Times are read by the rules of the file's own VTIMEZONE, not by those the parser or this machine knows. */
export function readCalendar(file: string): ReadCalendar {
  const root = new ICAL.Component(ICAL.parse(file));
  const zones = new Map(
    root.getAllSubcomponents('vtimezone').map((zone) => {
      const read = new ICAL.Timezone(zone);
      return [read.tzid, read];
    }),
  );
  const events = root.getAllSubcomponents('vevent').map((event): ReadEvent => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    const instant = (name: string) => {
      const property = event.getFirstProperty(name);
      const time = property?.getFirstValue();
      if (!(property && time instanceof ICAL.Time)) {
        return '';
      }
      if (time.isDate) {
        return time.toString();
      }
      const tzid = property.getParameter('tzid');
      const zone = tzid === undefined ? time.zone : zones.get(String(tzid));
      if (!zone) {
        throw new Error(`no rules for ${String(tzid)}`);
      }
      const { year, month, day, hour, minute, second } = time;
      const local = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
      return new Date(local.toUnixTime() * 1000).toISOString();
    };
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      start: instant('dtstart'),
      end: instant('dtend'),
      summary: value('summary'),
      description: value('description'),
      location: value('location'),
      status: value('status'),
      url: value('url'),
      alarms: event.getAllSubcomponents('valarm').map((a) => String(a.getFirstPropertyValue('trigger'))),
      stamp: instant('dtstamp'),
      lastModified: instant('last-modified'),
    };
  });
  return {
    method: String(root.getFirstPropertyValue('method')),
    text: file,
    events,
    refresh: String(root.getFirstPropertyValue('refresh-interval') ?? ''),
  };
}

export function onlyEvent({ events }: ReadCalendar): ReadEvent {
  const [event, ...others] = events;
  if (!event || others.length > 0) {
    throw new Error(`${events.length} events`);
  }
  return event;
}
