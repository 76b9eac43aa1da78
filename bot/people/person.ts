import { type PersonCardInput, personCard } from '../../cards/people/person-card.ts';
import { strangerCard } from '../../cards/stranger/stranger.ts';
import { endPerson } from '../../storage/end-person.ts';
import { readPerson } from '../../storage/people.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { municipalityName } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { leftBehind } from './left-behind.ts';
import { showPlace } from './place.ts';

interface PersonRef {
  readonly person: string;
}

/** Somebody of the network. */
export function showPerson(turn: Turn, { person }: PersonRef, services: Services): Promise<Reply> {
  return present(turn, person, services, false);
}

/** The one question before their role ends, with what they would leave to others. */
export function askEnd(turn: Turn, { person }: PersonRef, services: Services): Promise<Reply> {
  return present(turn, person, services, true);
}

async function present(turn: Turn, id: string, services: Services, asks: boolean): Promise<Reply> {
  const { language } = turn;
  const [network, person] = await Promise.all([services.network.get(), readPerson(services.tables, id)]);
  if (!person || !authorize(turn.actor, 'people.end')) {
    return notice(turn, { notice: 'no-such-person' }, ['members']);
  }
  const codes = person.municipality === undefined ? person.municipalities : [person.municipality];
  const input: PersonCardInput = {
    language,
    person,
    municipalities: codes.flatMap((code) => {
      const found = network.municipalities.get(code);
      return found ? municipalityName(found, language) : [];
    }),
    asked: asks ? await leftBehind(person, turn.now, services) : undefined,
  };
  return { kind: 'card', card: personCard(input) };
}

/** From now on they are a stranger; ended twice is ended once. */
export async function endRole(turn: Turn, { person: id }: PersonRef, services: Services): Promise<Reply> {
  const fresh = freshActor(turn, services);
  await fresh.read;
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'people.end')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const { ended, previous } = await endPerson(services.tables, id, {
    by: actor.id,
    at: turn.now.getTime(),
  });
  if (!previous) {
    return notice(turn, { notice: 'no-such-person' }, ['members']);
  }
  services.people.forget(previous);
  services.directory.forget();
  services.consultants.forget();
  if (ended === 'ended' && previous.id === actor.id) {
    return { kind: 'card', card: strangerCard() };
  }
  const { municipality, name } = previous;
  const news =
    ended === 'last' ? ({ kind: 'last-coordinator' } as const) : ({ kind: 'ended', name } as const);
  return showPlace({ ...turn, actor }, { municipality, page: 0, news }, services);
}
