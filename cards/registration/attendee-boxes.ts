import { markdown } from '../escape.ts';
import { lastDay } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import type { AttendeeCardInput } from './attendee-card.ts';
import { type Box, box } from './news-box.ts';

/** What came of a press. */
export type AttendeeNews =
  | 'changed'
  | 'unchanged'
  | 'not-open'
  | 'closed'
  | 'past'
  | 'cancelled'
  | 'answers-alone';

/** What is said first: what came of the press, a place that is kept for a while, and why little can be changed. */
export function attendeeBoxes(input: AttendeeCardInput): readonly Box[] {
  return [faultBox(input), newsOf(input), offerBox(input), limitBox(input)].filter(
    (one) => one !== undefined,
  );
}

function faultBox({ language, faults }: AttendeeCardInput): Box | undefined {
  const count = Object.values(faults).filter((fault) => fault !== undefined).length;
  return count === 0 ? undefined : box('attention', text(language, 'registration.notSaved', { count }), '');
}

function newsOf({ language, news }: AttendeeCardInput): Box | undefined {
  switch (news) {
    case 'changed':
      return box('good', text(language, 'registration.saved'), '');
    case 'unchanged':
      return box('emphasis', text(language, 'registration.unchanged'), '');
    case 'not-open':
    case 'closed':
    case 'past':
    case 'cancelled':
    case 'answers-alone':
      return box('attention', text(language, 'registration.notChanged'), '');
    case undefined:
      return undefined;
  }
}

function offerBox({ language, attendee, changeable }: AttendeeCardInput): Box | undefined {
  const offered = attendee.standing.offeredUntil !== undefined;
  return offered && changeable === 'all'
    ? box('warning', text(language, 'registration.offerHeading'), text(language, 'registration.offerDetail'))
    : undefined;
}

function limitBox({ language, facts, changeable, attendee }: AttendeeCardInput): Box | undefined {
  switch (changeable) {
    case 'all':
      return undefined;
    case 'alone':
      return box('emphasis', text(language, 'registration.alone'), '');
    case 'drop':
      return box(
        'emphasis',
        text(language, 'registration.closed', { day: lastDay(language, facts) }),
        markdown(
          text(language, attendee.standing.seat === 'no' ? 'registration.askHost' : 'registration.mayDrop'),
        ),
      );
    case 'nothing':
      return box('emphasis', text(language, 'registration.nothing'), '');
  }
}
