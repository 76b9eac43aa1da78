import { isHttpsLink } from '../https-link.ts';
import type { SessionFacts } from '../shared/session.ts';
import { type Faults, placeLength, type SessionField, type SessionFields } from './form-fields.ts';

type Place = Pick<SessionFacts, 'place' | 'remote' | 'remoteLink'>;
type Room = Pick<SessionFacts, 'capacity' | 'remoteCapacity' | 'perMunicipality'>;

const largestRoom = 10_000;

/** Where it is held. Who can only come remotely needs the link, unless it may come `later`. */
export function readPlace(fields: SessionFields, faults: Faults, link: 'now' | 'later'): Place {
  const place = readText(fields, 'place', placeLength, faults);
  const remote = fields.remote === 'yes';
  if (place === '' && !remote) {
    faults.place ??= 'give-place-or-remote';
  }
  const remoteLink = remote ? readLink(fields, 'remoteLink', faults) : undefined;
  if (link === 'now' && place === '' && remote && fields.remoteLink.trim() === '') {
    faults.remoteLink = 'give-link';
  }
  return { place, remote, remoteLink };
}

/** How many fit. Of a session that is remote only, the places are remote ones, whichever field they are in. */
export function readRoom(fields: SessionFields, { place, remote }: Place, faults: Faults): Room {
  const typed = readNumber(fields, 'capacity', faults);
  const typedRemote = readNumber(fields, 'remoteCapacity', faults);
  const perMunicipality = readNumber(fields, 'perMunicipality', faults);
  const onSite = place !== '';
  const capacity = onSite ? typed : undefined;
  const remoteCapacity = remote ? (typedRemote ?? (onSite ? undefined : typed)) : undefined;
  const capped = onSite ? capacity : remoteCapacity;
  if (capped !== undefined && perMunicipality !== undefined && perMunicipality > capped) {
    faults.perMunicipality = 'above-capacity';
  }
  return { capacity, remoteCapacity, perMunicipality };
}

export function readText(
  fields: SessionFields,
  field: SessionField,
  longest: number,
  faults: Faults,
): string {
  const text = fields[field].trim();
  if (text.length > longest) {
    faults[field] = 'too-long';
  }
  return text;
}

export function readLink(fields: SessionFields, field: SessionField, faults: Faults): string | undefined {
  const link = fields[field].trim();
  if (link !== '' && !isHttpsLink(link)) {
    faults[field] = 'no-such-link';
  }
  return link || undefined;
}

function readNumber(fields: SessionFields, field: SessionField, faults: Faults): number | undefined {
  const text = fields[field].trim();
  if (text === '') {
    return undefined;
  }
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > largestRoom) {
    faults[field] = 'no-such-number';
    return undefined;
  }
  return number;
}
