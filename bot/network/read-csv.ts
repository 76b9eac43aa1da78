import type { SheetsRead } from './read-xlsx.ts';
import { mostColumns, mostRows } from './sheet-xml.ts';

/** One list as CSV: semicolons, commas or tabs; UTF-8, or what older Windows programs write. */
export async function readCsv(bytes: Uint8Array): Promise<SheetsRead> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) {
    return { problem: { name: 'file-not-text' } };
  }
  // Excel's own way of naming the separator; it does not count the line as a row.
  const [line = '', named] = /^sep=(.)\r?\n/i.exec(decoded) ?? [];
  const text = decoded.slice(line.length);
  const { parse } = await import('csv-parse/sync');
  try {
    const rows: string[][] = parse(text, {
      delimiter: named ?? delimiterOf(text),
      relax_column_count: true,
      to: mostRows + 11,
    });
    if (rows.length > mostRows + 10) {
      return { problem: { name: 'too-many-rows', params: { most: String(mostRows) } } };
    }
    if (rows.some((row) => row.length > mostColumns && row.slice(mostColumns).some((cell) => cell !== ''))) {
      return { problem: { name: 'too-many-columns', params: { most: String(mostColumns) } } };
    }
    return { sheets: [{ rows }] };
  } catch {
    return { problem: { name: 'file-not-csv' } };
  }
}

/** Undefined for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return readable(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return encoding === 'utf-8' ? readable(new TextDecoder('windows-1252').decode(bytes)) : undefined;
  }
}

function readable(text: string): string | undefined {
  return text.includes('\0') ? undefined : text;
}

/** The sign that stands most often in the row of headings. */
function delimiterOf(text: string): string {
  const [headings = ''] = /\S[^\r\n]*/.exec(text) ?? [];
  const bare = headings.replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
}
