import type { ActionData } from '../card.ts';

/** A municipality by its code; undefined: the network itself. */
export function ofPlace(municipality: string | undefined): ActionData {
  return municipality === undefined ? { v: 1, network: 1 } : { v: 1, municipality };
}

/** A page of its people. */
export function placeData(municipality: string | undefined, page = 0): ActionData {
  return { ...ofPlace(municipality), page };
}
