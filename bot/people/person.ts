import { type PersonCardInput, personCard } from '../../cards/people/person-card.ts';
import { strangerCard } from '../../cards/stranger/stranger.ts';
import { endPerson } from '../../storage/end-person.ts';
import { readPerson, setMunicipalities } from '../../storage/people.ts';
import { readSuccessions } from '../../storage/successions.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import { inOffice, officesOf, servesSeveral } from '../shared/offices.ts';
import type { Language, Person } from '../shared/people.ts';
import { successorsOf } from '../shared/succession.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { lastLeft, newsOf } from './after-end.ts';
import { readMunicipalities } from './invite-form.ts';
import { leftBehind } from './left-behind.ts';
import { placeNamed, showPlace } from './place.ts';
import { nameSuccessor } from './successor.ts';

/** `office`: the municipality of the one of their offices that it is about. */
interface PersonRef {
  readonly person: string;
  readonly office?: string | undefined;
}

/** What finishes a handing over; given by who wires it, since it reaches into bookings and sessions. */
export type Succeed = (id: string, services: Services, now: Date) => Promise<void>;

/** Somebody of the network. */
export function showPerson(turn: Turn, ref: PersonRef, services: Services): Promise<Reply> {
  return present(turn, ref, services, false);
}

/** The one question before their role ends, with what they would leave to others, and to whom. */
export function askEnd(turn: Turn, ref: PersonRef, services: Services): Promise<Reply> {
  return present(turn, ref, services, true);
}

/** From now on the consultant looks after these municipalities; a name that is none changes nothing. */
export async function saveMunicipalities(
  turn: Turn,
  { person, municipalities: typed }: { readonly person: string; readonly municipalities: string },
  services: Services,
): Promise<Reply> {
  const fresh = freshActor(turn, services);
  const [network] = await Promise.all([services.network.get(), fresh.read]);
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'people.end')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const { codes, unknown } = readMunicipalities(typed, network);
  if (unknown !== undefined) {
    return present(turn, { person }, services, false, { typed: { municipalities: typed, unknown } });
  }
  const deed = { by: actor.id, at: turn.now.getTime() };
  const saved = await setMunicipalities(services.tables, { id: person, municipalities: codes }, deed);
  if (saved) {
    services.people.forget(saved);
    services.directory.forget();
    services.consultants.forget();
  }
  return present(turn, { person }, services, false, { saved: saved !== undefined });
}

async function present(
  turn: Turn,
  { person: id, office }: PersonRef,
  services: Services,
  asks: boolean,
  news: Pick<PersonCardInput, 'typed' | 'saved'> = {},
): Promise<Reply> {
  const { language } = turn;
  const [network, found, people] = await Promise.all([
    services.network.get(),
    readPerson(services.tables, id),
    asks ? services.directory.get() : [],
  ]);
  const person = found && (office === undefined ? found : inOffice(found, office));
  if (!person || !authorize(turn.actor, 'people.end')) {
    return notice(turn, { notice: 'no-such-person' }, ['members']);
  }
  const about = asks && (office !== undefined || !servesSeveral(person));
  const { role, municipality } = person;
  const input: PersonCardInput = {
    language,
    person,
    offices: officesOf(person).map((one) => ({ ...one, name: named(network, one.municipality, language) })),
    municipalities: person.municipalities.map((code) => named(network, code, language)),
    ...news,
    ...(about
      ? {
          asked: {
            left: await leftBehind(person, turn.now, services),
            successors: successorsOf(people, { from: id, role, municipality }),
          },
        }
      : {}),
  };
  return { kind: 'card', card: personCard(input) };
}

function named({ municipalities }: Network, code: string, language: Language): string {
  const found = municipalities.get(code);
  return found ? municipalityName(found, language) : code;
}

/**
 * From now on they are a stranger, or have one office less; ended twice is ended once. What they leave goes to the
 * successor, if there is one.
 */
export function endRole(succeed: Succeed) {
  return async (
    turn: Turn,
    { person: id, office, successor }: PersonRef & { readonly successor: string },
    services: Services,
  ): Promise<Reply> => {
    const fresh = freshActor(turn, services);
    const [people] = await Promise.all([services.directory.get(), fresh.read]);
    const actor = fresh.get();
    if (!actor || !authorize(actor, 'people.end')) {
      return notice(turn, { notice: 'not-allowed' });
    }
    const leaver = people.find((person) => person.id === id);
    const { ended, previous, succession } = await endPerson(services.tables, id, {
      municipality: office,
      to: leaver && chosen(people, leaver, office, successor),
      by: actor.id,
      at: turn.now.getTime(),
    });
    if (!previous) {
      return notice(turn, { notice: 'no-such-person' }, ['members']);
    }
    if (ended === 'which') {
      return present({ ...turn, actor }, { person: id }, services, false);
    }
    services.people.forget(previous);
    services.directory.forget();
    services.consultants.forget();
    for (const one of succession === undefined ? await unfinished(id, services) : [succession]) {
      await succeed(one, services, turn.now);
    }
    if (ended === 'ended' && previous.id === actor.id) {
      return { kind: 'card', card: strangerCard({ mayAsk: false }) };
    }
    const municipality = office ?? previous.municipality;
    const left = ended === 'last' ? undefined : await lastLeft(id, municipality, services);
    const dropped = left !== undefined && successor !== '' && left.to !== successor;
    // The choice is not lost where the role had ended without one, or whoever was chosen may not take over any more.
    if (dropped && left.role !== 'participant' && left.role !== 'coordinator') {
      const ref = { succession: left.id, successor };
      return nameSuccessor(succeed)({ ...turn, actor }, ref, services);
    }
    const place =
      office === undefined ? undefined : placeNamed(await services.network.get(), office, turn.language);
    const news = newsOf(ended, previous.name, { dropped, place });
    return showPlace({ ...turn, actor }, { municipality, page: 0, news }, services);
  };
}

/** Undefined where nobody was chosen, or somebody who may not take over. */
function chosen(
  people: readonly Person[],
  leaver: Person,
  office: string | undefined,
  successor: string,
): string | undefined {
  const {
    id: from,
    role,
    municipality,
  } = (office === undefined ? undefined : inOffice(leaver, office)) ?? leaver;
  return successorsOf(people, { from, role, municipality }).find(({ id }) => id === successor)?.id;
}

/** What an earlier press has not finished. */
async function unfinished(from: string, services: Services): Promise<readonly string[]> {
  const all = await readSuccessions(services.tables);
  return all
    .map(({ succession }) => succession)
    .filter((one) => one.from === from && (one.forgotten === undefined || one.done === undefined))
    .map(({ id }) => id);
}
