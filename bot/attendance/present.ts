import { attendanceCard } from '../../cards/attendance/attendance-card.ts';
import { attendanceResultCard } from '../../cards/attendance/attendance-result-card.ts';
import { noAttendanceCard } from '../../cards/attendance/no-attendance-card.ts';
import type { Card } from '../../cards/card.ts';
import { attendeeNames } from '../attendee-names.ts';
import type { Reader } from '../present-session.ts';
import { wasThere } from '../shared/attended.ts';
import type { Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { byMunicipality, nameOfMunicipality, type RosterNames, rosterNonce, rosterPages } from './roster.ts';
import { countAttendance, noMarking } from './rules.ts';

export interface Shown {
  readonly page: number;
  readonly news?: 'saved' | 'changed' | undefined;
  /** Ticks that were not saved. */
  readonly ticked?: readonly string[] | undefined;
}

export async function rosterNames(services: Services, id: string): Promise<RosterNames> {
  const [network, nameOf] = await Promise.all([services.network.get(), attendeeNames(services, id)]);
  return { network, nameOf };
}

/** A page of those who hold a place, ticked as they stand; or why there is none. */
export async function presentAttendance(
  { language, now }: Omit<Reader, 'reader'>,
  id: string,
  session: Session,
  services: Services,
  shown: Shown,
): Promise<Card> {
  const { facts, attendance } = session;
  const why = noMarking(session, now.getTime());
  if (why) {
    return noAttendanceCard({ language, session: id, facts, why });
  }
  const pages = rosterPages(session, await rosterNames(services, id), language);
  const page = Math.min(shown.page, pages.length - 1);
  const rows = pages[page] ?? [];
  return attendanceCard({
    language,
    session: id,
    facts,
    rows,
    ticked: rows
      .map(({ who }) => who)
      .filter((who) => (shown.ticked ? shown.ticked.includes(who) : wasThere(session, who))),
    page,
    pages: pages.length,
    ...totals(session),
    marked: attendance !== undefined,
    news: shown.news,
    nonce: rosterNonce(rows, services.newId()),
  });
}

/** How many came, by municipality. */
export async function presentResult(
  { language }: Pick<Reader, 'language'>,
  id: string,
  session: Session,
  services: Services,
): Promise<Card> {
  const network = await services.network.get();
  const municipalities = countAttendance(session)
    .map(({ code, came, of }) => ({ name: nameOfMunicipality(network, code, language), came, of }))
    .sort((a, b) => byMunicipality(a.name, b.name));
  return attendanceResultCard({
    language,
    session: id,
    facts: session.facts,
    municipalities,
    ...totals(session),
  });
}

function totals(session: Session): { readonly came: number; readonly of: number } {
  const counts = countAttendance(session);
  return {
    came: counts.reduce((sum, { came }) => sum + came, 0),
    of: counts.reduce((sum, { of }) => sum + of, 0),
  };
}
