import type { Day } from '../shared/helsinki.ts';
import type { SessionKind } from '../shared/network.ts';
import { labelled, partFrom } from './labelled.ts';
import { daysIn, type Said } from './said.ts';
import { type Seats, seatsIn, seatsStart } from './seats.ts';
import { sessionKindsIn } from './session-kinds.ts';
import { withoutLastPreposition } from './theme.ts';
import { lastDays, wishedOnly } from './time-roles.ts';
import { townIn, venueIn, venuesStart } from './venue.ts';

/** What of a session to be made was said. Times are "HH:mm" in Helsinki. */
export interface SessionWish {
  readonly kind?: SessionKind;
  readonly days: readonly Day[];
  readonly from?: string;
  readonly to?: string;
  /** Remote only. */
  readonly remote: boolean;
  /** The house or room; empty: none was surely said. */
  readonly venue: string;
  /** Of the municipality that it is held in, where that is no part of the house's name. */
  readonly town?: NonNullable<ReturnType<typeof townIn>>;
  readonly seats: Seats;
  /** The last and the first day to register. */
  readonly closes?: Day;
  readonly opens?: Day;
  /** Between quotation marks, behind a label or a colon; empty: none was said. */
  readonly title: string;
}

/** How long a session lasts of which only the start is said. */
const usualHours = 2;
/** A form has room for so many. */
const mostDays = 4;

export function sessionWish(said: Said): SessionWish {
  const { concepts, whens, today } = said;
  const [kind] = sessionKindsIn(concepts);
  const town = townIn(said);
  const last = [...lastDays(whens, 'closes'), ...lastDays(whens, 'deadline')].find((day) => day >= today);
  const first = lastDays(whens, 'opens').find((day) => day >= today);
  const timed = wishedOnly(whens).find(({ when }) => when.from !== undefined)?.when;
  return {
    ...(kind ? { kind } : {}),
    days: daysIn(said)
      .filter((day) => day >= today)
      .slice(0, mostDays),
    ...(timed?.from ? { from: timed.from } : {}),
    ...(timed?.from ? { to: timed.to ?? hoursLater(timed.from) } : {}),
    remote: concepts.has('remote') && !concepts.has('on-site'),
    venue: venueIn(said),
    ...(town ? { town } : {}),
    seats: seatsIn(said),
    ...(last ? { closes: last } : {}),
    ...(first ? { opens: first } : {}),
    title: titleIn(said),
  };
}

const quoted = /["”“„»]([^"”“„»]{3,120})["”“»]/u;

/** "Uusi tilaisuus: Johtaminen nyt", or what is left of it where the command was taken off. */
const afterColon = /^[^:;,.\d]{0,40}:\s{0,3}(?=\p{Lu})/u;
/** What it is, and not what it is called. */
const kindOnly =
  /^(?:(?:teema|työ|tema|arbets)?(?:seminaari|seminarium)|(?:theme |working )?seminar|sparraus|sparring|sparrning|vertaiskeskustelu|kollegial diskussion|peer discussion|yhdyshenkilötapaaminen|kontaktpersonsträff|contact meeting|tilaisuus|tillfälle|session)$/iu;
const longestTitle = 120;

function titleIn(said: Said): string {
  const { text, whens } = said;
  const quotedTitle = quoted.exec(text)?.[1]?.trim();
  if (quotedTitle !== undefined) {
    return quotedTitle;
  }
  const ends = [...whens.map(({ start }) => start), ...seatsStart(said), ...venuesStart(said)];
  const colon = afterColon.exec(text);
  const named =
    labelled(text, 'title', ends) || (colon ? partFrom(text, colon[0].length, undefined, ends) : '');
  const title = withoutLastPreposition(named).slice(0, longestTitle);
  return title.length < 3 || kindOnly.test(title) ? '' : title;
}

/** Where no end is said. */
function hoursLater(from: string): string {
  const [hours = '0', minutes = '00'] = from.split(':');
  return `${String(Math.min(Number(hours) + usualHours, 23)).padStart(2, '0')}:${minutes}`;
}
