import { type CalendarNews, calendarCard } from '../../cards/calendar/calendar-card.ts';
import {
  ensureCalendarSecret,
  readCalendarSecret,
  removeCalendarSecret,
  renewCalendarSecret,
} from '../../storage/calendar-secret.ts';
import { cardCommand, freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** The address of the person's own calendar; made when it is asked for first. */
export async function openCalendar(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  const { actor } = turn;
  const fresh = { secret: services.newId(), command: '' };
  const { secret } = await ensureCalendarSecret(services.tables, actor.id, fresh);
  return present(turn, secret, services);
}

/** The address as it stands; where there is none, the button that makes one. */
export async function showCalendar(turn: Turn, services: Services): Promise<Reply> {
  const kept = await readCalendarSecret(services.tables, turn.actor.id);
  return kept?.secret === undefined
    ? present(turn, undefined, services, 'none')
    : present(turn, kept.secret, services);
}

/** Another address; the one until now stops working. */
export async function renewCalendar(
  turn: Turn,
  { nonce }: { readonly nonce: string },
  services: Services,
): Promise<Reply> {
  if (!(await maySubscribe(turn, services))) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const fresh = { secret: services.newId(), command: cardCommand(turn, 'calendar.renew', nonce) };
  const { secret } = await renewCalendarSecret(services.tables, turn.actor.id, fresh);
  return present(turn, secret, services, 'renewed');
}

/** The address stops working, and there is no other. */
export async function revokeCalendar(
  turn: Turn,
  _input: { readonly nonce: string },
  services: Services,
): Promise<Reply> {
  await removeCalendarSecret(services.tables, turn.actor.id);
  return present(turn, undefined, services, 'revoked');
}

async function maySubscribe(turn: Turn, services: Services): Promise<boolean> {
  const actor = freshActor(turn, services);
  await actor.read;
  const person = actor.get();
  return person !== undefined && authorize(person, 'calendar.subscribe');
}

async function present(
  { actor, language }: Turn,
  secret: string | undefined,
  { links, newId }: Services,
  news?: CalendarNews,
): Promise<Reply> {
  const address = secret === undefined ? undefined : await links.feed(actor.id, secret);
  return { kind: 'card', card: calendarCard({ language, address, news, nonce: newId() }) };
}
