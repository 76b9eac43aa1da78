import type { Problem } from '../../cards/import/problems.ts';
import type { Sheet } from './sheet.ts';
import type { Cell } from './sheet-cell.ts';
import { mostColumns, mostRows, refuseDoctype, tamedSheet } from './sheet-xml.ts';
import { TooLarge, Unreadable, unzip } from './unzip.ts';

/** Bytes of XML that a workbook may hold: thousands of filled rows stay far below. */
const mostUnpacked = 20_000_000;
const mostSheets = 30;

export type SheetsRead = { readonly sheets: readonly Sheet[] } | { readonly problem: Problem };

/** The sheets of an Excel workbook, or why they cannot be read. Formulas count as what they came to when it was saved. */
export async function readXlsx(bytes: Uint8Array): Promise<SheetsRead> {
  try {
    return { sheets: await readTamed(tamed(bytes)) };
  } catch (error) {
    if (error instanceof TooLarge) {
      return { problem: tooLarge(error.message) };
    }
    // The library throws many kinds of errors at many kinds of broken files; all mean the same to a person.
    return { problem: { name: 'file-unreadable' } };
  }
}

function tooLarge(what: string): Problem {
  switch (what) {
    case 'rows':
      return { name: 'too-many-rows', params: { most: String(mostRows) } };
    case 'columns':
      return { name: 'too-many-columns', params: { most: String(mostColumns) } };
    default:
      return { name: 'file-too-large', params: { megabytes: String(mostUnpacked / 1_000_000) } };
  }
}

const sheetPath = /^xl\/worksheets\/[^/]+\.xml$/;

/** The XML files of the workbook, looked through. */
function tamed(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const files = unzip(bytes, (name) => /\.xml(\.rels)?$/.test(name), mostUnpacked);
  const kept = [...files].filter(([name]) => /^(xl\/|\[Content_Types\]|_rels\/)/.test(name));
  if (kept.filter(([name]) => sheetPath.test(name)).length > mostSheets) {
    throw new Unreadable('too many sheets');
  }
  return Object.fromEntries(kept.map(([name, content]) => [name, tamedFile(name, content)]));
}

/** Only a sheet is read as one, so that no file with another name can be a sheet that was not looked through. */
function tamedFile(name: string, content: Uint8Array): Uint8Array {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
  if (sheetPath.test(name) || /<(?:[^\s<>/:]*:)?sheetData[\s/>]/.test(xml)) {
    return new TextEncoder().encode(tamedSheet(xml));
  }
  refuseDoctype(xml);
  return content;
}

async function readTamed(files: Readonly<Record<string, Uint8Array>>): Promise<readonly Sheet[]> {
  const [{ default: readExcelFile }, { zipSync }] = await Promise.all([
    import('read-excel-file/universal'),
    import('fflate'),
  ]);
  const archive = zipSync(files, { level: 0 });
  const sheets = await readExcelFile(new Blob([archive as Uint8Array<ArrayBuffer>]));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data as unknown as readonly (readonly Cell[])[],
  }));
}
