import { assertNever } from '../../bot/shared/assert-never.ts';
import type { Language } from '../../bot/shared/people.ts';
import { overBy } from '../../bot/shared/session.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import type { Phase } from './phase.ts';
import { freePlaces, mainMode } from './phase.ts';
import type { SessionItem } from './session-item.ts';

/** Places left, or why registering isn't possible now: one short statement. */
export function placesText(language: Language, item: SessionItem, phase: Phase): string {
  switch (phase) {
    case 'open': {
      const left = freePlaces(item, mainMode(item.facts));
      return left === undefined
        ? text(language, 'session.open')
        : text(language, 'session.placesLeft', { left });
    }
    case 'full':
      return text(language, stillQueues(item) ? 'session.full' : 'session.fullShort');
    case 'notOpen':
      return text(language, 'session.notOpen', { day: dateText(language, item.facts.opens ?? 0) });
    case 'closed':
      return text(language, isAskedFor(item) ? 'session.presentationAgreed' : 'session.closed');
    case 'cancelled':
      return text(language, 'session.cancelled');
    case 'running':
      return text(language, 'session.running');
    case 'past':
      return text(language, 'session.past');
    default:
      return assertNever(phase);
  }
}

/** A presentation that somebody outside the network asked for: nobody registers for it. */
export function isAskedFor({ facts }: Pick<SessionItem, 'facts'>): boolean {
  return facts.presentation !== undefined;
}

/** Whether the usual answer would bring this person to the waiting list: not if they are there or on it already. */
function stillQueues({ own, facts, foreign }: SessionItem): boolean {
  const mode = mainMode(facts);
  return !foreign && own?.seat !== mode && own?.seat !== 'waiting' && own?.waitsFor !== mode;
}

/** Where the places on site are taken: how much room there is remotely; empty where one cannot take part so. */
export function remoteRoomText(language: Language, item: SessionItem): string {
  if (!item.facts.remote || mainMode(item.facts) === 'remote') {
    return '';
  }
  const left = freePlaces(item, 'remote');
  return left === undefined
    ? text(language, 'session.remoteFits')
    : text(language, 'session.remoteLeft', { left });
}

/** For hosts: by how many the places that are given exceed those that there are; empty where they do not. */
export function overText(language: Language, { facts, counts }: SessionItem): string {
  const over = [
    { n: overBy(facts, counts, 'onSite'), key: 'session.overOnSite' },
    { n: overBy(facts, counts, 'remote'), key: 'session.overRemote' },
  ] as const;
  return over
    .filter(({ n }) => n > 0)
    .map(({ n, key }) => text(language, key, { n }))
    .join(' ');
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
