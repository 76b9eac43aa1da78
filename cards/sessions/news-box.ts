import { isHttpsLink } from '../../bot/https-link.ts';
import { dayOf, daysBetween } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import { instantText } from '../rsvp/own-answer.ts';
import { type TextKey, text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import { type Box, box } from './box.ts';
import { lastDay } from './facts.ts';
import type { SessionItem } from './session-item.ts';
import { isPlainNews, plainNews, type SessionNews } from './session-news.ts';
import type { AboutGuest, Situation } from './situation.ts';

/** The news, where it is not said with one's own answer or with the state of the session. */
export function newsBox(situation: Situation): Box | undefined {
  const { language, item, news, can, about } = situation;
  if (news === undefined) {
    return undefined;
  }
  if (about !== undefined) {
    return guestBox(situation, news, about);
  }
  if (isPlainNews(news)) {
    return plainBox(situation, news);
  }
  switch (news) {
    case 'not-open':
      return box('attention', notOpenText(language, item), text(language, 'session.notOpenDetail'));
    case 'closing-soon':
      return box(
        'warning',
        text(language, 'session.closingSoon', { day: lastDay(language, item.facts) }),
        text(language, 'session.closingSoonDetail'),
      );
    case 'coming-soon':
      return box('emphasis', whenText(situation), whereText(situation));
    case 'created':
    case 'published':
      if (item.status === 'draft') {
        return box('good', text(language, 'session.drafted'), text(language, 'session.draftedDetail'));
      }
      return box(
        'good',
        text(language, 'session.created'),
        text(language, can.announce ? 'session.createdAnnounce' : 'session.createdDetail'),
      );
    case 'cancelled':
    case 'cancelled-by-host':
    case 'answered':
    case 'unchanged':
    case 'stale':
    case 'promoted':
    case 'offered':
      return undefined;
  }
}

/** A host's reason takes the place of a general explanation. */
function plainBox({ language, reason }: Situation, news: keyof typeof plainNews): Box {
  const [style, title, detail]: readonly [Box['style'], TextKey, TextKey?] = plainNews[news];
  return box(
    style,
    text(language, title),
    reason === '' ? detail && text(language, detail) : reasonText(language, reason),
  );
}

/** Of somebody without Teams the colleague is told who registered them. */
function guestBox({ language, reason }: Situation, news: SessionNews, about: AboutGuest): Box {
  const name = plain(about.name) || text(language, 'session.guest');
  const detail = reason === '' ? text(language, 'session.guestDetail') : reasonText(language, reason);
  if (news === 'offered') {
    const until = instantText(language, about.offeredUntil ?? 0);
    return box(
      'warning',
      text(language, 'session.guestOffered', { name, until }),
      text(language, 'session.guestOfferedDetail'),
    );
  }
  return news === 'promoted' || news === 'late-granted'
    ? box('good', text(language, 'session.guestPromoted', { name }), detail)
    : box('warning', text(language, guestKey(news), { name }), detail);
}

function guestKey(news: SessionNews) {
  return news === 'offer-over' || news === 'late-refused' ? 'session.guestOfferOver' : 'session.guestChanged';
}

export function reasonText(language: Language, reason: string): string {
  return text(language, 'session.reason', { reason: markdown(reason) });
}

/** "Huomenna klo 9.00". */
function whenText({ language, now, item }: Situation): string {
  const { start } = item.facts;
  return text(language, 'session.comingSoon', {
    days: daysBetween(dayOf(now), dayOf(new Date(start))),
    day: dateText(language, start),
    clock: clockText(language, start),
  });
}

/** Where to go, for who comes on site; how to join, for who takes part remotely. */
function whereText({ language, item }: Situation): string {
  const { facts, own } = item;
  if (own?.seat === 'onSite') {
    return text(language, 'session.comingPlace', { place: markdown(facts.place) });
  }
  return text(language, isHttpsLink(facts.remoteLink ?? '') ? 'session.comingLink' : 'session.comingNoLink');
}

function notOpenText(language: Language, { facts }: SessionItem): string {
  return facts.opens === undefined
    ? text(language, 'session.notOpenYet')
    : text(language, 'session.notOpen', { day: dateText(language, facts.opens) });
}
