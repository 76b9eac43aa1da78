import { shortNotice } from '../../cards/notice/short.ts';
import { readReminder } from '../../storage/reminders.ts';
import { compose } from '../compose.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type Compose, togetherMessage } from './together.ts';

const composeAsked: Compose = (message, reader, now, services) =>
  compose(message, reader, now, services, true);

/** A reminder's own card, beside those that came with it. */
export async function openReminder(
  { actor, now, language }: Turn,
  { reminder: id }: { readonly reminder: string },
  services: Services,
): Promise<Reply> {
  const reminder = await readReminder(services.tables, actor.id, id);
  const card = reminder && (await composeAsked(reminder.message, actor, now, services));
  return card
    ? { kind: 'card', card, beside: true }
    : { kind: 'note', text: shortNotice(language, { notice: 'reminder-over' }) };
}

/** Another page of the reminders that came together. */
export async function showReminders(
  { actor, now, language }: Turn,
  { bundle, page }: { readonly bundle: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  const card = await togetherMessage(bundle, actor, now, services, composeAsked, page);
  return card
    ? { kind: 'card', card }
    : { kind: 'note', text: shortNotice(language, { notice: 'reminder-over' }) };
}
