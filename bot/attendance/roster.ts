import type { AttendeeRow } from '../../cards/attendance/attendance-card.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import { comes, type Session } from '../shared/session.ts';

/** People on one card; their names and ids fit 25 KB. */
const pageSize = 40;

const order = new Intl.Collator('fi');

/** Names that are looked up before anything is decided. */
export interface RosterNames {
  readonly network: Network;
  readonly nameOf: (who: string) => string;
}

/** Who holds a place, by municipality and name, those of none last, in pages. There is always a page. */
export function rosterPages(
  { answers }: Pick<Session, 'answers'>,
  { network, nameOf }: RosterNames,
  language: Language,
): readonly (readonly AttendeeRow[])[] {
  const rows = [...answers]
    .filter(([, answer]) => comes(answer))
    .map(([who, { seat, municipality, group }]) => ({
      who,
      name: nameOf(who),
      municipality: nameOfMunicipality(network, municipality ?? '', language),
      remote: seat === 'remote',
      group,
    }))
    .sort(
      (a, b) =>
        byMunicipality(a.municipality, b.municipality) ||
        order.compare(a.name, b.name) ||
        (a.who < b.who ? -1 : 1),
    );
  const pages = Array.from({ length: Math.ceil(rows.length / pageSize) }, (_, n) =>
    rows.slice(n * pageSize, (n + 1) * pageSize),
  );
  return pages.length > 0 ? pages : [[]];
}

export function isLastPage({ counts }: Pick<Session, 'counts'>, page: number): boolean {
  return counts.onSite + counts.remote <= (page + 1) * pageSize;
}

/** Names of municipalities in order, those without one last. */
export function byMunicipality(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || order.compare(a, b);
}

export function nameOfMunicipality(network: Network, code: string, language: Language): string {
  const municipality = network.municipalities.get(code);
  return municipality ? municipalityName(municipality, language) : code;
}

/**
 * The nonce of a card also tells who was on it: whoever takes a place afterwards, on a page that has been shown, would
 * else be taken for one whose tick was removed.
 */
export function rosterNonce(rows: readonly AttendeeRow[], newId: string): string {
  return `${fingerprint(rows)}.${newId}`;
}

export function isSameRoster(rows: readonly AttendeeRow[], nonce: string): boolean {
  return nonce.startsWith(`${fingerprint(rows)}.`);
}

function fingerprint(rows: readonly AttendeeRow[]): string {
  return hashKey(...rows.map(({ who }) => who)).slice(0, 16);
}
