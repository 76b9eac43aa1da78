import { text } from '../../cards/text/catalogue.ts';
import { readPerson } from '../../storage/people.ts';
import type { FileAnswer } from '../file-answer.ts';
import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { type TableFormat, tableFile } from '../table-file.ts';
import type { Services } from '../turn.ts';
import { readKnown } from './known.ts';
import { readManaged } from './managed.ts';
import { placeNames } from './place-names.ts';

interface DeliveryList {
  readonly announcement: string;
  readonly person: string;
  readonly format: TableFormat;
  readonly language: Language;
}

const columns = ['name', 'where', 'status', 'at', 'readAt'] as const;

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
  const { announcement } = managed;
  const name = placeNames(await readKnown(services, now), language);
  const rows = [...announcement.targets.values()].map(({ place, status, at }) => {
    const readAt = place.kind === 'person' ? announcement.acknowledged.get(place.id) : undefined;
    const { name: who, where } = name(place);
    return {
      name: who,
      where,
      status: text(language, `announcements.count-${status}`),
      at: momentOf(at),
      readAt: readAt === undefined ? '' : momentOf(readAt),
    };
  });
  const { compare } = new Intl.Collator(language);
  const table = [
    columns.map((column) => text(language, `announcements.column-${column}`)),
    ...rows
      .toSorted((a, b) => compare(a.where, b.where) || compare(a.name, b.name))
      .map((row) => columns.map((column) => row[column])),
  ];
  return tableFile(table, {
    format,
    name: `${text(language, 'announcements.file')}-${dayOf(new Date(announcement.at ?? now.getTime()))}`,
    sheet: text(language, 'announcements.sheet'),
  });
}

function momentOf(at: number): string {
  const instant = new Date(at);
  return `${dayOf(instant)} ${clockOf(instant)}`;
}
