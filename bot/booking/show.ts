import type { BookingCardInput } from '../../cards/booking/booking-card.ts';
import { historyLine } from '../../cards/booking/history-line.ts';
import { timeText } from '../../cards/text/dates.ts';
import type { AuditEntry } from '../../storage/aggregate.ts';
import { readQuotaHistory } from '../../storage/quota.ts';
import { readWorkshops, type Workshops } from '../../storage/quota-texts.ts';
import { agendaNow } from '../agenda-now.ts';
import { nameEver } from '../name-ever.ts';
import { authorize } from '../shared/authorize.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking, type QuotaEvent } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { noteShown } from './note-shown.ts';
import { presentBooking, presentFor } from './present.ts';
import { refuse } from './refusal.ts';
import { standingOf } from './standing.ts';

/** One booking with its history; to whoever's turn it is, as the decision it asks for. */
export async function showBooking(turn: Turn, input: BookingIds, services: Services): Promise<Reply> {
  const { municipality, period, booking: id } = input;
  if (!authorize(turn.actor, 'booking.see', municipality)) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const [standing, workshops, entries, agenda] = await Promise.all([
    standingOf(turn, input, services),
    readWorkshops(services.tables, municipality, period),
    readQuotaHistory(services.tables, municipality, period),
    agendaNow(services, period),
  ]);
  const booking = findBooking(workshops.quota, id);
  if ('refusal' in standing || !booking) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const { quota } = workshops;
  const history = await historyOf(turn, id, entries, workshops, services);
  const texts = workshops.booking(id);
  const subject = { standing, quota, booking, texts, workshops, agenda, history };
  noteShown(turn, booking, services);
  return { kind: 'card', card: await presentFor(reader, subject, services) };
}

/** The booking after what another feature did to it. */
export async function showBookingAgain(
  turn: Turn,
  input: BookingIds,
  services: Services,
  news?: BookingCardInput['news'],
): Promise<Reply> {
  const [standing, workshops] = await Promise.all([
    standingOf(turn, input, services),
    readWorkshops(services.tables, input.municipality, input.period),
  ]);
  const booking = findBooking(workshops.quota, input.booking);
  if ('refusal' in standing || !booking || !authorize(turn.actor, 'booking.see', input.municipality)) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const subject = {
    standing,
    quota: workshops.quota,
    booking,
    texts: workshops.booking(booking.id),
    workshops,
  };
  noteShown(turn, booking, services);
  const card = await presentBooking(reader, subject, services, news === undefined ? {} : { news });
  return { kind: 'card', card };
}

/** What happened to the booking, newest first, in sentences; reminders are no news. */
async function historyOf(
  turn: Turn,
  id: string,
  entries: readonly AuditEntry<QuotaEvent>[],
  workshops: Workshops,
  services: Services,
) {
  const own = entries
    .filter(({ event }) => isAbout(event, id) && event.type !== 'reminded' && event.type !== 'coming')
    .toReversed();
  const name = async (person: string | undefined) =>
    person === undefined || person === 'bot' ? '' : nameEver(person, turn.language, services);
  return Promise.all(
    own.map(async ({ at, by, event }) => {
      const behalf = 'behalf' in event ? event.behalf : undefined;
      const to = event.type === 'handedOver' || event.type === 'succeeded' ? event.to : undefined;
      const [who, forWhom, toWhom] = await Promise.all([name(by), name(behalf), name(to)]);
      return {
        at: Date.parse(at),
        text: historyLine(turn.language, {
          type: event.type,
          by: who,
          behalf: forWhom || undefined,
          to: toWhom || undefined,
          detail: detailOf(turn, event, workshops) || undefined,
          unit: 'unit' in event ? event.unit : undefined,
        }),
      };
    }),
  );
}

/** The reason given, the agreed time or the grade, where the event has one. */
function detailOf({ language }: Turn, event: QuotaEvent, workshops: Workshops): string {
  switch (event.type) {
    case 'cancelled':
    case 'unitDecided':
    case 'notHeld':
      return event.reason === undefined ? '' : workshops.words(event.reason);
    case 'confirmed':
      return event.chosen ? timeText(language, event.chosen.start, event.chosen.end) : '';
    case 'proposed':
      return event.proposal.slots.map(({ start, end }) => timeText(language, start, end)).join(', ');
    case 'feedback':
      return String(event.stars);
    default:
      return '';
  }
}

function isAbout(event: QuotaEvent, id: string): boolean {
  switch (event.type) {
    case 'requested':
      return event.booking.id === id;
    case 'succeeded':
      return event.bookings.includes(id);
    default:
      return 'id' in event && event.id === id;
  }
}
