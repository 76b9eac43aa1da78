import { type TextKey, text } from '../text/catalogue.ts';
import type { Press } from './card-button.ts';
import { isAskedFor } from './places.ts';
import { isFresh } from './session-news.ts';
import type { Situation } from './situation.ts';

/** What hosts do with a session as it stands: make it known, follow it, look after it afterwards. */
export function hostButtons(
  { language, item, phase, news, can }: Situation,
  nonce: string,
): readonly Press[] {
  const { id } = item;
  const press = (
    verb: string,
    key: TextKey,
    more: Readonly<Record<string, string | number>> = {},
  ): Press => ({
    verb,
    title: text(language, key),
    data: { v: 1, session: id, ...more },
  });
  const aside = (one: Press): Press => ({ ...one, aside: true });
  const attendees = press('attendees.show', 'session.openAttendees', { view: 'municipalities', page: 0 });
  const edit = press('session.edit', 'session.edit');
  const copy = aside(press('session.copy', 'session.copy'));
  const cancel = aside(press('session.cancelOpen', 'session.cancel'));
  if (phase === 'cancelled') {
    return [attendees, copy];
  }
  if (item.status === 'draft') {
    const publish: Press = {
      verb: 'session.publish',
      title: text(language, 'session.publish'),
      data: { v: 1, sessions: id, nonce },
      style: 'positive',
    };
    return [publish, edit, copy, cancel];
  }
  const attendance = press('attendance.open', 'session.markAttendance', { page: 0 });
  if (phase === 'running') {
    return [attendance, attendees, aside(edit), copy];
  }
  if (phase === 'past') {
    const after = [
      press('materials.open', 'session.addMaterials'),
      press('evaluation.show', 'session.openFeedback', { page: 0 }),
    ];
    return [attendance, ...after, attendees, copy];
  }
  // A presentation is for the one who asked for it.
  const known = can.announce && !isAskedFor(item);
  const announce = known ? [press('announce.open', 'session.announce')] : [];
  return isFresh(news, item)
    ? [...announce.map((one) => ({ ...one, style: 'positive' }) as const), attendees, edit, copy, cancel]
    : [attendees, edit, ...announce, copy, cancel];
}
