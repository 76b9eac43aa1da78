import type { Committed } from '../../storage/aggregate.ts';
import { type Guest, saveGuests } from '../../storage/guests.ts';
import { refer, settle, unrefer } from '../../storage/references.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { dietKey, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { concerns, offerRules, periodOfSession } from '../invited.ts';
import { concernsMunicipality, isMeant } from '../shared/audience.ts';
import type { Network } from '../shared/network.ts';
import { refreshItem, spreadItems } from '../shared/outbox.ts';
import { seatNews } from '../shared/seat-news.ts';
import { isGuest, type Session, type SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import type { RegistrationWish } from './form.ts';
import { freshGuests } from './guests.ts';
import { alikeOf, type Comer, comersOf, guestsAmong, idOfComer } from './newcomers.ts';
import { refuseRegistrar } from './refuse-registrar.ts';
import { decideRegistration, type RegistrationOutcome } from './rules.ts';

export type SendOutcome =
  | RegistrationOutcome
  | { readonly kind: 'not-allowed' | 'no-such-session' }
  /** Another process has added guests meanwhile, whose names have to be compared first. */
  | { readonly kind: 'more-names' };

export interface Registered extends Committed<Session, SendOutcome> {
  readonly comers: readonly Comer[];
  /** The municipality's by now. */
  readonly guests: readonly Guest[];
}

/** Carries a form out; `anyway`: guests whose names are not found are taken for lost. */
export async function commitRegistration(
  turn: Turn,
  municipality: string,
  id: string,
  nonce: string,
  wish: RegistrationWish,
  services: Services,
  anyway: boolean,
): Promise<Registered> {
  // Another form is another wish, even from a card that was pressed before.
  const command = cardCommand(turn, `registration.send.${hashKey(JSON.stringify(wish))}`, nonce);
  const [network, people] = await Promise.all([services.network.get(), services.directory.get()]);
  const actor = freshActor(turn, services);
  const comers = comersOf(wish, municipality, command, people);
  const colleagues = comers.flatMap((comer) => ('person' in comer ? [comer.person.id] : []));
  const pending = Promise.all(colleagues.map((who) => refer(services.tables, who, id)));
  let known: readonly Guest[] = [];
  const done = await services.committer.run<Session, SessionEvent, SendOutcome>(
    sessionKind,
    sessionPartition(id),
    {
      id: command,
      by: turn.actor.id,
      ready: Promise.all([
        actor.read,
        freshGuests(services, id).then((guests) => {
          known = guests.filter((guest) => guest.municipality === municipality);
        }),
        saveGuests(services.tables, id, guestsAmong(comers)),
        pending,
      ]),
      sends: true,
      decide(session, now) {
        const person = actor.get();
        const refusal = refuseRegistrar(session, person, municipality);
        if (refusal || !person) {
          return { answer: { kind: refusal ?? 'not-allowed' }, unmarked: true };
        }
        const ids = comers.map(idOfComer);
        if (!anyway && hasUnknown(session, municipality, [...known.map((guest) => guest.id), ...ids])) {
          return { answer: { kind: 'more-names' }, unmarked: true };
        }
        const at = now.getTime();
        const fed = session.facts.catering === true && wish.wish === 'onSite' && wish.diet !== '';
        const decision = decideRegistration(session, {
          newcomers: comers.map((comer, n) => ({
            who: ids[n] ?? '',
            group: 'person' in comer ? comer.person.group : comer.guest.group,
            invited: isFor(network, session.facts, comer),
            alike: alikeOf(comer, known),
            diet: fed && isNamed(comer),
          })),
          municipality,
          by: person.id,
          wish: wish.wish,
          at,
          offers: offerRules(network, session.facts),
        });
        if (decision.event?.type !== 'seated') {
          // What is refused depends on what stands: pressed again, it is decided again.
          return { ...decision, unmarked: true };
        }
        const told = colleagues.filter((who) => who !== person.id);
        return {
          ...decision,
          texts: fed
            ? comers.filter(isNamed).map((comer) => sessionText(dietKey(idOfComer(comer)), wish.diet))
            : [],
          outbox: [
            refreshItem(id),
            ...seatNews(id, session, decision.event.seats, ids, at),
            // One item however many they are: all must fit one transaction.
            ...spreadItems(told, command, { about: 'registered', session: id }),
          ],
        };
      },
    },
  );
  services.guests.forget(id);
  for (const before of await pending) {
    const stands = done.state.answers.get(before.person);
    if (stands) {
      // For their lists alone, which read the session itself until this is done.
      void settle(services.tables, before, stands).catch(() => undefined);
    } else if (done.answer.kind === 'no-such-session') {
      await unrefer(services.tables, before);
    }
  }
  const added = guestsAmong(comers);
  const ownIds = new Set(added.map((guest) => guest.id));
  return { ...done, comers, guests: [...known.filter((guest) => !ownIds.has(guest.id)), ...added] };
}

function hasUnknown({ answers }: Session, municipality: string, known: readonly string[]): boolean {
  const ids = new Set(known);
  return [...answers].some(
    ([who, answer]) => answer.municipality === municipality && isGuest(who) && !ids.has(who),
  );
}

function isNamed(comer: Comer): boolean {
  return 'person' in comer || comer.guest.name !== '';
}

function isFor(network: Network, facts: SessionFacts, comer: Comer): boolean {
  if ('person' in comer) {
    return concerns(network, facts, comer.person);
  }
  const { audience } = facts;
  return (
    !audience ||
    (isMeant(audience, comer.guest.group) &&
      concernsMunicipality(audience, comer.guest.municipality, network, periodOfSession(network, facts)))
  );
}
