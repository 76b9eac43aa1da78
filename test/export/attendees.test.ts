import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { attendeeRows, columns } from '../../bot/export/attendee-rows.ts';
import { writeCsv } from '../../bot/export/write-csv.ts';
import { writeXlsx } from '../../bot/export/write-xlsx.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import { someSession } from '../support/some-session.ts';

const at = Date.parse('2027-01-10T21:30:00Z');
const people: Readonly<Record<string, string>> = {
  p1: 'Ansa Koskelo',
  p2: 'Urho Vesala',
  p3: 'Ängla Åberg',
  'g.1': 'Åke Öst',
};
const names = {
  attendee: (who: string) => people[who] ?? '',
  municipality: (code: string) => ({ '233': 'Kauhava', '905': 'Vaasa' })[code] ?? code,
};

function rowsOf(answers: Readonly<Record<string, Partial<Answer>>>, rest: Partial<Session> = {}) {
  const all = Object.entries(answers).map(([who, answer]): [string, Answer] => [
    who,
    { seat: 'onSite', at, ...answer },
  ]);
  return attendeeRows('fi', someSession({}, { answers: new Map(all), ...rest }), names);
}

describe('the rows of a list of attendees', () => {
  it('tell who stands how, with times of Helsinki', () => {
    const rows = rowsOf({ p1: { municipality: '233', group: 'elected', by: 'p2' } });

    expect(rows).toEqual([
      {
        municipality: 'Kauhava',
        name: 'Ansa Koskelo',
        group: 'luottamushenkilö',
        way: 'paikan päällä',
        status: 'tulee',
        position: '',
        by: 'Urho Vesala',
        at: '2027-01-10 23:30',
        came: '',
      },
    ]);
  });

  it('go by municipality in Finnish order, those who come first and those in line in their order', () => {
    const waits = (number: number) => ({ seat: 'waiting', waits: { for: 'onSite', number } }) as const;
    const rows = rowsOf({
      p3: { municipality: '905', seat: 'no' },
      'g.1': { municipality: '905', ...waits(9) },
      p2: { municipality: '905', ...waits(4) },
      p1: { municipality: '905', seat: 'remote' },
      'g.2': { municipality: '233' },
    });

    expect(
      rows.map(({ municipality, name, status, position }) => [municipality, name, status, position]),
    ).toEqual([
      ['Kauhava', '(nimetön)', 'tulee', ''],
      ['Vaasa', 'Ansa Koskelo', 'tulee', ''],
      ['Vaasa', 'Urho Vesala', 'jonossa', '1'],
      ['Vaasa', 'Åke Öst', 'jonossa', '2'],
      ['Vaasa', 'Ängla Åberg', 'ei tule', ''],
    ]);
  });

  it.each([
    ['tulee, jonossa paikan päälle', 'etänä', { seat: 'remote', waits: { for: 'onSite', number: 1 } }],
    [
      'paikka tarjottu',
      'paikan päällä',
      { seat: 'waiting', waits: { for: 'onSite', number: 1, offeredUntil: at } },
    ],
    ['tarjottu paikka raukesi', '', { seat: 'no', lapsed: true }],
    ['luovutti paikan', '', { seat: 'no', substitute: 'p2' }],
  ] as const)('name every standing: %s', (status, way, answer) => {
    expect(rowsOf({ p1: answer })).toMatchObject([{ status, way }]);
  });

  it('tell who was there when the hosts have marked it', () => {
    const attendance = { at, by: 'p9', absent: ['p2'] };
    const rows = rowsOf({ p1: {}, p2: {}, p3: { seat: 'no' } }, { attendance });

    expect(rows.map(({ name, came }) => [name, came])).toEqual([
      ['Ansa Koskelo', 'kyllä'],
      ['Urho Vesala', 'ei'],
      ['Ängla Åberg', ''],
    ]);
  });

  it('hold no unseen characters, behind which a formula would not be recognised', () => {
    const unseen = { ...names, attendee: () => '\u200b\u0000=1+1' };
    const answers = new Map([['p1', { seat: 'onSite', at, by: 'p2' } as const]]);
    const [row] = attendeeRows('fi', someSession({}, { answers }), unseen);

    expect([row?.name, row?.by]).toEqual(['=1+1', '=1+1']);
  });

  it('hold nothing of what anybody eats', () => {
    expect(JSON.stringify(rowsOf({ p1: { diet: true } }))).not.toMatch(/diet|ruoka/i);
    expect(columns.join()).not.toMatch(/diet/);
  });
});

const dangerous = ['=1+1', '+358', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1'];
const harmless = ['Åke "Öst"', 'a;b', 'rivi\ntoinen', "O'Brien", 'a=b', '🎉'];

describe('a CSV for Excel', () => {
  it.each(dangerous)('holds nothing that is run as a formula: %j', async (name) => {
    const [, line = ''] = (await writeCsv([['Nimi'], [name]])).split('\r\n', 2);

    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('opens in columns with its letters right, and other texts stay as they are', async () => {
    const csv = await writeCsv([
      ['Kunta', 'Nimi'],
      ['Vaasa', 'Åke "Öst"; a'],
    ]);

    expect(csv).toBe('\ufeffKunta;Nimi\r\nVaasa;"Åke ""Öst""; a"\r\n');
  });
});

describe('an XLSX', () => {
  const sheetOf = async (values: readonly string[]) => {
    const file = await writeXlsx([['Nimi'], ...values.map((value) => [value])], 'Osallistujat');
    const files = unzipSync(file);
    const xml = Object.keys(files)
      .filter((name) => name.startsWith('xl/worksheets/'))
      .map((name) => strFromU8(files[name] ?? new Uint8Array()))
      .join('');
    return { xml, rows: await readXlsx(Buffer.from(file)) };
  };

  it('reads back as it was written', async () => {
    const { rows } = await sheetOf([...harmless, '12', '2027-01-10 23:30']);

    expect(cellsOf(rows)).toEqual(['Nimi', ...harmless, '12', '2027-01-10 23:30']);
  });

  it('holds no formula, and no text that would be one where it is copied to', async () => {
    const { xml, rows } = await sheetOf(dangerous);

    expect(xml).not.toContain('<f>');
    expect(
      cellsOf(rows)
        .slice(1)
        .filter((cell) => !String(cell).startsWith("'")),
    ).toEqual([]);
  });

  it('can be read although a name holds what XML cannot', async () => {
    const { rows } = await sheetOf(['a\u0000b\u0007<c>&']);

    expect(cellsOf(rows)).toEqual(['Nimi', 'ab<c>&']);
  });
});

/** The first column of the only sheet. */
function cellsOf(read: Awaited<ReturnType<typeof readXlsx>>): readonly unknown[] {
  return read.flatMap(({ data }) => data.map(([cell]) => cell));
}
