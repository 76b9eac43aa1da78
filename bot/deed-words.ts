import type { TextKey } from '../cards/text/catalogue.ts';
import type { ChannelEvent } from '../storage/channel-audit.ts';
import type { NetworkEvent } from '../storage/network-audit.ts';
import type { PeopleEvent } from '../storage/people-audit.ts';
import type { RetentionEvent } from '../storage/retention.ts';
import type { AnnouncementEvent } from './shared/announcement-events.ts';
import type { AuditChain } from './shared/audit.ts';
import type { AwayEvent } from './shared/away.ts';
import type { PresentationEvent } from './shared/presentation.ts';
import type { QuotaEvent } from './shared/quota.ts';
import type { SessionEvent } from './shared/session-events.ts';

interface Types {
  readonly workshops: QuotaEvent['type'];
  readonly session: SessionEvent['type'];
  readonly announcement: AnnouncementEvent['type'];
  readonly away: AwayEvent['type'];
  readonly presentations: PresentationEvent['type'];
  readonly people: PeopleEvent['type'];
  readonly network: NetworkEvent['type'];
  readonly retention: RetentionEvent['type'];
  readonly channels: ChannelEvent['type'];
}

/** In which words each event is listed; undefined: it is the bot's own work and nobody's deed. */
const words: { readonly [S in keyof Types]: Readonly<Record<Types[S], TextKey | undefined>> } = {
  workshops: {
    requested: 'audit.workshops-requested',
    proposed: 'audit.workshops-proposed',
    confirmed: 'audit.workshops-confirmed',
    declined: 'audit.workshops-declined',
    kept: 'audit.workshops-kept',
    cancelled: 'audit.workshops-cancelled',
    unitDecided: 'audit.workshops-unitDecided',
    handedOver: 'audit.workshops-handedOver',
    held: 'audit.workshops-held',
    notHeld: 'audit.workshops-notHeld',
    reported: 'audit.workshops-reported',
    feedback: 'audit.workshops-feedback',
    expired: 'audit.workshops-expired',
    corrected: 'audit.workshops-corrected',
    planned: 'audit.workshops-planned',
    analysis: 'audit.workshops-analysis',
    asked: 'audit.workshops-asked',
    answered: 'audit.workshops-answered',
    succeeded: 'audit.workshops-succeeded',
    unlinked: 'audit.unlinked',
    reminded: undefined,
    coming: undefined,
    warned: undefined,
  },
  session: {
    created: 'audit.session-created',
    published: 'audit.session-published',
    changed: 'audit.session-changed',
    cancelled: 'audit.session-cancelled',
    seated: 'audit.session-seated',
    'late-asked': 'audit.session-late-asked',
    'late-decided': 'audit.session-late-decided',
    attended: 'audit.session-attended',
    asked: 'audit.session-asked',
    replied: 'audit.session-replied',
    unlinked: 'audit.unlinked',
    told: undefined,
    reminded: undefined,
  },
  announcement: {
    begun: 'audit.announcement-begun',
    written: 'audit.announcement-written',
    addressed: 'audit.announcement-addressed',
    scheduled: 'audit.announcement-scheduled',
    withdrawn: 'audit.announcement-withdrawn',
    discarded: 'audit.announcement-discarded',
    released: 'audit.announcement-released',
    'asked-again': 'audit.announcement-askedAgain',
    came: 'audit.announcement-came',
    edited: 'audit.announcement-edited',
    stopped: 'audit.announcement-stopped',
    resumed: 'audit.announcement-resumed',
    recalled: 'audit.announcement-recalled',
    acknowledged: 'audit.announcement-acknowledged',
    targeted: undefined,
    returned: undefined,
    spread: undefined,
    delivered: undefined,
    shown: undefined,
    watched: undefined,
    forgotten: undefined,
  },
  away: { marked: 'audit.away-marked', removed: 'audit.away-removed' },
  presentations: {
    asked: 'audit.presentations-asked',
    agreed: 'audit.presentations-agreed',
    declined: 'audit.presentations-declined',
    withdrawn: 'audit.presentations-withdrawn',
    moved: 'audit.presentations-moved',
    calledOff: 'audit.presentations-calledOff',
    unreached: undefined,
    forgotten: undefined,
  },
  people: {
    invited: 'audit.people-invited',
    revoked: 'audit.people-revoked',
    joined: 'audit.people-joined',
    gained: 'audit.people-gained',
    succeeded: 'audit.people-succeeded',
    tookOver: 'audit.people-tookOver',
    looksAfter: 'audit.people-looksAfter',
    ended: 'audit.people-ended',
    corrected: 'audit.people-corrected',
    erased: 'audit.people-erased',
    guestErased: 'audit.people-guestErased',
    imported: 'audit.people-imported',
  },
  network: {
    memberAdded: 'audit.network-memberAdded',
    memberChanged: 'audit.network-memberChanged',
    memberRemoved: 'audit.network-memberRemoved',
    membersWritten: 'audit.network-membersWritten',
    periodAdded: 'audit.network-periodAdded',
    periodChanged: 'audit.network-periodChanged',
    imported: 'audit.network-imported',
  },
  retention: {
    held: 'audit.retention-held',
    released: 'audit.retention-released',
    forgot: 'audit.retention-forgot',
  },
  channels: { bound: 'audit.channels-bound' },
};

/** Undefined: it is not listed. Also for a type that only a newer version of the program knows. */
export function deedWords(source: AuditChain['source'], type: string): TextKey | undefined {
  const known: Readonly<Record<string, TextKey | undefined>> = words[source];
  return known[type];
}
