import { decideHostChange, decideLateRequest } from '../../../bot/attendees/rules.ts';
import { decideChange } from '../../../bot/registration/change-rules.ts';
import { decideRegistration } from '../../../bot/registration/rules.ts';
import { decideLate } from '../../../bot/rsvp/late-rules.ts';
import { decideAnswer, decideLeave } from '../../../bot/rsvp/rules.ts';
import { decideSubstitute } from '../../../bot/rsvp/substitute-rules.ts';
import { decideCancel } from '../../../bot/sessions/cancel-rules.ts';
import { canChange } from '../../../bot/sessions/change-rules.ts';
import { seatNews } from '../../../bot/shared/seat-news.ts';
import {
  fillPlaces,
  hasPlacesToFill,
  nextOfferEnd,
  openSeating,
  seatsOf,
} from '../../../bot/shared/seating.ts';
import { seatsOn } from '../../../bot/shared/seats-on.ts';
import { applySessionEvent } from '../../../bot/shared/session-events.ts';

/** All that decides on seats, in one object, so that the same can be built from sources with a fault planted in them. */
export const rules = {
  decideAnswer,
  decideLeave,
  decideRegistration,
  decideChange,
  decideSubstitute,
  decideLate,
  decideHostChange,
  decideLateRequest,
  canChange,
  seatsOn,
  decideCancel,
  openSeating,
  fillPlaces,
  seatsOf,
  hasPlacesToFill,
  nextOfferEnd,
  applySessionEvent,
  seatNews,
};
export type Rules = typeof rules;
