import { readSessionHead } from '../../storage/session.ts';
import { type Presentation, sessionOf } from '../shared/presentation.ts';
import type { Services } from '../turn.ts';

/** Whose an answered presentation is: its session may have been handed on. Nobody's while it waits. */
export async function hostsOf({ id, state }: Presentation, services: Services): Promise<readonly string[]> {
  if (state.kind === 'open') {
    return [];
  }
  const session = await readSessionHead(services.tables, sessionOf(id));
  return session?.facts.hosts ?? (state.consultant === undefined ? [] : [state.consultant]);
}
