import { sessionChangeCard } from '../../cards/sessions/session-change-card.ts';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { readChannels } from '../../storage/conversations.ts';
import { exists, readSession } from '../../storage/session.ts';
import { attendeeNames } from '../attendee-names.ts';
import { mayHost } from '../hosting.ts';
import { maySee, offerRules } from '../invited.ts';
import { notice } from '../notice.ts';
import { presentSession } from '../present-session.ts';
import type { Session } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { canChange, mattersOf, movesUp, overOf, toldOfChange } from './change-rules.ts';
import { changedFields } from './changed-fields.ts';
import { fieldsOf } from './fields-of.ts';
import { readSessionForm } from './form.ts';
import { type TypedFields, typedOver } from './form-fields.ts';
import { type FormBase, formBase, formCard } from './show-form.ts';

export { saveSessionChange } from './change.ts';

interface Ref {
  readonly session: string;
}

/** The form with the session as it stands, and with what was said of it before, for whoever said it to check. */
export async function openSessionEdit(
  turn: Turn,
  { session: id, said }: Ref & { readonly said?: { readonly fields: TypedFields; readonly heard: string } },
  services: Services,
): Promise<Reply> {
  const [session, base] = await Promise.all([readSession(services.tables, id), formBase(services)]);
  const refused = await refuseChange(turn, id, session, services);
  if (refused || !session) {
    return refused ?? notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  const fields = typedOver(fieldsOf(session.facts, base.network, turn.language), said?.fields ?? {});
  const more = { session: id, nonce: services.newId(), heard: said?.heard ?? '' };
  const card = formCard(turn, base, fields, {}, more);
  return { kind: 'card', card };
}

/** What would change and who would be told; the form again where something is wrong or to be typed further. */
export async function previewSessionChange(
  turn: Turn,
  { session: id, nonce, fields: typed }: Ref & { readonly nonce: string; readonly fields: TypedFields },
  services: Services,
): Promise<Reply> {
  const [session, base, channels, announcement] = await Promise.all([
    readSession(services.tables, id),
    formBase(services),
    readChannels(services.tables),
    readAnnouncement(services.tables, announcementOfSession(id)),
  ]);
  const refused = await refuseChange(turn, id, session, services);
  if (refused || !session) {
    return refused ?? notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  const standing = { fields: fieldsOf(session.facts, base.network, turn.language), facts: session.facts };
  const fields = typedOver(standing.fields, typed);
  const read = readSessionForm(fields, { ...frameOf(turn, base), standing });
  const faults = 'faults' in read ? read.faults : {};
  const facts = 'faults' in read ? undefined : read.sessions[0];
  if (!facts || typed.stage === 'again') {
    return { kind: 'card', card: formCard(turn, base, fields, faults, { session: id, nonce }) };
  }
  const names = await attendeeNames(services, id);
  const at = turn.now.getTime();
  const told = toldOfChange(session, mattersOf(session.facts, facts));
  const posted = new Set([...(announcement?.targets.values() ?? [])].map(({ place }) => place.id));
  const card = sessionChangeCard({
    language: turn.language,
    session: id,
    status: session.status,
    before: session.facts,
    after: facts,
    names: namesFor(base),
    data: changedFields(session.facts, facts, base.network),
    told: { coming: told.coming.length, colleagues: told.colleagues.length },
    movesUp: movesUp(session, facts, at, offerRules(base.network, facts)).map(names),
    over: overOf(session, facts),
    channels: channels.filter(({ id: channel }) => posted.has(channel)),
    nonce,
  });
  return { kind: 'card', card };
}

function frameOf(turn: Turn, { network, consultants }: FormBase) {
  return { now: turn.now, network, consultants: consultants.map(({ id }) => id), actor: turn.actor };
}

function namesFor({ network, consultants }: FormBase) {
  return {
    network,
    person: (id: string) => consultants.find((person) => person.id === id)?.name ?? '',
  };
}

/** Why a session cannot be changed: it is not there for the person, or its card as it stands says so. */
async function refuseChange(
  turn: Turn,
  id: string,
  session: Session | undefined,
  services: Services,
): Promise<Reply | undefined> {
  if (!session || !exists(session) || !maySee(session, turn.actor) || !mayHost(session, turn.actor)) {
    return notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  if (canChange(session, turn.now.getTime())) {
    return undefined;
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  return { kind: 'card', card: await presentSession(reader, id, session, services) };
}
