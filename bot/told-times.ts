import type { HeardTimes } from '../cards/understanding/heard.ts';
import { readOnly, type Said } from './understanding/said.ts';
import { lastDays, wishedOnly } from './understanding/time-roles.ts';
import { unreadTimes } from './understanding/unread-times.ts';

/** What of a text's times is told to whoever wrote it: not those that others are to replace. */
export function toldTimes(said: Said): HeardTimes {
  return {
    whens: wishedOnly(said.whens).map(({ when }) => when),
    by: lastDays(said.whens, 'deadline'),
    closes: lastDays(said.whens, 'closes'),
    opens: lastDays(said.whens, 'opens'),
    unread: unreadTimes(said),
    today: said.today,
    readOnly: readOnly(said),
  };
}
