import { peopleOf } from './shared/offices.ts';
import type { Services, Turn } from './turn.ts';
import { type KnownPeople, registeredSaid, substituteSaid } from './understanding/names/people-said.ts';
import type { Said } from './understanding/said.ts';
import { wordsIn } from './understanding/words.ts';

/** Who comes in the actor's place: the id of a colleague, or the name of somebody without Teams. Both empty: nobody can tell. */
export async function substituteNamed(
  said: Said,
  turn: Turn,
  services: Services,
): Promise<{ readonly to: string; readonly name: string }> {
  const person = substituteSaid(surely(said), await knownTo(said, turn, services));
  return { to: person?.id ?? '', name: person && !person.id ? person.name : '' };
}

/** Names of those whom the actor registers, for the form of their municipality. */
export async function registeredNamed(
  said: Said,
  turn: Turn,
  services: Services,
): Promise<readonly string[]> {
  return registeredSaid(surely(said), await knownTo(said, turn, services)).map(({ name }) => name);
}

/** Colleagues of the same municipality alone: whom others have is not told by what is found. */
async function knownTo({ language }: Said, { actor }: Turn, services: Services): Promise<KnownPeople> {
  const [people, { find }] = await Promise.all([services.directory.get(), services.understanding()]);
  const colleagues = actor.municipality === undefined ? [] : peopleOf(people, actor.municipality);
  return {
    people: colleagues.filter(({ id }) => id !== actor.id),
    isWord: (word) => find(wordsIn(word), language).length > 0,
  };
}

function surely({ text, places }: Said): Pick<Said, 'text' | 'places'> {
  return { text, places: places.filter(({ sure }) => sure) };
}
