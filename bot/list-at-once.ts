import { refreshIndexFromStore } from '../storage/session-index.ts';
import type { Services } from './turn.ts';

/**
 * Brings the lists up to date with a session that its host has just changed, so that whoever looks next sees it. The
 * outbox would do so too, some seconds later, and does when this fails.
 */
export async function listAtOnce(services: Services, session: string): Promise<void> {
  services.sessionIndex.forget();
  await refreshIndexFromStore(services.tables, session).catch(() => undefined);
}
