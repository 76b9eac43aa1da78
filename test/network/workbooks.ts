import { zipSync } from 'fflate';

/*
 * Workbooks by hand, as Excel and whoever means ill may write them.
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell with a text in it. */
export function textCell(at: string, words: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

/** Rows of texts, numbers and ready cells (`<c …`). */
export function sheetXml(rows: readonly (readonly (string | number)[])[]): string {
  const shown = rows.map((cells, r) => {
    const made = cells.map((cell, c) => {
      const at = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
      return cell.startsWith('<c ') ? cell : textCell(at, cell);
    });
    return `<row r="${r + 1}" spans="1:9" x14ac:dyDescent="0.25">${made.join('')}</row>`;
  });
  return sheetWith(shown.join(''));
}

export function sheetWith(data: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${data}</sheetData></worksheet>`;
}

/** The files of a workbook with one sheet. */
export function workbookFiles(sheet: string, name = 'Kunnat'): Record<string, Uint8Array> {
  const text = (words: string) => new TextEncoder().encode(words);
  return {
    'xl/workbook.xml': text(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': text(
      `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': text(sheet),
  };
}

export function workbook(sheet: string, name?: string): Uint8Array {
  return zipSync(workbookFiles(sheet, name));
}
