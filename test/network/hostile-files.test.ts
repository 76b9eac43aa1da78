import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../bot/network/read-input.ts';
import { writePageAsCsv, writeWorkbook } from '../../bot/network/write-sheets.ts';
import { sheetWith, sheetXml, textCell, workbook, workbookFiles } from './workbooks.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const nameOf = async (name: string, bytes: Uint8Array) => {
  const read = await readInput({ name, bytes }, 'en');
  return read.ok ? 'read' : read.problem.name;
};
const head = textCell('A1', 'Koodi') + textCell('B1', 'Nimi');
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;

describe('a file that means ill, or is broken', () => {
  it.each([
    ['nothing', 'x.xlsx', new Uint8Array(0), 'file-empty'],
    ['junk called a workbook', 'x.xlsx', bytesOf('hello'), 'file-unreadable'],
    ['an old workbook', 'x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'file-old-excel'],
    ['junk called CSV', 'x.csv', new Uint8Array([0, 1, 2, 0xff, 0xfe]), 'file-not-text'],
    ['a picture called JSON', 'x.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'file-not-text'],
    ['broken JSON', 'x.json', bytesOf('{"people": ['), 'file-not-json'],
    ['broken CSV', 'x.csv', bytesOf('a;b\n"x;y\n'), 'file-not-csv'],
    ['more than may be', 'x.csv', new Uint8Array(2_000_001).fill(65), 'file-too-large'],
    ['an archive of something else', 'x.xlsx', zipSync({ 'a.txt': bytesOf('a') }), 'file-unreadable'],
    ['half a workbook', 'x.xlsx', workbook(sheetXml([['Koodi']])).slice(0, 600), 'file-unreadable'],
  ] as const)('is refused with what it is: %s', async (_, name, bytes, problem) => {
    expect(await nameOf(name, bytes)).toBe(problem);
  });

  it('is read by what it is, whatever its name says', async () => {
    const book = workbook(
      sheetXml([
        ['Koodi', 'Nimi'],
        ['233', 'Kauhava'],
      ]),
    );
    for (const name of ['x.csv', 'x.json', 'x', 'x.XLSX']) {
      expect(await nameOf(name, book)).toBe('read');
    }
  });

  it('does not unpack to more than may be, whatever the archive says of its size', {
    timeout: 20_000,
  }, async () => {
    const bomb = workbookFiles(sheetWith(' '.repeat(21_000_000)));
    const archive = zipSync(bomb, { level: 1 });
    expect(await nameOf('x.xlsx', archive)).toBe('file-too-large');
    expect(await nameOf('x.xlsx', lying(archive, 21_000_000))).toBe('file-too-large');
    const manySmall = Object.fromEntries(
      Array.from({ length: 21 }, (_, n) => [`xl/${n}.xml`, new Uint8Array(1_000_000).fill(32)]),
    );
    expect(await nameOf('x.xlsx', zipSync(manySmall, { level: 1 }))).toBe('file-too-large');
  });

  it.each([
    [
      'too many rows',
      Array.from({ length: 5_020 }, (_, n) => row(n + 1, textCell(`A${n + 1}`, 'x'))).join(''),
      'too-many-rows',
    ],
    ['a row far down', row(1, head) + row(1_048_576, textCell('A1048576', 'x')), 'too-many-rows'],
    ['a column far out', row(1, head + textCell('XFD1', 'x')), 'too-many-columns'],
    [
      'a column far out, hidden by a quote',
      row(1, `${head}<c y=">" r="XFD1"><v>1</v></c>`),
      'file-unreadable',
    ],
    ['a column far out, said twice', row(1, `${head}<c r="C1" r="XFD1"><v>1</v></c>`), 'file-unreadable'],
    [
      'a column far out, in another quote',
      row(1, `${head}<c r="C1" r='XFD1'><v>1</v></c>`),
      'file-unreadable',
    ],
    ['a column far out, by an entity', row(1, `${head}<c r="&#88;FD1"><v>1</v></c>`), 'file-unreadable'],
    [
      'a row far down, without cells that say so',
      `<row r="9999999"><c r="A1"><v>1</v></c></row>`,
      'too-many-rows',
    ],
    ['prefixes', `<x:row r="1"><x:c r="XFD1"><v>1</v></x:c></x:row>`, 'file-unreadable'],
    ['a comment', `<!-- --><row r="1"/>${row(1, head)}`, 'file-unreadable'],
    ['cells that go back', row(1, head + textCell('A1', 'x')), 'file-unreadable'],
  ])('does not make the library fill gaps: %s', async (_, data, problem) => {
    expect(await nameOf('x.xlsx', workbook(sheetWith(data)))).toBe(problem);
  });

  it('is not refused for formats of a whole column', async () => {
    const styled = Array.from(
      { length: 9_000 },
      (_, n) => `<row r="${n + 2}" s="1" customFormat="1"><c r="A${n + 2}" s="1"/></row>`,
    );
    const data = row(1, head) + styled.join('') + row(1_048_576, '<c r="XFD1048576" s="1"/>');
    expect(await nameOf('x.xlsx', workbook(sheetWith(data)))).toBe('no-list');
  });

  it('has no entities of its own, nor anything from outside', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
    const outside = `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">`;
    for (const type of [laughs, outside]) {
      const sheet = sheetXml([
        ['Koodi', 'Nimi'],
        ['&b;', 'x'],
      ]).replace('?>', `?>${type}`);
      expect(await nameOf('x.xlsx', workbook(sheet))).toBe('file-unreadable');
      const files = workbookFiles(sheetXml([['Koodi']]));
      const strings = bytesOf(`<?xml version="1.0"?>${type}<sst><si><t>&b;</t></si></sst>`);
      expect(await nameOf('x.xlsx', zipSync({ ...files, 'xl/sharedStrings.xml': strings }))).toBe(
        'file-unreadable',
      );
    }
  });

  it('is no sheet under another name that was not looked through', async () => {
    const files = workbookFiles(sheetXml([['Koodi']]));
    const hidden = sheetWith(row(1, head + textCell('XFD1', 'x')));
    const rels = new TextDecoder().decode(files['xl/_rels/workbook.xml.rels']);
    const moved = {
      ...files,
      'xl/_rels/workbook.xml.rels': bytesOf(rels.replace('worksheets/sheet1.xml', 'elsewhere.xml')),
      'xl/elsewhere.xml': bytesOf(hidden),
    };
    expect(await nameOf('x.xlsx', zipSync(moved))).toBe('too-many-columns');
  });

  it('never throws and always answers, whatever bytes are changed', { timeout: 60_000 }, async () => {
    const book = workbook(
      sheetXml([
        ['Koodi', 'Nimi'],
        ['233', 'Kauhava'],
        ['005', 'Alajärvi'],
      ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('x.xlsx', 'x.csv', 'x.json'),
        async (changes, name) => {
          const broken = book.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          expect(typeof (await nameOf(name, broken))).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('x.csv', 'x.json'),
        async (bytes, name) => {
          expect(typeof (await nameOf(name, bytes))).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes little time at its largest', { timeout: 20_000 }, async () => {
    const wide = Array.from({ length: 100 }, (_, n) => `Sarake ${n}`).join(';');
    const large = `${wide}\n${`${';'.repeat(99)}\n`.repeat(5_000)}`;
    const words = `Koodi;Nimi;Jäsenmaksut;Alkaa\n${`${' '.repeat(5_000)}< ${'9'.repeat(5_000)};`.repeat(90)}`;
    const begun = performance.now();
    await nameOf('x.csv', bytesOf(large));
    await nameOf('x.csv', bytesOf(words));
    await nameOf(
      'x.csv',
      bytesOf(`Tunnus;Nimi;Jäsenmaksut;Teemat\nx;y;"${'<= 1 '.repeat(300_000)}";"${'\\'.repeat(300_000)}"`),
    );
    expect(performance.now() - begun).toBeLessThan(6_000);
  });
});

describe('what begins like a formula', () => {
  const page = {
    name: 'Kunnat',
    rows: [
      ['=1+1', '@x', "'=y", '+358'],
      ['-1', 'x', '', ''],
    ],
  };

  it('is a text in a workbook, as it stands', async () => {
    const { unzipSync } = await import('fflate');
    const files = unzipSync(await writeWorkbook([page]));
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/t="s"/g)).toHaveLength(6);
  });

  it('has an apostrophe before it in CSV', async () => {
    expect(await writePageAsCsv(page)).toBe("\uFEFF'=1+1;'@x;''=y;'+358\r\n'-1;x;;\r\n");
  });
});

/** The archive with another size in its directory: it says that little comes out. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at + 4 <= archive.byteLength; at += 1) {
    const [signature, sizeAt] = [
      view.getUint32(at, true),
      view.getUint32(at, true) === 0x02_01_4b_50 ? 24 : 22,
    ];
    if (signature === 0x02_01_4b_50 || signature === 0x04_03_4b_50) {
      if (view.getUint32(at + sizeAt, true) > size / 2) view.setUint32(at + sizeAt, 100, true);
    }
  }
  return archive;
}
