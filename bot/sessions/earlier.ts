import type { SessionIndexEntry } from '../../storage/session-index.ts';
import { isHost } from '../shared/session.ts';
import type { Services, Turn } from '../turn.ts';

const offered = 3;

/** The latest sessions that somebody hosted, each title once: what a new one may begin from. */
export async function earlierSessions(
  { actor }: Pick<Turn, 'actor'>,
  services: Services,
): Promise<readonly SessionIndexEntry[]> {
  const index = await services.sessionIndex.get();
  const titles = new Set<string>();
  return index
    .filter((entry) => entry.status === 'published' && entry.sequence > 0 && isHost(entry, actor))
    .sort((a, b) => b.start - a.start || a.id.localeCompare(b.id))
    .filter(({ titleFi }) => {
      const first = !titles.has(titleFi);
      titles.add(titleFi);
      return first;
    })
    .slice(0, offered);
}
