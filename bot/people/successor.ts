import { successorCard } from '../../cards/people/successor-card.ts';
import { everybodyEver, isPresent } from '../../storage/people.ts';
import { transactPeople } from '../../storage/people-audit.ts';
import { namedSuccessor, readSuccession } from '../../storage/successions.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { successorsOf } from '../shared/succession.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { isOpen, nameAmong } from './entries.ts';
import type { Succeed } from './person.ts';
import { placeNamed, showPlace } from './place.ts';

interface SuccessionRef {
  readonly succession: string;
}

/** Somebody who has left, and who could take over. */
export function openSuccessor(turn: Turn, ref: SuccessionRef, services: Services): Promise<Reply> {
  return show(turn, ref, services, false);
}

async function show(
  turn: Turn,
  { succession: id }: SuccessionRef,
  services: Services,
  missing: boolean,
): Promise<Reply> {
  const [standing, known, network] = await Promise.all([
    readSuccession(services.tables, id),
    everybodyEver(services.tables),
    services.network.get(),
  ]);
  if (!authorize(turn.actor, 'people.end') || !standing || !isOpen(standing.succession, known)) {
    return notice(turn, { notice: 'no-such-succession' }, ['members']);
  }
  const { from, role, municipality, at } = standing.succession;
  const place = placeNamed(network, municipality, turn.language);
  const card = successorCard({
    language: turn.language,
    succession: id,
    name: nameAmong(known, from, turn.language),
    role,
    municipality: place === 'none' ? { code: municipality ?? '', name: municipality ?? '' } : place,
    at,
    successors: successorsOf(known.filter(isPresent), standing.succession),
    missing,
  });
  return { kind: 'card', card };
}

/** From now on what was open is theirs. Pressed again it goes on where it was left. */
export function nameSuccessor(succeed: Succeed) {
  return async (
    turn: Turn,
    { succession: id, successor }: SuccessionRef & { readonly successor: string },
    services: Services,
  ): Promise<Reply> => {
    const { tables } = services;
    const fresh = freshActor(turn, services);
    const [standing, known] = await Promise.all([
      readSuccession(tables, id),
      everybodyEver(tables),
      fresh.read,
    ]);
    const actor = fresh.get();
    if (!actor || !authorize(actor, 'people.end')) {
      return notice(turn, { notice: 'not-allowed' });
    }
    if (!standing) {
      return notice(turn, { notice: 'no-such-succession' }, ['members']);
    }
    const { succession } = standing;
    const next = successorsOf(known.filter(isPresent), succession).find((one) => one.id === successor);
    const named = succession.to !== undefined && succession.to === next?.id;
    if (!named && (!next || !isOpen(succession, known))) {
      return show({ ...turn, actor }, { succession: id }, services, true);
    }
    if (!named && next) {
      try {
        const deed = { by: actor.id, at: turn.now.getTime() };
        await transactPeople(tables, namedSuccessor(standing, next.id, deed));
      } catch (error) {
        if (!(error instanceof WriteConflict)) {
          throw error;
        }
        // Somebody else has named one meanwhile: the card says whom, or asks again.
        return show({ ...turn, actor }, { succession: id }, services, false);
      }
    }
    await succeed(id, services, turn.now);
    const { municipality } = succession;
    const news = { kind: 'succeeded', name: next?.name ?? '' } as const;
    return showPlace({ ...turn, actor }, { municipality, page: 0, news }, services);
  };
}
