import { reasonRow } from '../../storage/quota-texts.ts';
import { authorize } from '../shared/authorize.ts';
import type { BookingIds } from '../shared/outbox.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeBooking } from './change-booking.ts';
import { reasonLength } from './form.ts';
import { refuse } from './refusal.ts';
import { decideCancel, decideUnit } from './rules.ts';
import { showChanged } from './show-changed.ts';
import { standingOf } from './standing.ts';

interface Reasoned extends BookingIds {
  readonly nonce: string;
  readonly reason: string;
}

/** `Peru`: in time, the unit returns at once; late, the consultant decides. A consultant gives a reason. */
export async function cancelBooking(turn: Turn, input: Reasoned, services: Services): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if ('refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const { reason, row, tooLong } = reasonOf(input);
  const done = await changeBooking(turn, input, services, {
    verb: 'booking.cancel',
    action: 'booking.cancel',
    texts: row ? [row] : [],
    decide: (quota, act) =>
      tooLong
        ? { answer: { kind: 'too-long', id: input.booking } }
        : decideCancel(quota, { ...act, reason }, standing.period.rules.cancelDays),
  });
  return showChanged(turn, standing, done, input, services, undefined, typedAgain(input, done.answer.kind));
}

/** Whether the unit of a late cancelled workshop returns; the coordinator may also undo it. */
export async function decideOnUnit(
  turn: Turn,
  input: Reasoned & { readonly fate: 'returned' | 'lost' },
  services: Services,
): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if ('refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const { reason, row, tooLong } = reasonOf(input);
  const { entitlement } = standing;
  const done = await changeBooking(turn, input, services, {
    verb: 'unit.decide',
    action: 'unit.decide',
    texts: row ? [row] : [],
    decide: (quota, act, person) =>
      tooLong
        ? { answer: { kind: 'too-long', id: input.booking } }
        : decideUnit(quota, { ...act, reason }, input.fate, {
            entitlement,
            corrects: authorize(person, 'unit.correct', input.municipality),
          }),
  });
  return done.answer.kind === 'none-left'
    ? refuse(turn, {
        notice: 'none-left',
        params: { used: done.state.active.length, of: standing.entitlement + done.state.adjustment },
      })
    : showChanged(turn, standing, done, input, services, undefined, typedAgain(input, done.answer.kind));
}

/** The reason's row, whose key is what the event holds. */
function reasonOf({ booking, nonce, reason }: Reasoned) {
  const words = reason.trim();
  const row = words === '' ? undefined : reasonRow(words, booking, nonce);
  return { row, reason: row?.key, tooLong: words.length > reasonLength };
}

function typedAgain({ reason }: Reasoned, kind: string) {
  return kind === 'reason-missing' || kind === 'too-long'
    ? ({ values: { reason }, faults: { reason: kind } } as const)
    : {};
}
