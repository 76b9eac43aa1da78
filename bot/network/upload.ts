import { type CheckedRow, checkedCard } from '../../cards/import/checked-card.ts';
import { positionText } from '../../cards/import/fault-text.ts';
import { faultsCard } from '../../cards/import/faults-card.ts';
import type { Problem } from '../../cards/import/problems.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import type { NoticeWords } from '../../cards/notice/notices.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { noteUpload, readUpload, readUploadedFile, type Upload } from '../../storage/uploads.ts';
import type { CommandId } from '../command-words.ts';
import type { Language } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { Change } from './changes.ts';
import type { Checked } from './check.ts';
import { checkImport } from './import.ts';
import type { NetworkInput } from './input.ts';
import { type NamedFile, readInput } from './read-input.ts';
import { shownFields } from './shown-changes.ts';

export type CardReply = Extract<Reply, { readonly kind: 'card' }>;

export function said(
  turn: Pick<Turn, 'language'>,
  words: NoticeWords,
  buttons: readonly CommandId[] = [],
): CardReply {
  return { kind: 'card', card: noticeCard({ ...words, language: turn.language, buttons }) };
}

/** A file as it was read and checked against the network as it stands. */
export type Read =
  | { readonly ok: true; readonly input: NetworkInput; readonly checked: Checked }
  | { readonly ok: false; readonly problem: Problem };

export async function readAndCheck(file: NamedFile, language: Language, services: Services): Promise<Read> {
  const read = await readInput(file, language);
  return read.ok ? { ok: true, input: read.input, checked: await checkImport(services, read.input) } : read;
}

/** Names what somebody is shown: the same only while the file and what it would change are the same. */
export function shownOf({ ok, ...rest }: Checked): string {
  return ok ? hashKey(JSON.stringify(rest)) : '';
}

const perPage = { changes: 8, faults: 8 };

/** A file that cannot be read at all. */
export async function unreadable(
  { actor, language }: Pick<Turn, 'actor' | 'language'>,
  name: string,
  problem: Problem,
  { links }: Services,
): Promise<CardReply> {
  const card = faultsCard({
    language,
    name,
    total: 1,
    faults: [{ problem }],
    template: await links.template(actor.id, language),
    upload: undefined,
    page: 0,
    pages: 1,
  });
  return { kind: 'card', card };
}

/** A page of what a file would change, or of what is wrong with it; notes what is shown. */
export async function showChecked(
  { actor, language }: Pick<Turn, 'actor' | 'language'>,
  upload: Upload,
  { input, checked }: Extract<Read, { readonly ok: true }>,
  { page: asked, changedMeanwhile }: { readonly page: number; readonly changedMeanwhile: boolean },
  { tables, links }: Services,
): Promise<CardReply> {
  const shown = shownOf(checked);
  if (shown !== upload.shown) {
    await noteUpload(tables, { ...upload, shown });
  }
  const { id, name } = upload;
  if (!checked.ok) {
    const { faults } = checked;
    const { page, pages, rows } = pageOf(faults, asked, perPage.faults);
    const template = await links.template(actor.id, language);
    const card = faultsCard({
      language,
      name,
      total: faults.length,
      faults: rows,
      template,
      upload: id,
      page,
      pages,
    });
    return { kind: 'card', card };
  }
  const { page, pages, rows } = pageOf(checked.changes, asked, perPage.changes);
  const card = checkedCard({
    language,
    name,
    counts: checked.plan.summary,
    rows: rows.map((change) => rowOf(language, change, input)),
    changedMeanwhile,
    upload: id,
    page,
    pages,
  });
  return { kind: 'card', card };
}

function pageOf<T>(all: readonly T[], asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(asked, pages - 1);
  return { page, pages, rows: all.slice(page * size, (page + 1) * size) };
}

function rowOf(language: Language, change: Change, { placeOf }: NetworkInput): CheckedRow {
  const { list, row, name, kind } = change;
  const at = placeOf?.(list, row);
  return {
    kind,
    what: `${positionText(language, { list, row, at })}: ${name}`,
    fields: shownFields(language, change, at ? 'headings' : 'fields'),
  };
}

/** A kept file of this person's, read and checked anew; undefined: there is none (any more). */
export async function keptFile(
  turn: Pick<Turn, 'actor' | 'language'>,
  id: string,
  services: Services,
): Promise<{ readonly upload: Upload; readonly read: Read } | undefined> {
  const upload = await readUpload(services.tables, id);
  if (!upload || upload.by !== turn.actor.id) {
    return undefined;
  }
  const { name } = upload;
  const bytes = await readUploadedFile(services.tables, id);
  return { upload, read: await readAndCheck({ name, bytes }, turn.language, services) };
}
