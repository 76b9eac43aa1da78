import { exists, readSession } from '../../storage/session.ts';
import { mayHost } from '../hosting.ts';
import { maySee } from '../invited.ts';
import { notice } from '../notice.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { fieldsOf, newFields } from './fields-of.ts';
import type { SessionFields } from './form-fields.ts';
import { formBase, formCard } from './show-form.ts';

/** The form with everything from an earlier session but its days. */
export async function copySession(
  turn: Turn,
  { session: id }: { readonly session: string },
  services: Services,
): Promise<Reply> {
  const [session, base] = await Promise.all([readSession(services.tables, id), formBase(services)]);
  if (!session || !exists(session) || !maySee(session, turn.actor)) {
    return notice(turn, { notice: 'no-such-session' }, ['sessions', 'new-session']);
  }
  const fields = fieldsOf(session.facts, base.network, turn.language);
  // The link is for those who come remotely and for hosts alone.
  const own: Partial<SessionFields> = mayHost(session, turn.actor)
    ? {}
    : { remoteLink: '', hosts: newFields(turn.actor).hosts };
  const values = { ...fields, ...own, date: '', endDate: '', opens: '', closes: '' };
  const card = formCard(turn, base, values, {}, { copied: true, nonce: services.newId() });
  return { kind: 'card', card };
}
