import type { Attendee } from '../../cards/attendees/attendee.ts';
import { attendeeNames } from '../attendee-names.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Answer } from '../shared/session.ts';
import type { Services } from '../turn.ts';

/** What beside a session its attendees are shown with. */
export interface Around {
  readonly network: Network;
  readonly language: Language;
  /** A municipality's name in the reader's language. */
  municipality(code: string): string;
  name(who: string): string;
  attendee(who: string, answer: Answer, position?: number): Attendee;
}

/** Everything is remembered for some seconds: no request in most cases, else all at once. */
export async function readAround(session: string, language: Language, services: Services): Promise<Around> {
  const [network, name] = await Promise.all([services.network.get(), attendeeNames(services, session)]);
  const municipality = (code: string): string => {
    const known = network.municipalities.get(code);
    return known ? municipalityName(known, language) : code;
  };
  const known = (who: string | undefined) => (who === undefined ? undefined : name(who) || undefined);
  return {
    network,
    language,
    municipality,
    name,
    attendee: (who, answer, position) => ({
      who,
      answer,
      name: name(who),
      municipality: municipality(answer.municipality ?? ''),
      position,
      by: answer.by === who ? undefined : known(answer.by),
      substitute: known(answer.substitute),
    }),
  };
}
