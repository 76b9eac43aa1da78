import { failedText, outdatedText } from '../../cards/announce/reason-text.ts';
import { countOf } from '../../cards/announce/status-text.ts';
import { text } from '../../cards/text/catalogue.ts';
import { targetKeyOf } from '../../storage/announcement.ts';
import { readPerson } from '../../storage/people.ts';
import type { FileAnswer } from '../file-answer.ts';
import type { Announcement, Target } from '../shared/announcement.ts';
import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { type TableFormat, tableFile } from '../table-file.ts';
import type { Services } from '../turn.ts';
import type { Known } from './audience.ts';
import { readKnown } from './known.ts';
import { readManaged } from './managed.ts';
import { outdatedOf } from './outdated.ts';
import { placeNames } from './place-names.ts';

interface DeliveryList {
  readonly announcement: string;
  readonly person: string;
  readonly format: TableFormat;
  readonly language: Language;
}

const columns = ['name', 'where', 'status', 'why', 'at', 'readAt'] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/** What became of each copy, for somebody who manages the announcement at this moment. */
export async function openDeliveries(
  { announcement: id, person, format, language }: DeliveryList,
  services: Services,
  now: Date,
): Promise<FileAnswer | undefined> {
  const actor = await readPerson(services.tables, person);
  const managed = actor && (await readManaged({ actor }, id, services));
  if (!managed) {
    return undefined;
  }
  const known = await readKnown(services, now);
  const rows = [
    ...copyRows(managed.announcement, known, language),
    ...readerRows(managed.announcement, known, language),
  ];
  const { compare } = new Intl.Collator(language);
  const table = [
    columns.map((column) => text(language, `announcements.column-${column}`)),
    ...rows
      .toSorted((a, b) => compare(a.where, b.where) || compare(a.name, b.name))
      .map((row) => columns.map((column) => row[column])),
  ];
  return tableFile(table, {
    format,
    name: `${text(language, 'announcements.file')}-${dayOf(new Date(managed.announcement.at ?? now.getTime()))}`,
    sheet: text(language, 'announcements.sheet'),
  });
}

function copyRows(announcement: Announcement, known: Known, language: Language): readonly Row[] {
  const name = placeNames(known, language);
  return [...announcement.targets.values()].map((target) => {
    const { place, status, at } = target;
    const { name: who, where } = name(place);
    return {
      name: who,
      where,
      status: text(language, `announcements.count-${countOf(status, announcement.status)}`),
      why: whyOf(target, announcement, known, language),
      at: momentOf(at),
      readAt: place.kind === 'person' ? momentOf(announcement.acknowledged.get(place.id)) : '',
    };
  });
}

/** Those who read it where all do, and got no copy of their own. */
function readerRows(
  { acknowledged, targets }: Announcement,
  known: Known,
  language: Language,
): readonly Row[] {
  const name = placeNames(known, language);
  return [...acknowledged].flatMap(([id, readAt]) => {
    const place = { kind: 'person', id } as const;
    const { name: who, where } = name(place);
    const status = text(language, 'announcements.readInChannel');
    return targets.has(targetKeyOf(place))
      ? []
      : [{ name: who, where, status, why: '', at: '', readAt: momentOf(readAt) }];
  });
}

function whyOf(target: Target, announcement: Announcement, known: Known, language: Language): string {
  switch (target.status) {
    case 'asked':
    case 'uncertain':
      return '';
    case 'failed':
      return failedText(language, target.httpStatus);
    case 'dead':
      return text(language, 'announcements.row-dead');
    case 'sent': {
      const outdated = outdatedOf(target, announcement, known);
      return outdated ? outdatedText(language, outdated, announcement.status) : '';
    }
  }
}

function momentOf(at: number | undefined): string {
  if (at === undefined) {
    return '';
  }
  const instant = new Date(at);
  return `${dayOf(instant)} ${clockOf(instant)}`;
}
