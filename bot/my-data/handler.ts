import { myDataCard } from '../../cards/my-data/my-data.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { readPersonal } from '../../storage/conversations.ts';
import { setReminders } from '../../storage/people.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { readReferences } from '../../storage/references.ts';
import { readSession } from '../../storage/session.ts';
import { dietKey, readSessionText } from '../../storage/session-texts.ts';
import { dayOf } from '../shared/helsinki.ts';
import { municipalityName, type Network, periodOn } from '../shared/network.ts';
import { officesOf, servesSeveral } from '../shared/offices.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** `omat tiedot`: what the bot keeps about the person, read where it is stored; bookings of the running period. */
export async function showMyData(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  const { actor, language } = turn;
  const [network, references, chat] = await Promise.all([
    services.network.get(),
    readReferences(services.tables, actor.id),
    readPersonal(services.tables, actor.id),
  ]);
  const [answers, bookings] = await Promise.all([
    Promise.all(references.map(({ session }) => ownAnswer(turn, session, services))),
    Promise.all(
      officesOf(actor).map(({ municipality }) =>
        ownBookings({ ...turn, actor: { ...actor, municipality } }, network, services),
      ),
    ),
  ]);
  const nameOf = (code: string) => {
    const municipality = network.municipalities.get(code);
    return municipality ? municipalityName(municipality, language) : code;
  };
  const card = myDataCard({
    language,
    now: turn.now,
    person: actor,
    municipality: officesOf(actor)
      .map(({ role, municipality }) =>
        servesSeveral(actor)
          ? `${nameOf(municipality)} (${roleTitle(language, role)})`
          : nameOf(municipality),
      )
      .join(', '),
    municipalities: actor.municipalities.map(nameOf),
    chatKnown: chat !== undefined,
    answers: answers.filter((answer) => answer !== undefined),
    bookings: bookings.flat(),
  });
  return { kind: 'card', card };
}

/** From now on the person is reminded of sessions, or is not. */
export async function changeReminders(
  turn: Turn,
  { reminders }: { readonly reminders: 'on' | 'off' },
  services: Services,
): Promise<Reply> {
  const actor = await setReminders(services.tables, turn.actor, reminders === 'on');
  services.people.forget(turn.actor);
  return showMyData(actor ? { ...turn, actor } : turn, {}, services);
}

async function ownAnswer(turn: Turn, id: string, services: Services) {
  const session = await readSession(services.tables, id);
  const answer = session?.answers.get(turn.actor.id);
  if (!session || !answer) {
    return undefined;
  }
  const { start, end } = session.facts;
  const title = titleOf(turn.language, session.facts);
  const diet = answer.diet ? await readSessionText(services.tables, id, dietKey(turn.actor.id)) : '';
  return { title, time: { start, end }, seat: answer.seat, diet };
}

/** Requests made in one's own name in the running period. */
async function ownBookings(turn: Turn, network: Network, services: Services) {
  const { municipality } = turn.actor;
  const period = periodOn(network, dayOf(turn.now), municipality);
  if (municipality === undefined || !period) {
    return [];
  }
  const { quota, booking: textsOf } = await readWorkshops(services.tables, municipality, period.id);
  return [...quota.active, ...quota.ended]
    .filter((booking) => booking.requestedBy === turn.actor.id)
    .map(({ id, chosen, proposal, due }) => {
      const time = chosen ?? proposal?.slots[0];
      const day = due ?? proposal?.due;
      return {
        title: textsOf(id).theme,
        ...(time ? { time } : {}),
        ...(day === undefined ? {} : { due: day }),
      };
    });
}
