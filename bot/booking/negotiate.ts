import { moveCard } from '../../cards/booking/move-card.ts';
import { readQuota } from '../../storage/quota.ts';
import { agendaIfKnown } from '../agenda-now.ts';
import { authorize } from '../shared/authorize.ts';
import { type Booking, isOpen, needsTime, turnOf } from '../shared/booking.ts';
import { clockOf } from '../shared/helsinki.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeBooking } from './change-booking.ts';
import { messageLength } from './form.ts';
import { insteadOfForm } from './instead-of-form.ts';
import { type MoveFaults, type MoveFields, readMoveForm } from './move-form.ts';
import { presentProposal, sideOf, withAgenda } from './present.ts';
import { refuse } from './refusal.ts';
import { type BookingOutcome, decideAccept, decideDecline, decidePropose } from './rules.ts';
import { type SaidTimes, saidTimeFields } from './said-fields.ts';
import { showChanged } from './show-changed.ts';
import { type Standing, standingOf } from './standing.ts';

export interface RequestAnswer extends BookingIds {
  readonly nonce: string;
  readonly slot: string;
  readonly message: string;
}

/** `Vahvista`: yes to one of the proposed times, by whoever's turn it is. */
export function confirmRequest(turn: Turn, input: RequestAnswer, services: Services): Promise<Reply> {
  const slot = /^\d$/.test(input.slot) ? Number(input.slot) : undefined;
  return answerProposal(
    turn,
    input,
    services,
    'request.confirm',
    (entitlement) => (quota, act) => decideAccept(quota, act, slot, entitlement),
  );
}

/** `Hylkää`, or of a new time for an agreed workshop: the agreed one stands. */
export function declineRequest(turn: Turn, input: RequestAnswer, services: Services): Promise<Reply> {
  return answerProposal(turn, input, services, 'request.decline', () => decideDecline);
}

type Decide = Parameters<typeof changeBooking>[3]['decide'];

async function answerProposal(
  turn: Turn,
  input: RequestAnswer,
  services: Services,
  verb: string,
  decide: (entitlement: number) => Decide,
): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if ('refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const message = input.message.trim();
  const done = await changeBooking(turn, input, services, {
    verb,
    action: 'booking.negotiate',
    message,
    decide:
      message.length > messageLength
        ? () => ({ answer: { kind: 'too-long', id: input.booking } })
        : decide(standing.entitlement),
  });
  const booking = findBooking(done.state, input.booking);
  const { kind } = done.answer;
  if (booking?.proposal && isFault(kind)) {
    const subject = { standing, quota: done.state, booking, texts: done.texts };
    const reader = { reader: turn.actor, language: turn.language, now: turn.now };
    const typed = { slot: input.slot, message: input.message, fault: kind };
    const card = await presentProposal(reader, await withAgenda(subject, services), services, typed);
    return { kind: 'card', card };
  }
  return showChanged(turn, standing, done, input, services);
}

const faults = ['time-not-chosen', 'time-passed', 'too-long', 'over-entitlement'] as const;

/** What can be put right on the card itself. */
function isFault(kind: BookingOutcome['kind']): kind is (typeof faults)[number] {
  return (faults as readonly string[]).includes(kind);
}

const usual = { start: '09:00', end: '12:00' };
const noTimes = {
  ...{ date1: '', start1: '', end1: '' },
  ...{ date2: '', start2: '', end2: '' },
  ...{ date3: '', start3: '', end3: '' },
};

/** New times that were said before, and how they were understood, for whoever said them to check. */
export interface SaidMove {
  readonly times: SaidTimes;
  readonly heard: string;
}

/** The form for other times than those that stand. */
export async function openProposal(
  turn: Turn,
  { said, ...input }: BookingIds & { readonly said?: SaidMove },
  services: Services,
): Promise<Reply> {
  const [standing, quota] = await Promise.all([
    standingOf(turn, input, services),
    readQuota(services.tables, input.municipality, input.period),
  ]);
  const booking = findBooking(quota, input.booking);
  const may = mayNegotiate(turn, input);
  if ('refusal' in standing || !booking || !may) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const instead = await insteadOfForm(turn, input, services, quota, (now, act) =>
    decidePropose(now, act, { slots: [] }),
  );
  if (instead) {
    return instead;
  }
  // What waits for an answer keeps the hours that are proposed.
  const slots = booking.chosen ? [booking.chosen] : (booking.proposal?.slots ?? []);
  const row = (n: 1 | 2 | 3) => {
    const slot = slots[n - 1] ?? slots[0];
    const { start, end } = slot
      ? { start: clockOf(new Date(slot.start)), end: clockOf(new Date(slot.end)) }
      : usual;
    return { [`date${n}`]: '', [`start${n}`]: start, [`end${n}`]: end };
  };
  const [firstDay] = said?.times.days ?? [];
  const values = {
    ...noTimes,
    ...row(1),
    ...row(2),
    ...row(3),
    ...saidTimeFields(said?.times ?? { days: [] }),
    due: firstDay?.day ?? booking.due ?? '',
    message: '',
  };
  return form(turn, standing, booking, values, {}, services, said?.heard);
}

/** Other times proposed: to the other side, whose turn it is then. */
export async function sendProposal(
  turn: Turn,
  input: BookingIds & { readonly nonce: string; readonly fields: Partial<MoveFields> },
  services: Services,
): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if ('refusal' in standing || !mayNegotiate(turn, input)) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const fields: MoveFields = {
    due: '',
    message: '',
    date1: '',
    date2: '',
    date3: '',
    start1: usual.start,
    start2: usual.start,
    start3: usual.start,
    end1: usual.end,
    end2: usual.end,
    end3: usual.end,
    ...input.fields,
  };
  let wrong: MoveFaults = {};
  const agenda = agendaIfKnown(services, input.period);
  const done = await changeBooking(turn, input, services, {
    verb: 'proposal.send',
    action: 'booking.negotiate',
    message: fields.message.trim(),
    decide(state, act) {
      const booking = findBooking(state, input.booking);
      // Only the state tells what the form must hold; and who may not propose any more is not asked to correct it.
      const timed = booking !== undefined && needsTime(booking.kind);
      const read = readMoveForm(fields, { now: turn.now, timed, frame: standing.period });
      wrong = 'faults' in read ? read.faults : {};
      const { slots, due } = 'faults' in read ? { slots: [] } : read.times;
      const decision = decidePropose(state, act, { slots, due });
      return decision.event && 'faults' in read
        ? { answer: { kind: 'faulty', id: input.booking } }
        : decision;
    },
  });
  const booking = findBooking(done.state, input.booking);
  return booking && done.answer.kind === 'faulty'
    ? form(turn, standing, booking, fields, wrong, services)
    : showChanged(turn, standing, done, input, services, await agenda);
}

function mayNegotiate(turn: Turn, input: BookingIds): boolean {
  return authorize(turn.actor, 'booking.negotiate', input.municipality);
}

function form(
  turn: Turn,
  standing: Standing,
  booking: Booking,
  values: MoveFields,
  faults: MoveFaults,
  services: Services,
  heard = '',
): Reply {
  const viewer = sideOf(turn.actor, standing.municipality.code);
  const purpose = !isOpen(booking) ? 'move' : turnOf(booking) === viewer ? 'counter' : 'again';
  const card = moveCard({
    language: turn.language,
    now: turn.now,
    period: standing.period,
    municipality: standing.name,
    code: standing.municipality.code,
    booking,
    viewer,
    values,
    faults,
    heard,
    purpose,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
