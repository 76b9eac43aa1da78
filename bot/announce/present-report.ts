import { copiesOnPage, type ReportCardInput, reportCard } from '../../cards/announce/report-card.ts';
import type { Card } from '../../cards/card.ts';
import { targetKeyOf } from '../../storage/announcement.ts';
import type { Reader } from '../present-session.ts';
import { type Announcement, countTargets, type ReportView, type Target } from '../shared/announcement.ts';
import type { Services } from '../turn.ts';
import { audienceOf, type Known } from './audience.ts';
import { readKnown } from './known.ts';
import { type Managed, titleOfAnnouncement } from './managed.ts';
import { placeNames } from './place-names.ts';

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
          .filter(([, target]) => view === 'all' || isProblem(target))
          .map(([key, target]) => rowOf(key, target, announcement, name));
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
    ...(content?.acknowledge ? { acknowledged: { count: acknowledged.size } } : {}),
    view,
    rows: sorted.slice(page * copiesOnPage, (page + 1) * copiesOnPage),
    page,
    pages,
    added: countsAdded(announcement) ? addedSince(announcement, known) : 0,
    ...(xlsx !== undefined && csv !== undefined ? { files: { xlsx, csv } } : {}),
  });
}

function rowOf(
  key: string,
  { place, status, httpStatus, at }: Target,
  { acknowledged }: Announcement,
  name: ReturnType<typeof placeNames>,
): Row {
  const readAt = place.kind === 'person' ? acknowledged.get(place.id) : undefined;
  return { key, ...name(place), status, httpStatus, at, readAt };
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

function isProblem({ status }: Target): boolean {
  return status === 'uncertain' || status === 'failed' || status === 'dead';
}

/** What needs somebody comes first. */
function order({ status }: Row): number {
  return ['uncertain', 'failed', 'dead', 'asked', 'sent'].indexOf(status);
}

/** While those wanted are being named, and when that was stopped, nobody has been added. */
function countsAdded({ status, spread }: Announcement): boolean {
  return status === 'sending' ? spread : status === 'stopped' && !spread;
}

function addedSince({ wanted, targets }: Announcement, known: Known): number {
  return audienceOf(wanted, known).places.filter((place) => !targets.has(targetKeyOf(place))).length;
}
