import type { Answer } from './session.ts';

/** Food is for who is on site, or may be. */
export function mayEat(own: Answer | undefined): own is Answer {
  return own !== undefined && (own.seat === 'onSite' || own.waits?.for === 'onSite');
}
