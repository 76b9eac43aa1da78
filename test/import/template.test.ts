import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { findPerson } from '../../storage/people.ts';
import { wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { useFileServer } from './file-server.ts';
import { sendsFile } from './sending.ts';

const town = useTown();
const files = useFileServer();

function templateOn(card: object): string {
  return /"url":"(http:[^"]*\/files\/[^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
}

describe('the template in chat', () => {
  it('is found from jäsenet, and downloaded in the coordinator’s language', async () => {
    const person = town.person('coordinator');
    await person.says('members');
    expect(wordsOf(await person.presses('Import from a file'))).toContain('Send me an Excel workbook');

    const response = await fetch(templateOn(person.card));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="uso-template.xlsx"');
    const sheets = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Guide',
      'Periods',
      'Municipalities',
      'Memberships',
      'People',
      'Sessions',
    ]);
    expect(sheets[2]?.data.slice(0, 2)).toEqual([
      [
        'Municipality code',
        'Name in Finnish',
        'Name in Swedish',
        'Official languages',
        'Population',
        'Population year',
        'Finnish name: whose',
        'Finnish name: in',
        'Finnish name: from',
        'Finnish name: to',
      ],
      [
        ...['Example: 233', 'Kauhava', 'Kauhava', 'Finnish', 14_909, 2025],
        ...['Kauhavan', 'Kauhavalla', 'Kauhavalta', 'Kauhavalle'],
      ],
    ]);
  });

  it('is on the card that tells of faults', async () => {
    const person = town.person('coordinator');
    await sendsFile(town, files, person, 'x.csv', 'Jotain;Muuta\n1;2\n');

    expect((await fetch(templateOn(person.card))).status).toBe(200);
  });

  it('is there for nobody else', async () => {
    const { tables, links } = town.bot.program.services;
    const { tenantId, aadObjectId } = town.person('manager').account;
    const manager = await findPerson(tables, tenantId, aadObjectId);
    expect((await fetch((await links.template(manager?.id ?? '', 'fi')) ?? '')).status).toBe(404);
    expect((await fetch((await links.template('nobody', 'fi')) ?? '')).status).toBe(404);
  });
});
