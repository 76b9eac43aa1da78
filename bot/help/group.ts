import { setGroup } from '../../storage/people.ts';
import type { Group } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { help } from './handler.ts';

/** What the person is in their municipality, as they say themselves. */
export async function chooseGroup(
  turn: Turn,
  { group }: { readonly group: Group },
  services: Services,
): Promise<Reply> {
  const actor = await setGroup(services.tables, turn.actor, group);
  services.people.forget(turn.actor);
  services.directory.forget();
  return help('hello')(actor ? { ...turn, actor } : turn, {}, services);
}
