import { ownAnswerText } from '../rsvp/own-answer.ts';
import { type TextKey, text } from '../text/catalogue.ts';
import { type Box, box } from './box.ts';
import { lastDay } from './facts.ts';
import { mainMode, takesAnswers } from './phase.ts';
import { remoteRoomText } from './places.ts';
import type { OwnAnswer, SessionItem } from './session-item.ts';
import type { Situation } from './situation.ts';

/** The reader's own answer, where it still says something. */
export function ownBox(situation: Situation): Box | undefined {
  const { language, item, phase, news, about } = situation;
  const { own } = item;
  if (!own || phase === 'cancelled') {
    return undefined;
  }
  if (phase === 'past') {
    return own.came ? box('good', text(language, cameKey(own))) : undefined;
  }
  if (own.offeredUntil !== undefined) {
    return box('warning', ownAnswerText(language, own), offerDetail(situation, own));
  }
  const detail = ownDetail(situation, own);
  if (news === 'promoted' && about === undefined && own.seat !== 'waiting' && own.seat !== 'no') {
    const key = own.seat === 'onSite' ? 'session.promoted' : 'session.promotedRemote';
    return box('good', text(language, key), detail);
  }
  return box(styles[own.seat], ownAnswerText(language, own), detail);
}

const styles = { onSite: 'good', remote: 'good', waiting: 'warning', no: 'emphasis' } as const;

function cameKey({ seat }: OwnAnswer) {
  return seat === 'remote' ? 'session.cameRemote' : 'session.cameOnSite';
}

/** How to take the place that is kept, and what stands if one does not. */
function offerDetail({ language }: Situation, { seat, waitsFor }: OwnAnswer): string {
  const take = text(language, waitsFor === 'remote' ? 'session.offerRemote' : 'session.offerOnSite');
  return seat === 'remote' ? `${text(language, 'session.offerKept')} ${take}` : take;
}

const bySeat = {
  onSite: 'session.closedForChange',
  remote: 'session.closedForChange',
  waiting: 'session.closedWaiting',
  no: 'session.closedSince',
} as const;

function ownDetail(situation: Situation, own: OwnAnswer): string {
  const { language, item, phase, news, about } = situation;
  const told = about === undefined ? toldOf(news) : undefined;
  if (told !== undefined && (told !== 'session.promotedDetail' || own.seat !== 'waiting')) {
    return text(language, told);
  }
  const line = lineText(situation, own);
  if (phase === 'closed') {
    const closed = text(language, bySeat[own.seat], { day: lastDay(language, item.facts) });
    return [line, closed].filter(Boolean).join(' ');
  }
  if (!takesAnswers(phase)) {
    return '';
  }
  if (own.seat === 'waiting') {
    const room = own.waitsFor === 'remote' ? '' : remoteRoomText(language, item);
    return [text(language, 'session.waitingDetail'), room].filter(Boolean).join(' ');
  }
  return line || openDetail(situation, own);
}

function toldOf(news: Situation['news']): TextKey | undefined {
  switch (news) {
    case 'unchanged':
      return 'session.unchanged';
    case 'stale':
      return 'session.stale';
    case 'promoted':
      return 'session.promotedDetail';
    default:
      return undefined;
  }
}

/** In line for a place while holding another, or no longer. */
function lineText({ language, item }: Situation, { seat, waitsFor, position, lapsed }: OwnAnswer): string {
  if (seat !== 'no' && seat !== 'waiting' && waitsFor !== undefined) {
    return text(language, 'session.inLineToo', { position: position ?? 0 });
  }
  return lapsed && seat === 'remote' && mainMode(item.facts) === 'onSite'
    ? text(language, 'session.offerWentOn')
    : '';
}

function openDetail({ language, item }: Situation, { seat, lapsed, handedOver }: OwnAnswer): string {
  if (seat === 'no') {
    return text(language, noDetail(lapsed, handedOver));
  }
  return untilText(language, item);
}

function noDetail(lapsed: boolean | undefined, handedOver: boolean | undefined) {
  if (handedOver) {
    return 'session.givenDetail';
  }
  return lapsed ? 'session.lapsedDetail' : 'session.noDetail';
}

function untilText(language: Situation['language'], { facts }: SessionItem): string {
  return facts.closes >= facts.start
    ? text(language, 'session.changeUntilStart')
    : text(language, 'session.changeUntil', { day: lastDay(language, facts) });
}
