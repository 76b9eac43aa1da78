import type { PlaceNews } from '../../cards/people/place-card.ts';
import type { Ended } from '../../storage/end-person.ts';
import { readSuccessions, type Succession } from '../../storage/successions.ts';
import type { Services } from '../turn.ts';
import type { placeNamed } from './place.ts';

/** What is said of an end; `dropped`: whoever was chosen as successor was not named. */
export function newsOf(
  ended: Ended,
  name: string,
  { dropped, place }: { readonly dropped: boolean; readonly place: ReturnType<typeof placeNamed> },
): PlaceNews {
  if (ended === 'last') {
    return { kind: 'last-coordinator' };
  }
  if (dropped) {
    return { kind: 'ended-alone', name };
  }
  return place && place !== 'none'
    ? { kind: 'ended-office', name, municipality: place.name }
    : { kind: 'ended', name };
}

/** What they left behind there the last time. */
export async function lastLeft(
  from: string,
  municipality: string | undefined,
  services: Services,
): Promise<Succession | undefined> {
  return (await readSuccessions(services.tables))
    .map(({ succession }) => succession)
    .filter((one) => one.from === from && one.municipality === municipality)
    .toSorted((a, b) => b.at - a.at)[0];
}
