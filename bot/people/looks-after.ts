import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { readPerson } from '../../storage/people.ts';
import { municipalityName } from '../shared/network.ts';
import type { Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';

/** So many are named; the contacts have all of them. */
const mostNamed = 30;

/** The municipalities that are new to a consultant, of those that are still theirs; undefined: none is. */
export async function looksAfterMessage(
  { municipalities }: Extract<Message, { readonly about: 'looks-after' }>,
  { id, language }: Person,
  services: Services,
): Promise<Card | undefined> {
  // Read anew: what another process remembers of them may be from before they got these.
  const [person, network] = await Promise.all([readPerson(services.tables, id), services.network.get()]);
  const theirs = person?.role === 'consultant' ? person.municipalities : [];
  const names = municipalities
    .filter((code) => theirs.includes(code))
    .map((code) => {
      const found = network.municipalities.get(code);
      return found ? municipalityName(found, language) : code;
    })
    .toSorted((a, b) => a.localeCompare(b, 'fi'));
  const shown = names.slice(0, mostNamed);
  const params = { count: names.length, names: shown.join(', '), more: names.length - shown.length };
  return names.length === 0
    ? undefined
    : noticeCard({ language, notice: 'looks-after', params, buttons: ['contacts'] });
}
