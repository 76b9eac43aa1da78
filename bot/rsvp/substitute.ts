import { substituteCard } from '../../cards/rsvp/substitute-card.ts';
import { saveGuests } from '../../storage/guests.ts';
import { refer } from '../../storage/references.ts';
import { exists, readSession } from '../../storage/session.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, idOf } from '../change.ts';
import { maySee, offerRules } from '../invited.ts';
import { asActingFor, peopleOf } from '../shared/offices.ts';
import { tellItems } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { openSeating } from '../shared/seating.ts';
import { comes, isGuest, type Session } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeOwn } from './change-own.ts';
import { showOwn } from './show-own.ts';
import { readSubstitute, type SubstituteFault, type SubstituteFields } from './substitute-form.ts';
import {
  decideSubstitute,
  placeToGive,
  type SubstituteOutcome,
  substituteRefusal,
} from './substitute-rules.ts';

/** To whom one's place goes: a colleague, or somebody without Teams; `said`: who was named before. */
export async function openSubstitute(
  turn: Turn,
  { session: id, said }: { readonly session: string; readonly said?: SubstituteFields },
  services: Services,
): Promise<Reply> {
  const about = await readAbout(turn, id, services);
  return 'instead' in about ? about.instead : form(turn, id, about, services, said ?? { to: '', name: '' });
}

/** The place passes at once, without the queue; the colleague is told. */
export async function sendSubstitute(
  turn: Turn,
  input: { readonly session: string; readonly nonce: string; readonly to: string; readonly name: string },
  services: Services,
): Promise<Reply> {
  const { session: id, nonce } = input;
  const about = await readAbout(turn, id, services, cardNonce(turn, nonce, input));
  if ('instead' in about) {
    return about.instead;
  }
  const chosen = readSubstitute(input, about.colleagues, about.guests);
  if ('fault' in chosen) {
    return form(turn, id, about, services, input, chosen.fault);
  }
  const command = cardNonce(turn, nonce, input);
  const colleague = 'to' in chosen ? about.colleagues.find((person) => person.id === chosen.to) : undefined;
  const { municipality = '' } = about;
  const group = colleague?.group ?? turn.actor.group;
  const to = colleague?.id ?? guestOf(command);
  const { answer, state } = await changeOwn<SubstituteOutcome>(turn, id, services, {
    command,
    ready:
      'name' in chosen
        ? saveGuests(services.tables, id, [{ id: to, name: chosen.name, group, municipality }])
        : refer(services.tables, to, id),
    decide(session, { person, at, offers }) {
      const from = person.municipality;
      const same = from !== undefined && from === (colleague ? colleague.municipality : municipality);
      const decision = decideSubstitute(session, {
        giver: person.id,
        to,
        group,
        municipality: same ? from : undefined,
        at,
        offers,
      });
      const told = decision.event && !isGuest(to) ? [to] : [];
      return {
        ...decision,
        knowing: [person.id, to],
        outbox: tellItems(told, `${id}|${at}`, { about: 'place-given', session: id }),
      };
    },
  });
  services.guests.forget(id);
  return showOwn(turn, id, state, services, answer.kind);
}

/** Another substitute is another wish, even from a card that was pressed before. */
function cardNonce(turn: Turn, nonce: string, { to, name }: SubstituteFields): string {
  return cardCommand(turn, `substitute.${hashKey(to.trim(), name.trim())}`, nonce);
}

function guestOf(command: string): string {
  return `g.${idOf(command)}`;
}

interface About {
  /** Whose the place is. */
  readonly municipality: string | undefined;
  readonly session: Session;
  readonly colleagues: readonly Person[];
  /** Names of guests of the municipality who come. */
  readonly guests: readonly string[];
}

/** What the form is about, read at once; `instead`: what is shown when there is nothing to hand over. */
async function readAbout(
  turn: Turn,
  id: string,
  services: Services,
  command?: string,
): Promise<About | { readonly instead: Reply }> {
  const { actor, now } = turn;
  const [session, people, guests, network] = await Promise.all([
    readSession(services.tables, id),
    services.directory.get(),
    services.guests.of(id),
    services.network.get(),
  ]);
  if (!session || !exists(session) || !maySee(session, actor)) {
    return { instead: await showOwn(turn, id, undefined, services, undefined) };
  }
  const own = session.answers.get(actor.id);
  // The same press again: the commit knows what came of it.
  const done = command !== undefined && own?.substitute !== undefined;
  const seating = openSeating(session, now.getTime(), offerRules(network, session.facts));
  const seat = placeToGive(seating, actor.id);
  const refusal = substituteRefusal(session, now.getTime()) ?? (seat === undefined ? 'no-place' : undefined);
  if (refusal && !done) {
    return { instead: await showOwn(turn, id, session, services, refusal) };
  }
  const { municipality } = asActingFor(actor, own?.municipality);
  return {
    municipality,
    session,
    colleagues: (municipality === undefined ? [] : peopleOf(people, municipality))
      .filter((person) => person.id !== actor.id && (done || session.answers.get(person.id)?.seat !== seat))
      .sort((a, b) => a.name.localeCompare(b.name, 'fi')),
    guests: guests
      .filter((guest) => guest.municipality === municipality && isComing(session, guest.id))
      .filter((guest) => command === undefined || guest.id !== guestOf(command))
      .map(({ name }) => name),
  };
}

function isComing({ answers }: Session, who: string): boolean {
  const answer = answers.get(who);
  return answer !== undefined && comes(answer);
}

function form(
  turn: Turn,
  id: string,
  { session, colleagues }: About,
  services: Services,
  values: SubstituteFields,
  fault?: SubstituteFault,
): Reply {
  const card = substituteCard({
    language: turn.language,
    id,
    facts: session.facts,
    colleagues,
    values,
    ...(fault === undefined ? {} : { fault }),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
