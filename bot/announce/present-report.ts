import { copiesOnPage, type ReportCardInput, reportCard } from '../../cards/announce/report-card.ts';
import type { Card } from '../../cards/card.ts';
import type { Reader } from '../present-session.ts';
import {
  type Announcement,
  countTargets,
  type ReportView,
  shownRecalled,
  type Target,
} from '../shared/announcement.ts';
import type { Services } from '../turn.ts';
import type { Audience, Known } from './audience.ts';
import { readKnown } from './known.ts';
import { type Managed, titleOfAnnouncement } from './managed.ts';
import { outdatedOf } from './outdated.ts';
import { placeNames } from './place-names.ts';
import { seenOf, stillToGet } from './review.ts';
import { outdatedIn } from './standing.ts';

type Row = ReportCardInput['rows'][number];

/** The report on an announcement for who manages it, as things stand. */
export async function presentReport(
  { reader, language, now }: Reader,
  id: string,
  managed: Managed,
  { view, page: asked }: { readonly view: ReportView; readonly page: number },
  services: Services,
): Promise<Card> {
  const { announcement } = managed;
  const { session, status, at, forgotten, targets, content, acknowledged } = announcement;
  const known = await readKnown(services, now);
  const name = placeNames(known, language);
  const all: readonly Row[] =
    view === 'acknowledged'
      ? readers(announcement, name)
      : [...targets]
          .map(([key, target]) => rowOf(key, target, announcement, { known, name }))
          .filter((row) => view === 'all' || isProblem(row));
  const sorted = all.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      a.where.localeCompare(b.where, language) ||
      a.name.localeCompare(b.name, language) ||
      a.key.localeCompare(b.key),
  );
  const pages = Math.max(1, Math.ceil(sorted.length / copiesOnPage));
  const page = Math.min(asked, pages - 1);
  const [xlsx, csv] = await Promise.all([
    services.links.deliveries(id, reader.id, 'xlsx', language),
    services.links.deliveries(id, reader.id, 'csv', language),
  ]);
  return reportCard({
    language,
    announcement: id,
    nonce: services.newId(),
    title: titleOfAnnouncement(managed, language),
    session,
    status,
    at,
    forgotten,
    counts: countTargets(targets.values()),
    outdated: outdatedIn(announcement),
    ...(content?.acknowledge ? { acknowledged: { count: acknowledged.size } } : {}),
    view,
    rows: sorted.slice(page * copiesOnPage, (page + 1) * copiesOnPage),
    page,
    pages,
    added: addedSince(announcement, known),
    ...(xlsx !== undefined && csv !== undefined ? { files: { xlsx, csv } } : {}),
  });
}

function rowOf(
  key: string,
  target: Target,
  announcement: Announcement,
  { known, name }: { readonly known: Known; readonly name: ReturnType<typeof placeNames> },
): Row {
  const { place, status, httpStatus, at } = target;
  const readAt = place.kind === 'person' ? announcement.acknowledged.get(place.id) : undefined;
  const outdated = outdatedOf(target, announcement, known);
  const recalled = target.shown === shownRecalled;
  return { key, ...name(place), status, httpStatus, at, readAt, outdated, recalled };
}

/** Who has acknowledged it, wherever they read it. */
function readers({ acknowledged }: Announcement, name: ReturnType<typeof placeNames>): readonly Row[] {
  return [...acknowledged].map(([person, readAt]) => ({
    key: person,
    ...name({ kind: 'person', id: person }),
    status: 'sent' as const,
    at: readAt,
    readAt,
  }));
}

function isProblem({ status, outdated }: Row): boolean {
  return status === 'uncertain' || status === 'failed' || status === 'dead' || outdated !== undefined;
}

/** What needs somebody comes first. */
function order({ status, outdated }: Row): number {
  return ['uncertain', 'failed', 'dead', 'outdated', 'asked', 'sent'].indexOf(outdated ? 'outdated' : status);
}

/** While those wanted are being named, and when that was stopped, nobody has been added. */
function countsAdded({ status, spread }: Announcement): boolean {
  return status === 'sending' ? spread : status === 'stopped' && !spread;
}

function addedSince(announcement: Announcement, known: Known): ReportCardInput['added'] {
  const audience = countsAdded(announcement) ? stillToGet(announcement, known) : nobodyLeft;
  return { count: audience.places.length, seen: seenOf(audience) };
}

const nobodyLeft: Audience = { places: [], excluded: [] };
