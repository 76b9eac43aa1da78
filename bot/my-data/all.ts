import { allDataCard } from '../../cards/my-data/all-card.ts';
import { readPerson } from '../../storage/people.ts';
import { notice } from '../notice.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { entriesOf, isCopy } from './entries.ts';

const onPage = 10;

/** Everything that is kept about the person, some on each page, with the way to it as a file. */
export async function showAllData(
  turn: Turn,
  { page: wanted }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  const { actor, language } = turn;
  const person = await readPerson(services.tables, actor.id);
  if (!person) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const [all, xlsx, json] = await Promise.all([
    entriesOf(person, language, services),
    services.links.ownData(actor.id, 'xlsx', language),
    services.links.ownData(actor.id, 'json', language),
  ]);
  const entries = all.filter((entry) => !isCopy(entry));
  const pages = Math.max(1, Math.ceil(entries.length / onPage));
  const page = Math.min(wanted, pages - 1);
  const card = allDataCard({
    language,
    count: entries.length,
    entries: entries.slice(page * onPage, (page + 1) * onPage),
    page,
    pages,
    xlsx,
    json,
  });
  return { kind: 'card', card };
}
