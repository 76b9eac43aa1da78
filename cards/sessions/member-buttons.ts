import { comes } from '../../bot/shared/session.ts';
import { type TextKey, text } from '../text/catalogue.ts';
import type { CardButton, Link, Press } from './card-button.ts';
import { takesAnswers } from './phase.ts';
import type { Addresses } from './session-buttons.ts';
import type { Situation } from './situation.ts';

/** What a member does with a session beside answering, the most useful first. */
export function memberButtons(
  situation: Situation,
  addresses: Addresses,
  nonce: string,
): readonly CardButton[] {
  const { language, item, can } = situation;
  const to = (address: string | undefined, key: TextKey, more: Partial<Link> = {}): readonly Link[] =>
    address === undefined ? [] : [{ url: address, title: text(language, key), ...more }];
  const announce = can.announce && !can.host && item.status === 'published' && isComing(situation);
  return [
    ...to(addresses.remote, 'session.openLink', { lead: true }),
    ...to(addresses.recording, 'session.openRecording', { lead: true }),
    ...to(addresses.materials, 'session.openMaterials', { lead: true }),
    ...ownPresses(situation, nonce),
    ...(can.register ? [registerPress(situation)] : []),
    ...to(addresses.calendar, 'session.addToCalendar', can.host ? { aside: true } : {}),
    ...(announce ? [press(situation, 'announce.open', 'session.announce')] : []),
    ...giveAway(situation),
    ...to(addresses.programme, 'session.openProgramme'),
  ];
}

function ownPresses(situation: Situation, nonce: string): readonly Press[] {
  const { item, phase } = situation;
  const { own } = item;
  if (!isComing(situation)) {
    return [];
  }
  const holds = own !== undefined && comes(own);
  const waits = own?.waitsFor !== undefined || own?.seat === 'waiting';
  const leaves = waits && (holds || own.offeredUntil !== undefined || phase === 'closed');
  const closed = phase === 'closed';
  const late = { nonce, wish: 'no' };
  return [
    ...(leaves ? [press(situation, 'rsvp.leave', 'session.leave', { nonce })] : []),
    ...(closed && holds ? [press(situation, 'late.send', 'rsvp.dropOut', late)] : []),
    ...(closed && !holds && item.asked !== undefined
      ? [press(situation, 'late.send', 'rsvp.withdraw', late)]
      : []),
  ];
}

/** A place, held or offered, may go to a colleague until the session begins. */
function giveAway(situation: Situation): readonly Press[] {
  const { item, can } = situation;
  const has = item.own !== undefined && (comes(item.own) || item.own.offeredUntil !== undefined);
  return can.giveAway && has && isComing(situation)
    ? [press(situation, 'substitute.open', 'rsvp.giveAway')]
    : [];
}

function registerPress(situation: Situation): Press {
  const open = takesAnswers(situation.phase) && situation.about === undefined;
  return press(situation, 'registration.open', open ? 'session.registerColleagues' : 'session.openOwnList', {
    page: 0,
  });
}

/** Before it begins, and not called off. */
function isComing({ phase }: Situation): boolean {
  return takesAnswers(phase) || phase === 'closed' || phase === 'notOpen';
}

function press(
  { language, item }: Situation,
  verb: string,
  key: TextKey,
  more: Readonly<Record<string, string | number>> = {},
): Press {
  return { verb, title: text(language, key), data: { v: 1, session: item.id, ...more } };
}
