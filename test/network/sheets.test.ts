import { describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { checkInput } from '../../bot/network/check.ts';
import type { Known } from '../../bot/network/known.ts';
import {
  membershipRow,
  municipalityRow,
  periodRow,
  personRow,
  sessionRow,
} from '../../bot/network/network-file.ts';
import { lists } from '../../bot/network/read-file.ts';
import { readInput } from '../../bot/network/read-input.ts';
import { columns } from '../../bot/network/sheet-columns.ts';
import { namesOf } from '../../bot/network/sheet-headings.ts';
import { templateCsv, templateWorkbook } from '../../bot/network/template.ts';
import { languages } from '../../bot/shared/people.ts';
import { faultText } from '../../cards/import/fault-text.ts';
import { problemText } from '../../cards/import/problem-text.ts';
import * as files from './files.ts';
import { sheetXml, workbook } from './workbooks.ts';

const nothing: Known = {
  network: { periods: [], municipalities: new Map(), memberships: [] },
  people: [],
  sessions: new Map(),
};

async function read(
  name: string,
  content: string | Uint8Array,
  known = nothing,
  language: 'fi' | 'sv' | 'en' = 'en',
) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const input = await readInput({ name, bytes }, language);
  if (!input.ok) {
    return { faults: [problemText(language, input.problem)], content: {} as Record<string, unknown[]> };
  }
  const checked = checkInput(input.input, known);
  return {
    faults: checked.ok ? [] : checked.faults.map((fault) => faultText(language, fault)),
    content: input.input.content as Record<string, unknown[]>,
  };
}
const kunnat = (...rows: string[]) => ['Kunnan koodi;Nimi suomeksi;Kielisyys;Asukasluku', ...rows].join('\n');

describe('a list as CSV', () => {
  it.each([
    ['semicolons', 'Kunnan koodi;Nimi suomeksi;Kielisyys;Asukasluku\n233;Kauhava;suomenkielinen;14909\n'],
    [
      'commas and quotes',
      'Kunnan koodi,Nimi suomeksi,Kielisyys,Asukasluku\r\n233,"Kauhava","suomi","14 909"\r\n',
    ],
    ['tabs', 'Kunnan koodi\tNimi suomeksi\tKielisyys\tAsukasluku\n233\tKauhava\tfi\t14 909\n'],
    [
      'Excel’s own line',
      'sep=;\r\nKunnan koodi;Nimi suomeksi;Kielisyys;Asukasluku\r\n233;Kauhava;FI;14909\r\n',
    ],
    [
      'a byte order mark',
      '\uFEFFKunnan koodi;Nimi suomeksi;Kielisyys;Asukasluku\n233;Kauhava;suomi;14909,0\n',
    ],
    [
      'other order, case and spaces',
      'ASUKASLUKU ; nimi  Suomeksi;kunnankoodi;KIELISYYS\n14\u00a0909;Kauhava;233;Suomi\n',
    ],
    [
      'Swedish headings and words',
      'Kommunens kod;Namn på finska;Språklig status;Invånarantal\n233;Kauhava;finskspråkig;14909\n',
    ],
    ['names of fields', 'code;nameFi;languageStatus;population\n233;Kauhava;fi;14909\n'],
    [
      'empty rows and columns of notes',
      '\n;;;;\nKoodi;Nimi;Kieli;Väkiluku;Muistiinpanot\n;;;;\n233;Kauhava;suomi;14909;soita\n',
    ],
  ])('is read with %s', async (_, csv) => {
    const { content, faults } = await read('lista.csv', csv);
    expect(faults).toEqual([]);
    expect(content['municipalities']).toEqual([
      { code: '233', nameFi: 'Kauhava', languageStatus: 'fi', population: 14_909 },
    ]);
  });

  it('may be in Windows’ old letters, or in UTF-16', async () => {
    const csv = kunnat('005;Alajärvi;suomi;');
    const old = await read('kunnat.csv', Buffer.from(csv, 'latin1'));
    const wide = await read('kunnat.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le'));
    for (const { content } of [old, wide]) {
      expect(content['municipalities']).toEqual([{ code: '005', nameFi: 'Alajärvi', languageStatus: 'fi' }]);
    }
  });

  it('gives codes their zeros back', async () => {
    const { content } = await read('kunnat.csv', kunnat('5;Alajärvi;suomi;', '91;Helsinki;suomi;'));
    expect(content['municipalities']).toMatchObject([{ code: '005' }, { code: '091' }]);
  });

  it('says so when its headings do not tell what it is', async () => {
    expect((await read('x.csv', 'Nimi;Puhelin\nx;y\n')).content['people']).toHaveLength(1);
    expect((await read('x.csv', 'Tunnus;Otsikko\nx;y\n')).content['sessions']).toHaveLength(1);
    expect((await read('x.csv', 'Jotain;Muuta\nx;y\n')).faults).toEqual([
      'the row of headings does not tell which list this is; known are Periods, Municipalities, Memberships, People, Sessions',
    ]);
  });
});

describe('a workbook', () => {
  it('has days as Excel keeps them, numbers, formulas by what they came to, and codes without their zeros', async () => {
    const sheet = sheetXml([
      ['Kunnan koodi', 'Kauden tunnus', 'Päätöspäivä', 'Omat: Kehittämispajat', 'Perustelu'],
      [5, 'uso8', '<c r="C2" s="1"><v>45670</v></c>', '<c r="D2"><f>1+2</f><v>3</v></c>', 'Liittyi kesken'],
    ]);
    const { content } = await read('x.xlsx', workbook(sheet, 'Jäsenyydet'));
    expect(content['memberships']).toEqual([
      {
        municipality: '005',
        period: 'uso8',
        decidedOn: '2025-01-13',
        entitlements: { workshop: 3 },
        reason: 'Liittyi kesken',
      },
    ]);
  });

  it('knows its lists by the names of sheets, or by headings where those say nothing', async () => {
    const rows = [
      ['Rooli', 'Nimi', 'Kunta'],
      ['konsultti', 'Auli Sampola', ''],
    ];
    expect((await read('x.xlsx', workbook(sheetXml(rows), 'Personer'))).content['people']).toHaveLength(1);
    expect((await read('x.xlsx', workbook(sheetXml(rows), 'Taul1'))).content['people']).toHaveLength(1);
    expect((await read('x.xlsx', workbook(sheetXml(rows), 'Muistiinpanot'))).faults).toEqual([
      'the file has not a single row that is filled in',
    ]);
    expect((await read('x.xlsx', workbook(sheetXml([['Hinta'], [3]]), 'Budjetti'))).faults).toEqual([
      'Budjetti: neither its name nor its headings tell which list this sheet is; known are Periods, Municipalities, Memberships, People, Sessions',
    ]);
  });

  it('tells every fault at once with sheet, row and column, as they stand in it', async () => {
    const sheet = sheetXml([
      ['Luettelo kunnista'].slice(1),
      ['Kunnan koodi', 'Nimi suomeksi', 'Kieli', 'Asukasluku', 'Puh.', 'Koodi', '', 'Asukasluvun vuosi'],
      ['233', 'Kauhava', 'suomi', 'paljon', '', '', '', '<c r="H3" t="e"><v>#REF!</v></c>'],
      ['', 'Vaasa', 'savo', -1, '', '', 'x', 2025],
      ['233', 'Kauhava', 'suomi', 3.5, '', '', '', 1800],
    ]);
    expect((await read('x.xlsx', workbook(sheet), nothing, 'fi')).faults).toEqual([
      'Kunnat, rivi 2, sarake E: otsikkoa "Puh." ei tunneta; pohjasta näet tunnetut',
      'Kunnat, rivi 2, sarake F: sama otsikko kuin sarakkeessa A',
      'Kunnat, rivi 2, sarake G: sarakkeella ei ole otsikkoa',
      'Kunnat, rivi 3, sarake H (Asukasluvun vuosi): kaavan tulos on virhe #REF!',
      'Kunnat, rivi 3, sarake D (Asukasluku): ei ole luku',
      'Kunnat, rivi 4, sarake C (Kieli): ei ole mikään näistä: suomenkielinen; ruotsinkielinen; kaksikielinen, enemmistö suomi; kaksikielinen, enemmistö ruotsi',
      'Kunnat, rivi 4, sarake A (Kunnan koodi): puuttuu',
      'Kunnat, rivi 4, sarake D (Asukasluku): on pienempi kuin 0',
      'Kunnat, rivi 5, sarake D (Asukasluku): ei ole kokonaisluku',
      'Kunnat, rivi 5, sarake H (Asukasluvun vuosi): on pienempi kuin 1900',
      'Kunnat, rivi 5: sama Kunnan koodi kuin rivillä 3',
    ]);
  });

  it('tells once of a column that is missing, and of an entry which one it is', async () => {
    const people = sheetXml([
      ['Rooli', 'Nimi', 'Konsultin kunnat'],
      ['konsultti', 'Auli Sampola', '233; 999'],
      ['osallistuja', 'Meeri Lampi', ''],
    ]);
    expect((await read('x.xlsx', workbook(people, 'Henkilöt'), nothing, 'en')).faults).toEqual([
      'Henkilöt, Organisation id (Entra): is missing',
      'Henkilöt, User id (Entra): is missing',
      'Henkilöt, row 2, column C (Konsultin kunnat): 233 is not in this file or in the store',
      'Henkilöt, row 2, column C (Konsultin kunnat): 999 is not in this file or in the store',
    ]);
    const periods = sheetXml([
      ['Tunnus', 'Nimi', 'Alkaa', 'Päättyy', 'Teemat', 'Jäsenmaksut'],
      ['uso8', 'USO 8', '1.1.2027', '31.12.2026', `A; B | ${'x'.repeat(151)}`, 'alle 9000: 9000; kaikki'],
    ]);
    expect((await read('x.xlsx', workbook(periods, 'Kaudet'))).faults).toEqual([
      'Kaudet, row 2, column F (Jäsenmaksut): "kaikki" cannot be read; write it like this: < 9000: 9000; <= 45000: 12000; 16000',
      'Kaudet, row 2, column E (Teemat 2 sv): has more than 150 characters',
      'Kaudet, row 2, column D (Päättyy): is before Alkaa',
    ]);
  });

  it('takes times by the clock in Helsinki, and none that is two or no times', async () => {
    const rows = (start: string) =>
      `Tunnus;Laji;Otsikko;Alkaa;Päättyy\ns1;teemaseminaari;X;${start};2027-12-31 10:00\n`;
    const startOf = async (start: string) => {
      const { content, faults } = await read('x.csv', rows(start));
      const [session] = content['sessions'] as { start: string }[];
      return faults.length > 0 ? faults : session?.start;
    };
    expect(await startOf('4.2.2027 9.00')).toBe('2027-02-04T09:00:00+02:00');
    expect(await startOf('4.2.2027 klo 9:00')).toBe('2027-02-04T09:00:00+02:00');
    expect(await startOf('2027-07-04T09:00')).toBe('2027-07-04T09:00:00+03:00');
    expect(await startOf('2027-10-31T03:30:00+02:00')).toBe('2027-10-31T03:30:00+02:00');
    for (const none of ['31.10.2027 3.30', '28.3.2027 3.30', '4.2.2027', 'huomenna']) {
      expect(await startOf(none)).toEqual([expect.stringContaining('column D (Alkaa): is not a time')]);
    }
  });

  it('takes what Excel makes of phone numbers, yes and no, lists', async () => {
    const sheet = sheetXml([
      ['Rooli', 'Nimi', 'Puhelin', 'Organisaation tunniste (Entra)', 'Käyttäjän tunniste (Entra)'],
      ['osallistuja', 'A', 401234567, 't', 'a1'],
      ['osallistuja', 'B', 358401234567, 't', 'a2'],
    ]);
    expect((await read('x.xlsx', workbook(sheet, 'Henkilöt'))).content['people']).toMatchObject([
      { phone: '0401234567' },
      { phone: '+358401234567' },
    ]);
    const csv = 'Tunnus;Laji;Otsikko;Alkaa;Päättyy;Tarjoilu;Etäyhteys;Kohderyhmä;Kuntien maksuluokat\n';
    const row = 's1;sparraus;X;1.2.2027 9.00;1.2.2027 10.00;x;ei;viranhaltijat, kunnanjohtaja;1; 2\n';
    const { content } = await read('x.csv', csv.replace(/\n/, '\n') + row.replace('1; 2', '"1; 2"'));
    expect(content['sessions']).toMatchObject([
      { catering: true, remote: false, audience: { roles: ['officeHolder', 'manager'], sizes: [1, 2] } },
    ]);
  });
});

describe('the template', () => {
  it.each(languages)('has nothing to import as it is, and no faults: %s', async (language) => {
    const book = await readInput({ name: 'x.xlsx', bytes: await templateWorkbook(language) }, language);
    expect(book).toEqual({ ok: false, problem: { name: 'no-list' } });
    for (const list of lists) {
      const bytes = new TextEncoder().encode(await templateCsv(list, language));
      expect(await readInput({ name: 'x.csv', bytes }, language)).toEqual({
        ok: false,
        problem: { name: 'no-list' },
      });
    }
  });

  it.each(languages)('has an example row that would be right, were it not one: %s', async (language) => {
    const known: Known = {
      ...nothing,
      network: {
        ...nothing.network,
        municipalities: new Map([['233', { ...files.kauhava, languageStatus: 'fi' }]]),
      },
    };
    for (const list of ['periods', 'municipalities', 'people', 'sessions'] as const) {
      const csv = (await templateCsv(list, language)).replace(/(Esimerkki|Exempel|Example): /, '');
      const { faults, content } = await read('x.csv', csv, known);
      expect([list, faults]).toEqual([list, []]);
      expect(content[list]).toHaveLength(1);
    }
  });

  it('has a column for every field of the network file, and none for what is no field', () => {
    const shapes = {
      periods: periodRow,
      municipalities: municipalityRow,
      memberships: membershipRow,
      people: personRow,
      sessions: sessionRow,
    };
    for (const list of lists) {
      expect(columns[list].map(({ field }) => field).sort()).toEqual(fieldsOf(shapes[list]).sort());
    }
  });

  it('calls no two columns of a list the same, in any language', () => {
    for (const list of lists) {
      const all = columns[list].flatMap(namesOf);
      expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
    }
  });
});

/** The fields of a row, those of groups of fields by themselves. */
function fieldsOf(schema: z.ZodType, path = ''): string[] {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return inner instanceof z.ZodObject
    ? Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
        fieldsOf(field, path === '' ? name : `${path} ${name}`),
      )
    : [path];
}
