import { assertNever } from '../../bot/shared/assert-never.ts';
import type { Language } from '../../bot/shared/people.ts';
import { placesLeft } from '../../bot/shared/session.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import type { Phase } from './phase.ts';
import type { SessionItem } from './session-item.ts';

/** Places left, or why registering isn't possible now: one short statement. */
export function placesText(language: Language, item: SessionItem, phase: Phase): string {
  switch (phase) {
    case 'open': {
      const left = placesLeft(item.facts, item.counts);
      return left === undefined
        ? text(language, 'session.open')
        : text(language, 'session.placesLeft', { left });
    }
    case 'full':
      return text(language, stillQueues(item) ? 'session.full' : 'session.fullShort');
    case 'notOpen':
      return text(language, 'session.notOpen', { day: dateText(language, item.facts.opens ?? 0) });
    case 'closed':
      return text(language, 'session.closed');
    case 'running':
      return text(language, 'session.running');
    case 'past':
      return text(language, 'session.past');
    default:
      return assertNever(phase);
  }
}

/** Whether "on site" would bring this person to the waiting list: not if there or on it already. */
function stillQueues({ own }: SessionItem): boolean {
  return own?.seat !== 'onSite' && own?.seat !== 'waiting';
}

/** Who comes, as numbers. */
export function countsText(language: Language, { facts, counts }: SessionItem): string {
  const coming = [
    ...(counts.onSite > 0 ? [text(language, 'session.countOnSite', { n: counts.onSite })] : []),
    ...(facts.remote && counts.remote > 0
      ? [text(language, 'session.countRemote', { n: counts.remote })]
      : []),
  ];
  const sentence =
    coming.length > 0
      ? text(language, 'session.coming', { who: coming.join(', ') })
      : text(language, 'session.nobody');
  return counts.waiting > 0
    ? `${sentence} ${text(language, 'session.inLine', { n: counts.waiting })}`
    : sentence;
}
