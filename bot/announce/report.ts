import { recallCard } from '../../cards/announce/recall-card.ts';
import { noteAnnouncement } from '../note-announcement.ts';
import { type Announcement, isOut, type ReportView, type Watcher } from '../shared/announcement.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { askAgain } from './again.ts';
import { type Managed, titleOfAnnouncement } from './managed.ts';
import { changing, onManaged, type Press } from './on-managed.ts';
import { presentReport } from './present-report.ts';
import { refuseAnnounce } from './refuse.ts';
import { type AnnounceDecision, decideRecall, decideResume, decideStop, decideUncertain } from './rules.ts';
import { reachOf } from './standing.ts';

interface Shown {
  readonly announcement: string;
  readonly view: ReportView;
  readonly page: number;
}

/** What has become of each copy; the card follows by itself as long as copies leave. */
export const showReport = onManaged<Shown>((turn, shown, managed, services) =>
  reportReply(turn, shown, managed, services),
);

async function reportReply(
  turn: Turn,
  { announcement: id, view, page }: Shown,
  managed: Managed,
  services: Services,
): Promise<Reply> {
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const [card] = await Promise.all([
    presentReport(reader, id, managed, { view, page }, services),
    follow(turn, id, managed.announcement, { view, page }, services),
  ]);
  return { kind: 'card', card };
}

/** The pressed card becomes the report: it is remembered, so that the report on it can follow as it was opened. */
async function follow(
  { actor, place, card }: Turn,
  id: string,
  { watchers }: Announcement,
  { view, page }: Pick<Watcher, 'view' | 'page'>,
  services: Services,
): Promise<void> {
  const known = watchers.some(
    (one) => one.person === actor.id && one.activity === card && one.view === view && one.page === page,
  );
  if (card === undefined || place.kind !== 'personal' || known) {
    return;
  }
  await noteAnnouncement(
    services,
    id,
    () => ({ event: { type: 'watched', person: actor.id, activity: card, view, page } }),
    { by: actor.id },
  );
}

const whole = { view: 'all', page: 0 } as const;

/** A press on the report that changes something, and the report as it is then. */
function press<I extends Press = Press>(
  verb: string,
  decide: (state: Announcement, by: string, at: number, input: I) => AnnounceDecision,
  about?: (input: I) => string,
) {
  return changing<I>({
    verb,
    decide,
    ...(about ? { about } : {}),
    show: (turn, { announcement }, managed, services) =>
      reportReply(turn, { announcement, ...whole }, managed, services),
  });
}

export const stop = press('announcement.stop', (state, _by, at) => decideStop(state, at));
/** Those that had not left when it was stopped. */
export const resume = press('announcement.resume', (state, _by, at) => decideResume(state, at));
export const recall = press('announcement.recall', (state, _by, at) => decideRecall(state, at));

export const resend = onManaged<Press>(async (turn, { announcement: id, nonce }, managed, services) => {
  const failed = [...managed.announcement.targets].filter(([, { status }]) => status === 'failed');
  const { answer, state } = await askAgain(
    turn,
    {
      ...{ id, verb: 'announcement.resend', nonce, session: managed.session },
      keys: failed.map(([key]) => key),
      statuses: ['failed'],
    },
    services,
  );
  return answer.kind === 'done'
    ? reportReply(turn, { announcement: id, ...whole }, { ...managed, announcement: state }, services)
    : refuseAnnounce(turn, answer);
});

/** Of one copy nobody could know whether it came; somebody has looked. */
export function settleUncertain(as: 'came' | 'again') {
  return press<Press & { readonly target: string }>(
    `delivery.${as}`,
    (state, _by, at, { target }) => decideUncertain(state, target, as, at),
    ({ target }) => target,
  );
}

/** Asks once more: what is recalled cannot be brought back. */
export const askRecall = onManaged(
  async (turn, { announcement: id }: { readonly announcement: string }, managed, services) => {
    const { announcement } = managed;
    if (!isOut(announcement)) {
      return refuseAnnounce(turn, { kind: announcement.status === 'recalled' ? 'recalled' : 'not-sent' });
    }
    const { reached, fixed } = reachOf(announcement);
    const card = recallCard({
      language: turn.language,
      announcement: id,
      nonce: services.newId(),
      title: titleOfAnnouncement(managed, turn.language),
      copies: reached,
      fixed,
    });
    return { kind: 'card', card, beside: true };
  },
);
