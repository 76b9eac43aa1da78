import type { Links } from '../links.ts';
import type { Claims } from './claims.ts';
import type { Signer } from './signer.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * How long a token is good at most, milliseconds. Calendar files end sooner: 30 days after what they are about,
 * wherever that is moved to, so that is looked up when one is opened. Periods are two years.
 */
const life: Readonly<Record<Claims['purpose'], number>> = {
  session: 3 * 365 * day,
  workshop: 3 * 365 * day,
  feed: 2 * 365 * day,
  attendees: hour,
  deliveries: hour,
  audit: hour,
  ownData: hour,
  template: hour,
};

/** `address` is where the program is reached, without a slash at its end; undefined while it is not known. */
export function createLinks(signer: Signer, address: () => string | undefined, clock: () => Date): Links {
  async function link(claims: Claims, path: (token: string) => string): Promise<string | undefined> {
    const base = address();
    return base === undefined
      ? undefined
      : `${base}${path(await signer.sign(claims, until(claims, clock())))}`;
  }
  const calendar = (token: string) => `/calendar/${token}.ics`;
  const file = (token: string) => `/files/${token}`;
  return {
    session: (session, who, language) => link({ purpose: 'session', session, who, language }, calendar),
    workshop: (booking, person, language) =>
      link({ purpose: 'workshop', ...booking, person, language }, calendar),
    feed: (person, secret) => link({ purpose: 'feed', person, secret }, calendar),
    attendees: (session, person, format, language) =>
      link({ purpose: 'attendees', session, person, format, language }, file),
    deliveries: (announcement, person, format, language) =>
      link({ purpose: 'deliveries', announcement, person, format, language }, file),
    ownData: (person, format, language) => link({ purpose: 'ownData', person, format, language }, file),
    template: (person, language) => link({ purpose: 'template', person, language }, file),
    audit: (of, person, language) => link({ purpose: 'audit', of, person, language }, file),
  };
}

/** Long lives end with a day, so that the same link shown twice on a day is the same text. */
function until({ purpose }: Claims, now: Date): Date {
  const end = now.getTime() + life[purpose];
  return new Date(life[purpose] < day ? end : Math.ceil(end / day) * day);
}
