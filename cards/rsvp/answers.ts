import type { Language } from '../../bot/shared/people.ts';
import type { Seat, Wish } from '../../bot/shared/session.ts';
import type { View } from '../render.ts';
import type { Phase } from '../sessions/phase.ts';
import { hasSite, takesAnswers } from '../sessions/phase.ts';
import type { SessionItem } from '../sessions/session-item.ts';
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

/** The answers that would change something now; one's standing answer is not among them. */
export function answerButtons(
  item: SessionItem,
  phase: Phase,
  title: (wish: Wish) => string,
): readonly View[] {
  if (!takesAnswers(phase)) {
    return [];
  }
  const wishes: Wish[] = [];
  if (hasSite(item.facts) && item.own?.seat !== 'onSite' && item.own?.seat !== 'waiting') {
    wishes.push('onSite');
  }
  if (item.facts.remote && item.own?.seat !== 'remote') {
    wishes.push('remote');
  }
  if (item.own?.seat !== 'no') {
    wishes.push('no');
  }
  return wishes.map((wish, i) => ({
    verb: `rsvp.${wish}`,
    title: title(wish),
    style: i === 0 && wish !== 'no' && !isComing(item.own?.seat) ? 'positive' : 'default',
    mode: 'primary',
    session: item.id,
  }));
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
