import { StillBusy } from '../../storage/commit.ts';
import { readInvitation, revokeInvitation } from '../../storage/invitations.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { showPlace } from './place.ts';
import { mayInvite } from './rules.ts';

const attempts = 4;

/** Makes an invitation's code good for nothing. Revoked twice is revoked once. */
export async function revoke(
  turn: Turn,
  { invitation: id }: { readonly invitation: string },
  services: Services,
): Promise<Reply> {
  const { tables } = services;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const fresh = freshActor(turn, services);
    const [standing] = await Promise.all([readInvitation(tables, id), fresh.read]);
    const actor = fresh.get();
    // One that is not theirs looks like none at all.
    if (!actor || !standing || !mayInvite(actor, standing.invitation)) {
      return notice(turn, { notice: 'no-such-invitation' }, ['members']);
    }
    const { municipality, used, revoked } = standing.invitation;
    const show = (kind: 'used-already' | 'revoked') =>
      showPlace({ ...turn, actor }, { municipality, page: 0, news: { kind } }, services);
    if (used || revoked) {
      return show(used ? 'used-already' : 'revoked');
    }
    try {
      await revokeInvitation(tables, standing, { by: actor.id, at: turn.now.getTime() });
      return show('revoked');
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}
