import { listBookings } from './booking/list.ts';
import { findMunicipality } from './find-municipality.ts';
import { notice } from './notice.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** `varaukset`, with what was said after the word: of the municipality that it names, for those who serve all. */
export async function openSaidBookings(turn: Turn, named: string, services: Services): Promise<Reply> {
  if (named.trim() === '' || turn.actor.municipality !== undefined) {
    return listBookings(turn, { page: 0 }, services);
  }
  const municipality = findMunicipality(await services.network.get(), named);
  return municipality === undefined
    ? notice(turn, { notice: 'no-such-municipality', params: { name: named } }, ['bookings'])
    : listBookings(turn, { page: 0, municipality }, services);
}
