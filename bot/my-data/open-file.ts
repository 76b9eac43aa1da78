import { kindText } from '../../cards/my-data/kind-text.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readPerson } from '../../storage/people.ts';
import type { FileAnswer } from '../file-answer.ts';
import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { tableFile } from '../table-file.ts';
import type { Services } from '../turn.ts';
import { type Entry, entriesOf, isCopy } from './entries.ts';

interface OwnFile {
  readonly person: string;
  readonly format: 'json' | 'xlsx';
  readonly language: Language;
}

/** Characters of a cell; more is in the other file. */
const longestCell = 2_000;

/** Everything about a person, for themselves: whole for programs, or as a table to read. */
export async function openOwnFile(
  { person: id, format, language }: OwnFile,
  services: Services,
  now: Date,
): Promise<FileAnswer | undefined> {
  const person = await readPerson(services.tables, id);
  if (!person) {
    return undefined;
  }
  const entries = await entriesOf(person, language, services);
  const name = `${text(language, 'myData.file')}-${dayOf(now)}`;
  if (format === 'json') {
    return {
      contentType: 'application/json; charset=utf-8',
      fileName: `${name}.json`,
      body: JSON.stringify({ made: now.toISOString(), person, entries }, undefined, 2),
    };
  }
  const columns = ['kind', 'about', 'at', 'words', 'content'] as const;
  const rows = entries.filter((entry) => !isCopy(entry)).map((entry) => rowOf(language, entry));
  return tableFile([columns.map((column) => text(language, `myData.column-${column}`)), ...rows], {
    format,
    name,
    sheet: text(language, 'myData.sheet'),
  });
}

function rowOf(language: Language, { kind, about, at, words, content }: Entry): readonly string[] {
  const when = at === undefined ? '' : `${dayOf(new Date(at))} ${clockOf(new Date(at))}`;
  const cells = [kindText(language, kind), about, when, words.join('\n'), told(content)];
  return cells.map((cell) => [...cell].slice(0, longestCell).join(''));
}

/** Names and values in one line, as they are stored. */
function told(content: unknown, name = ''): string {
  if (Array.isArray(content)) {
    return content.map((part) => told(part, name)).join('; ');
  }
  if (typeof content === 'object' && content !== null) {
    return Object.entries(content)
      .map(([key, part]) => told(part, name === '' ? key : `${name}.${key}`))
      .filter((part) => part !== '')
      .join('; ');
  }
  return content === '' || content === undefined || content === null ? '' : `${name}: ${String(content)}`;
}
