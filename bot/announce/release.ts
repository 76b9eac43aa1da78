import type { ReviewFault } from '../../cards/announce/review-card.ts';
import type { Services, Turn } from '../turn.ts';
import { readKnown } from './known.ts';
import type { Managed } from './managed.ts';
import { changing, onManaged, type Press } from './on-managed.ts';
import { publishFirst } from './publish-first.ts';
import { refuseAnnounce } from './refuse.ts';
import { showReport } from './report.ts';
import { reviewReply, seenOf, stillToGet } from './review.ts';
import { decideDiscard, decideRelease, decideSchedule, decideWithdraw } from './rules.ts';
import { readMoment } from './times.ts';

interface Seen extends Press {
  /** The audience that the card showed. */
  readonly seen: string;
}

const release = changing<Seen>({
  verb: 'announcement.send',
  decide: (state, by, at) => decideRelease(state, by, at),
  show: (turn, { announcement }, _managed, services) =>
    showReport(turn, { announcement, view: 'all', page: 0 }, services),
});

/** Sent now, to those who were shown and nobody else. */
export const sendNow = onManaged<Seen>(async (turn, input, managed, services) => {
  const fault = await audienceFault(turn, managed, input.seen, services);
  // One press that comes twice finds that nobody is left: what it asked for is done.
  if (fault && !(fault === 'empty' && managed.announcement.status === 'sending')) {
    return reviewReply(turn, input.announcement, managed, { fault }, services);
  }
  const { session } = managed.announcement;
  const first =
    session === undefined ? undefined : await publishFirst(turn, { session, nonce: input.nonce }, services);
  return first?.ok === false ? first.reply : release(turn, input, services);
});

async function audienceFault(
  turn: Turn,
  { announcement }: Managed,
  seen: string,
  services: Services,
): Promise<ReviewFault | undefined> {
  const audience = stillToGet(announcement, await readKnown(services, turn.now));
  return audience.places.length === 0 ? 'empty' : seenOf(audience) === seen ? undefined : 'changed';
}

interface Timed extends Seen {
  /** As typed: `YYYY-MM-DD` and `HH:MM` in Helsinki. */
  readonly date: string;
  readonly time: string;
}

/** Leaves by itself at a time in Helsinki; who gets it then is who is wanted then. */
export const schedule = onManaged<Timed>(async (turn, input, managed, services) => {
  const { announcement: id, seen, date, time } = input;
  const values = { date, time };
  const moment = readMoment(date, time, turn.now.getTime());
  const start = managed.session?.facts.start ?? Number.POSITIVE_INFINITY;
  const fault = !moment.ok
    ? moment.fault
    : moment.at >= start
      ? 'after-start'
      : await audienceFault(turn, managed, seen, services);
  return fault
    ? reviewReply(turn, id, managed, { fault, values }, services)
    : leaveAt(turn, { ...input, at: moment.ok ? moment.at : 0 }, services);
});

const leaveAt = changing<Timed & { readonly at: number }>({
  verb: 'announcement.schedule',
  about: ({ at }) => String(at),
  decide: (state, _by, _now, { at }) => decideSchedule(state, at),
  show: (turn, { announcement }, managed, services) => reviewReply(turn, announcement, managed, {}, services),
});

export const withdraw = changing<Press>({
  verb: 'announcement.withdraw',
  decide: (state) => decideWithdraw(state),
  show: (turn, { announcement }, managed, services) => reviewReply(turn, announcement, managed, {}, services),
});

export const discard = changing<Press>({
  verb: 'announcement.discard',
  decide: (state) => decideDiscard(state),
  show: async (turn) => refuseAnnounce(turn, { kind: 'discarded' }),
});
