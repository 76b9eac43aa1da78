import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { ownAnswerText } from '../rsvp/own-answer.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { lastDay } from './facts.ts';
import type { Phase } from './phase.ts';
import { takesAnswers } from './phase.ts';
import { placesText } from './places.ts';
import type { SessionItem } from './session-item.ts';

export type SessionNews =
  | 'answered'
  | 'unchanged'
  | 'stale'
  | 'promoted'
  | 'created'
  | 'not-open'
  | 'closed'
  | 'past'
  | 'cannot-remote'
  | 'cannot-on-site';

interface Situation {
  readonly language: Language;
  readonly item: SessionItem;
  readonly phase: Phase;
  readonly news: SessionNews | undefined;
  readonly canAnnounce: boolean;
}

interface Box extends View {
  readonly style: 'good' | 'warning' | 'attention' | 'emphasis';
  /** The words alone, for where nothing is drawn. */
  readonly said: string;
  readonly heading: string;
  readonly detail: string;
  readonly detailed: boolean;
}

/** What is said first: the news if it is a refusal or a creation, then one's own answer or why there can be none. */
export function sessionBoxes(situation: Situation): readonly Box[] {
  const news = newsBox(situation);
  const own = ownBox(situation);
  return [news, own, (news ?? own) ? undefined : phaseBox(situation)].filter((box) => box !== undefined);
}

function newsBox({ language, item, news, canAnnounce }: Situation): Box | undefined {
  switch (news) {
    case 'created':
      return box(
        'good',
        text(language, 'session.created'),
        text(language, canAnnounce ? 'session.createdAnnounce' : 'session.createdDetail'),
      );
    case 'not-open':
      return box('attention', notOpenText(language, item), text(language, 'session.notOpenDetail'));
    case 'closed':
      return box('attention', text(language, 'session.closed'), text(language, 'session.notChanged'));
    case 'past':
      return box('attention', text(language, 'session.tooLate'), text(language, 'session.notChanged'));
    case 'cannot-remote':
      return box('attention', text(language, 'session.cannotRemote'), text(language, 'session.otherAnswer'));
    case 'cannot-on-site':
      return box('attention', text(language, 'session.cannotOnSite'), text(language, 'session.otherAnswer'));
    default:
      return undefined;
  }
}

function notOpenText(language: Language, { facts }: SessionItem): string {
  return facts.opens === undefined
    ? text(language, 'session.notOpenYet')
    : text(language, 'session.notOpen', { day: dateText(language, facts.opens) });
}

function ownBox(situation: Situation): Box | undefined {
  const { language, item, news } = situation;
  if (!item.own) {
    return undefined;
  }
  const detail = ownDetail(situation, item.own.seat);
  switch (item.own.seat) {
    case 'onSite':
      return box(
        'good',
        news === 'promoted' ? text(language, 'session.promoted') : ownAnswerText(language, item.own),
        detail,
      );
    case 'remote':
      return box('good', ownAnswerText(language, item.own), detail);
    case 'waiting':
      return box('warning', ownAnswerText(language, item.own), detail);
    case 'no':
      return box('emphasis', ownAnswerText(language, item.own), detail);
  }
}

function ownDetail(
  { language, item, phase, news }: Situation,
  seat: 'onSite' | 'remote' | 'no' | 'waiting',
): string {
  if (news === 'unchanged') {
    return text(language, 'session.unchanged');
  }
  if (news === 'stale') {
    return text(language, 'session.stale');
  }
  if (news === 'promoted' && seat === 'onSite') {
    return text(language, 'session.promotedDetail');
  }
  if (phase === 'closed') {
    return text(language, seat === 'no' ? 'session.closedSince' : 'session.closedForChange', {
      day: lastDay(language, item.facts),
    });
  }
  if (!takesAnswers(phase)) {
    return '';
  }
  if (seat === 'waiting') {
    return text(language, item.facts.remote ? 'session.waitingOrRemote' : 'session.waitingDetail');
  }
  if (seat === 'no') {
    return text(language, 'session.noDetail');
  }
  return item.facts.closes >= item.facts.start
    ? text(language, 'session.changeUntilStart')
    : text(language, 'session.changeUntil', { day: lastDay(language, item.facts) });
}

function phaseBox({ language, item, phase }: Situation): Box | undefined {
  switch (phase) {
    case 'open':
      return undefined;
    case 'full':
      return box(
        'warning',
        placesText(language, item, phase),
        text(language, item.facts.remote ? 'session.fullOrRemote' : 'session.fullDetail'),
      );
    case 'notOpen':
      return box('emphasis', placesText(language, item, phase), '');
    case 'closed':
      return box(
        'emphasis',
        placesText(language, item, phase),
        text(language, 'session.closedSince', { day: lastDay(language, item.facts) }),
      );
    case 'running':
    case 'past':
      return box('emphasis', placesText(language, item, phase), '');
  }
}

function box(style: Box['style'], said: string, detail: string): Box {
  return { style, said, heading: style === 'good' ? `✓ ${said}` : said, detail, detailed: detail !== '' };
}
