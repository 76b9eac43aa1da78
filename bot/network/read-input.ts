import type { Problem } from '../../cards/import/problems.ts';
import type { Language } from '../shared/people.ts';
import { inOrder } from './check.ts';
import type { NetworkInput } from './input.ts';
import { decodeText, readCsv } from './read-csv.ts';
import { readXlsx, type SheetsRead } from './read-xlsx.ts';
import { sheetFaults } from './sheet-faults.ts';
import { sheetFile } from './sheet-rows.ts';

export type ReadInput =
  | { readonly ok: true; readonly input: NetworkInput }
  /** `detail`: what the reader of JSON says, in English. */
  | { readonly ok: false; readonly problem: Problem; readonly detail?: string };

/** Bytes that a spreadsheet, and any file sent in chat, may have. */
export const mostBytes = 2_000_000;

const endings = ['.xlsx', '.csv', '.json'] as const;
/** What may be sent in chat, by its name. */
export const knownEndings = endings.join(', ');

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a network file of any form. What a file is, its content says before its name does; `language` is that of
 * whoever reads the faults.
 */
export async function readInput({ name, bytes }: NamedFile, language: Language): Promise<ReadInput> {
  if (bytes.byteLength === 0) {
    return refused({ name: 'file-empty' });
  }
  const isWorkbook = startsWith(bytes, [0x50, 0x4b]);
  if (!isWorkbook && isJson(name, bytes)) {
    return inJson(bytes);
  }
  if (bytes.byteLength > mostBytes) {
    return refused({ name: 'file-too-large', params: { megabytes: String(mostBytes / 1_000_000) } });
  }
  if (isWorkbook) {
    return inSheets(await readXlsx(bytes), language);
  }
  if (startsWith(bytes, oldExcel)) {
    return refused({ name: 'file-old-excel' });
  }
  return isCsv(name) ? inSheets(await readCsv(bytes), language) : refused({ name: 'file-unreadable' });
}

const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

function isCsv(name: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(name);
}

/** Whatever is named as no spreadsheet: so it was before there were any. */
function isJson(name: string, bytes: Uint8Array): boolean {
  return !isCsv(name) && !/\.xls[xm]?$/i.test(name) && !startsWith(bytes, oldExcel);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function refused(problem: Problem): ReadInput {
  return { ok: false, problem };
}

function inSheets(read: SheetsRead, language: Language): ReadInput {
  if ('problem' in read) {
    return refused(read.problem);
  }
  const file = sheetFile(read.sheets, language);
  const rows = Object.values(file.content).reduce((sum, list) => sum + list.length, 0);
  if (rows === 0 && file.faults.length === 0) {
    return refused({ name: 'no-list' });
  }
  return {
    ok: true,
    input: {
      content: file.content,
      faults: (checked) => sheetFaults(file, checked, language),
      placeOf: (list, row) => file.origins[list][row - 1],
    },
  };
}

function inJson(bytes: Uint8Array): ReadInput {
  const text = decodeText(bytes);
  if (text === undefined) {
    return refused({ name: 'file-not-text' });
  }
  try {
    return { ok: true, input: { content: JSON.parse(text), faults: inOrder } };
  } catch (error) {
    return {
      ok: false,
      problem: { name: 'file-not-json' },
      ...(error instanceof SyntaxError ? { detail: error.message } : {}),
    };
  }
}
