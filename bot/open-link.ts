import { openDeliveries } from './announce/open-deliveries.ts';
import { openAudit } from './audit/open-audit.ts';
import { openFeed } from './calendar/open-feed.ts';
import { openSessionFile } from './calendar/open-session.ts';
import { openWorkshopFile } from './calendar/open-workshop.ts';
import { openAttendees } from './export/open-attendees.ts';
import type { FileAnswer } from './file-answer.ts';
import type { Claims, Purpose } from './links/claims.ts';
import type { Signer } from './links/signer.ts';
import { openOwnFile } from './my-data/open-file.ts';
import { openTemplate } from './network/open-import.ts';
import { assertNever } from './shared/assert-never.ts';
import type { Services } from './turn.ts';

/** Which purposes each room of the HTTP server opens. */
const rooms = {
  calendar: ['session', 'workshop', 'feed'],
  files: ['attendees', 'deliveries', 'audit', 'ownData', 'template'],
} as const satisfies Readonly<Record<string, readonly Purpose[]>>;

/**
 * What a link opens is decided when it is opened: a signature says only that the link was ours. Undefined for one
 * that opens nothing (any more).
 */
export function createOpenLink(signer: Signer, services: Services, clock: () => Date) {
  return async (room: keyof typeof rooms, token: string): Promise<FileAnswer | undefined> => {
    const claims = await signer.open(token, rooms[room]);
    return claims && open(claims, services, clock());
  };
}

function open(claims: Claims, services: Services, now: Date): Promise<FileAnswer | undefined> {
  switch (claims.purpose) {
    case 'session':
      return openSessionFile(claims, services, now);
    case 'workshop':
      return openWorkshopFile(claims, services, now);
    case 'feed':
      return openFeed(claims, services, now);
    case 'attendees':
      return openAttendees(claims, services);
    case 'deliveries':
      return openDeliveries(claims, services, now);
    case 'audit':
      return openAudit(claims, services, now);
    case 'ownData':
      return openOwnFile(claims, services, now);
    case 'template':
      return openTemplate(claims, services);
    default:
      return assertNever(claims);
  }
}
