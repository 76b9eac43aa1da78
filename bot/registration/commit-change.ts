import { type Guest, saveGuests } from '../../storage/guests.ts';
import { readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { changeKey, dietKey, readSessionText, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { hostIds } from '../hosted.ts';
import { offerRules } from '../invited.ts';
import { refreshItem, tellItems } from '../shared/outbox.ts';
import { seatNews } from '../shared/seat-news.ts';
import { isGuest, type Session, type Wish } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import { type ChangeCommand, type ChangeOutcome, decideChange } from './change-rules.ts';
import { mayBeChanged } from './changeable.ts';
import { freshGuests } from './guests.ts';
import { foldName } from './names.ts';
import { refuseRegistrar } from './refuse-registrar.ts';

export interface WantedChange {
  readonly session: string;
  readonly who: string;
  readonly nonce: string;
  readonly wish: Wish;
  /** Tidied; empty: as it is. */
  readonly name: string;
  readonly diet: string;
}

export type AttendeeOutcome =
  | ChangeOutcome
  | { readonly kind: 'renamed' }
  | { readonly kind: 'not-allowed' | 'no-such-session' | 'give-name' };

export interface ChangedAttendee {
  readonly answer: AttendeeOutcome;
  readonly state: Session;
  /** The municipality's by now. */
  readonly guests: readonly Guest[];
}

/** Carries a change out; a new name is written when the change stands. */
export async function commitChange(
  turn: Turn,
  municipality: string,
  wanted: WantedChange,
  services: Services,
): Promise<ChangedAttendee> {
  const { session: id, who, name, wish, diet } = wanted;
  const command = cardCommand(
    turn,
    // Another change is another wish, even from a card that was pressed before.
    `registration.change.${hashKey(who, name, wish, diet)}`,
    wanted.nonce,
  );
  const [network, people] = await Promise.all([services.network.get(), services.directory.ever()]);
  const actor = freshActor(turn, services);
  let guests: readonly Guest[] = [];
  let hosts: readonly string[] = [];
  let standingDiet = '';
  const done = await services.committer.run<Session, SessionEvent, AttendeeOutcome>(
    sessionKind,
    sessionPartition(id),
    {
      id: command,
      by: turn.actor.id,
      ready: Promise.all([
        actor.read,
        freshGuests(services, id).then((read) => {
          guests = read.filter((guest) => guest.municipality === municipality);
        }),
        wish === 'no' &&
          hostsToTell(id, turn.now.getTime(), services).then((ids) => {
            hosts = ids;
          }),
        diet !== '' &&
          readSessionText(services.tables, id, dietKey(who)).then((words) => {
            standingDiet = words;
          }),
      ]),
      sends: true,
      decide(session, now) {
        const person = actor.get();
        const refusal = refuseRegistrar(session, person, municipality);
        if (refusal || !person) {
          return { answer: { kind: refusal ?? 'not-allowed' }, unmarked: true };
        }
        const standing = session.answers.get(who);
        const own = guests.find((guest) => guest.id === who);
        const named = isGuest(who) && wish !== 'no';
        if (named && name === '' && own && own.name !== '') {
          return { answer: { kind: 'give-name' }, unmarked: true };
        }
        const at = now.getTime();
        const decision = decideChange(session, {
          who,
          municipality,
          changeable: mayBeChanged(session, who, municipality, people),
          wish,
          name: named ? nameChange(name, who, own, taken(session, guests, people, name, who)) : 'kept',
          diet: diet !== '' && diet === standingDiet ? 'kept' : dietChange(session, who, diet, person.id),
          at,
          offers: offerRules(network, session.facts),
        });
        if (decision.event?.type !== 'seated' || decision.answer.kind !== 'changed') {
          return { ...decision, unmarked: true };
        }
        const after = decision.event.seats.find((seat) => seat.who === who)?.answer;
        return {
          ...decision,
          texts: [
            ...(after?.diet && diet !== '' ? [sessionText(dietKey(who), diet)] : []),
            ...(standing?.diet && !after?.diet ? [sessionText(dietKey(who), '')] : []),
            // What a host once gave as a reason is none for this change.
            ...(isGuest(who) ? [] : [sessionText(changeKey(who), '')]),
          ],
          outbox: [
            refreshItem(id),
            ...seatNews(id, session, decision.event.seats, [who], at),
            ...(isGuest(who) ? [] : tellItems([who], command, { about: 'seat-changed', session: id })),
            ...(decision.answer.droppedOut
              ? tellItems(hosts, command, { about: 'dropped-out', session: id, who })
              : []),
          ],
        };
      },
    },
  );
  const { answer, state } = done;
  const own = guests.find((guest) => guest.id === who);
  const stands = answer.kind === 'changed' || answer.kind === 'unchanged';
  if (!stands || !isGuest(who) || wish === 'no' || name === '' || name === own?.name) {
    return { answer, state, guests };
  }
  // Names live in a table of their own: written when the change stands, and again if it is pressed again.
  const renamed = {
    id: who,
    group: state.answers.get(who)?.group ?? 'other',
    municipality,
    ...own,
    name,
  } as const;
  await saveGuests(services.tables, id, [renamed]);
  services.guests.forget(id);
  return {
    answer: { kind: 'renamed' },
    state,
    guests: [...guests.filter((guest) => guest.id !== who), renamed],
  };
}

/** Whom to tell of a drop-out, after the deadline. */
async function hostsToTell(id: string, at: number, services: Services): Promise<readonly string[]> {
  const session = await readSessionHead(services.tables, id);
  return session && at >= session.facts.closes ? hostIds(services, session.facts) : [];
}

function nameChange(
  name: string,
  who: string,
  own: Guest | undefined,
  isTaken: boolean,
): ChangeCommand['name'] {
  if (!isGuest(who) || name === '' || name === own?.name) {
    return 'kept';
  }
  if (isTaken) {
    return 'taken';
  }
  return own === undefined || own.name === '' ? 'first' : 'other';
}

/** Whether somebody else on the municipality's list has this name, however it is spelled. */
function taken(
  { answers }: Session,
  guests: readonly Guest[],
  people: readonly { readonly id: string; readonly name: string; readonly municipality?: string }[],
  name: string,
  who: string,
): boolean {
  const folded = foldName(name);
  const municipality = answers.get(who)?.municipality;
  return [...guests, ...people].some(
    (one) =>
      one.id !== who && answers.get(one.id)?.municipality === municipality && foldName(one.name) === folded,
  );
}

/** A field left empty takes away what its writer saw there; nobody else saw it. */
function dietChange(
  { facts, answers }: Session,
  who: string,
  diet: string,
  writer: string,
): ChangeCommand['diet'] {
  if (!(facts.catering && isGuest(who))) {
    return 'kept';
  }
  if (diet !== '') {
    return 'set';
  }
  return answers.get(who)?.by === writer ? 'removed' : 'kept';
}
