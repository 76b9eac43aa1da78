import { text } from '../../cards/text/catalogue.ts';
import { readPerson } from '../../storage/people.ts';
import type { FileAnswer } from '../file-answer.ts';
import type { AuditSubject } from '../shared/audit.ts';
import { authorize } from '../shared/authorize.ts';
import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { tableFile } from '../table-file.ts';
import type { Services } from '../turn.ts';
import { findEntries } from './find.ts';
import { lineWriter } from './lines.ts';

interface AuditFile {
  readonly of: AuditSubject;
  readonly person: string;
  readonly language: Language;
}

/** All entries about a subject, for somebody who may see them at this moment. */
export async function openAudit(
  { of, person, language }: AuditFile,
  services: Services,
  now: Date,
): Promise<FileAnswer | undefined> {
  const reader = await readPerson(services.tables, person);
  if (!reader || !authorize(reader, 'audit.see')) {
    return undefined;
  }
  const [{ entries }, writeLine] = await Promise.all([
    findEntries(of, services),
    lineWriter(language, services),
  ]);
  const rows = entries.map(writeLine).map(({ at, by, what, where }) => {
    const instant = new Date(at);
    return [`${dayOf(instant)} ${clockOf(instant)}`, by, what, where];
  });
  const columns = (['at', 'by', 'what', 'where'] as const).map((column) =>
    text(language, `audit.column-${column}`),
  );
  return tableFile([columns, ...rows], {
    format: 'xlsx',
    name: `${text(language, 'audit.file')}-${dayOf(now)}`,
    sheet: text(language, 'audit.sheet'),
  });
}
