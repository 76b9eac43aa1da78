import type { Language } from '../../bot/shared/people.ts';
import type { Mode, Seat, Wish } from '../../bot/shared/session.ts';
import { hasSite } from '../../bot/shared/session.ts';
import type { Phase } from '../sessions/phase.ts';
import { takesAnswers } from '../sessions/phase.ts';
import type { OwnAnswer, SessionItem } from '../sessions/session-item.ts';
import type { Voice } from '../sessions/voice.ts';
import { text } from '../text/catalogue.ts';

const titles = {
  onSite: 'session.answerOnSite',
  remote: 'session.answerRemote',
  no: 'session.answerNo',
} as const satisfies Record<Wish, string>;

const shortTitles = {
  onSite: 'session.answerOnSiteShort',
  remote: 'session.answerRemoteShort',
  no: 'session.answerNoShort',
} as const satisfies Record<Wish, string>;

export interface AnswerButton {
  readonly [key: string]: string;
  readonly verb: `rsvp.${Wish}`;
  readonly title: string;
  readonly style: 'positive' | 'default';
  readonly mode: 'primary';
  readonly session: string;
}

/** The answers that would change something now; one's standing answer is not among them. */
export function answerButtons(
  item: SessionItem,
  phase: Phase,
  title: (wish: Wish) => string,
): readonly AnswerButton[] {
  return wishes(item, phase).map((wish, i) => ({
    verb: `rsvp.${wish}`,
    title: title(wish),
    style:
      i === 0 && wish !== 'no' && (isOffered(item.own, wish) || !isComing(item.own?.seat))
        ? 'positive'
        : 'default',
    mode: 'primary',
    session: item.id,
  }));
}

function wishes({ facts, foreign, own }: SessionItem, phase: Phase): readonly Wish[] {
  // Somebody whom a host let in may change their answer all the same.
  if (foreign && !own) {
    return [];
  }
  if (phase === 'closed' && own?.offeredUntil !== undefined && own.waitsFor !== undefined) {
    return own.seat === 'no' ? [own.waitsFor] : [own.waitsFor, 'no'];
  }
  if (!takesAnswers(phase)) {
    return [];
  }
  return [
    ...(hasSite(facts) && mayTake(own, 'onSite') ? ['onSite' as const] : []),
    ...(facts.remote && mayTake(own, 'remote') ? ['remote' as const] : []),
    ...(own?.seat === 'no' && own.waitsFor === undefined ? [] : ['no' as const]),
  ];
}

/** Pressing again for a place that is held or waited for would change nothing, unless it is offered. */
function mayTake(own: OwnAnswer | undefined, mode: Mode): boolean {
  // Lists do not know for which kind of place somebody waits: nearly always it is one on site.
  const waitsFor = own?.waitsFor ?? (own?.seat === 'waiting' ? 'onSite' : undefined);
  return own?.seat !== mode && (waitsFor !== mode || isOffered(own, mode));
}

function isOffered(own: OwnAnswer | undefined, mode: Mode): boolean {
  return own?.waitsFor === mode && own.offeredUntil !== undefined;
}

function isComing(seat: Seat | undefined): boolean {
  return seat !== undefined && seat !== 'no';
}

export function answerTitle(language: Language): (wish: Wish) => string {
  return (wish) => text(language, titles[wish]);
}

/** For channels: whole in Finnish, and short in the other language so that three fit on a card. */
export function sharedAnswerTitle({ say }: Voice): (wish: Wish) => string {
  return (wish) => say((language) => text(language, language === 'fi' ? titles[wish] : shortTitles[wish]));
}
