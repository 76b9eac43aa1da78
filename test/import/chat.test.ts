import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageOf, writeWorkbook } from '../../bot/network/write-sheets.ts';
import { readNetwork } from '../../storage/network.ts';
import { readNetworkAudit } from '../../storage/network-audit.ts';
import { allPeople, findPerson, savePerson } from '../../storage/people.ts';
import type { StoredPerson } from '../../storage/person-rows.ts';
import { forgetUploads } from '../../storage/uploads.ts';
import { coordinatorCode, newcomer } from '../people/codes.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { useFileServer } from './file-server.ts';
import { fileAttachment, pressesOn, sends, sendsAtOnce, sendsFile } from './sending.ts';

const town = useTown();
const files = useFileServer();
const tables = () => town.bot.program.services.tables;
const titles = (person: { readonly card: CardContent }) => buttonsOf(person.card).map(({ title }) => title);

const municipality = (code: string, name: string, population = 1_000) => ({
  code,
  nameFi: name,
  nameSv: name,
  languageStatus: 'fi',
  population,
});
async function populationOf(code: string): Promise<number | undefined> {
  return (await readNetwork(tables())).municipalities.get(code)?.population;
}

describe('a coordinator sends a file in their own chat', () => {
  it('sees what a workbook would change, and imports that with one press', async () => {
    const person = town.person('coordinator');
    const rows = [municipality('010', 'Alavus', 11_000), municipality('233', 'Kauhava', 15_000)];
    const workbook = await writeWorkbook([pageOf('municipalities', rows, 'fi')]);

    const words = wordsOf(await sendsFile(town, files, person, 'kunnat.xlsx', workbook));
    expect(words).toContain('Import: kunnat.xlsx');
    expect(words).toContain(
      '1 row is added, 1 changes and nothing stays as it is. Nothing has been changed yet.',
    );
    expect(words).toContain('Kunnat, row 2: 010 Alavus: new');
    expect(words).toContain('Population: 14909 → 15000');
    expect(await populationOf('010')).toBeUndefined();

    expect(wordsOf(await pressesOn(town, person, 'Import'))).toContain('1 row was added, 1 changed');
    expect(await populationOf('010')).toBe(11_000);
    expect(await populationOf('233')).toBe(15_000);
    // The file is not kept any longer.
    expect(await tables().range('Uploads', 'uploads', 'p|', 'p}')).toEqual([]);
  });

  it('is told the same when they press twice, and nothing more happens', async () => {
    const person = town.person('coordinator');
    const file = JSON.stringify({ municipalities: [municipality('020', 'Akaa')] });
    await sendsFile(town, files, person, 'kunnat.json', file);
    const shown = person.card;
    const first = await pressesOn(town, person, 'Import');
    person.card = shown;

    expect(await pressesOn(town, person, 'Import')).toEqual(first);
    expect(wordsOf(first)).toContain('1 row was added');
    expect(wordsOf(await sendsFile(town, files, person, 'kunnat.json', file))).toContain(
      'There is nothing to import',
    );
    expect(titles(person)).toEqual([]);
  });

  it('sees every fault with sheet, row and column, page by page, in their language', async () => {
    const person = town.person('coordinator');
    await person.invoke('language.set', { v: 1, language: 'fi' });
    const rows = Array.from({ length: 12 }, (_, n) => ({
      ...municipality(`k${n}`, 'Kunta'),
      population: -1,
    }));
    const workbook = await writeWorkbook([pageOf('municipalities', rows, 'fi')]);

    const words = wordsOf(await sendsFile(town, files, person, 'kunnat.xlsx', workbook));
    expect(words).toContain('kunnat.xlsx: 12 virhettä');
    expect(words).toContain('Kunnat, rivi 2, sarake E (Asukasluku)\non pienempi kuin 0');
    expect(words).not.toContain('rivi 13');
    expect(titles(person)).toEqual(['Näytä seuraavat']);
    expect(wordsOf(await pressesOn(town, person, 'Näytä seuraavat'))).toContain('Kunnat, rivi 13, sarake E');
    await person.invoke('language.set', { v: 1, language: 'en' });
  });

  it('imports nothing when the network has changed since, but shows it again', async () => {
    const person = town.person('coordinator');
    const csv = (population: number) =>
      `Kunnan koodi;Nimi suomeksi;Kielisyys;Asukasluku\n30;Halsua;suomi;${population}\n`;
    await sendsFile(town, files, person, 'kunnat.csv', csv(1_100));
    const earlier = person.card;
    await sendsFile(town, files, person, 'kunnat.csv', csv(1_200));
    await pressesOn(town, person, 'Import');
    person.card = earlier;

    const words = wordsOf(await pressesOn(town, person, 'Import'));
    expect(words).toContain('has changed since you saw this');
    expect(words).toContain('Population: 1200 → 1100');
    expect(await populationOf('030')).toBe(1_200);
    await pressesOn(town, person, 'Import');
    expect(await populationOf('030')).toBe(1_100);
  });

  it('adds people, who are members at once', async () => {
    const account = { tenantId: town.person('stranger').account.tenantId, aadObjectId: randomUUID() };
    const people = [{ ...account, name: 'Uusi Ihminen', role: 'participant', municipality: '233' }];
    const person = town.person('coordinator');
    await sendsFile(town, files, person, 'ihmiset.json', JSON.stringify({ people }));
    await pressesOn(town, person, 'Import');

    expect((await allPeople(tables())).filter(({ name }) => name === 'Uusi Ihminen')).toHaveLength(1);
    expect(wordsOf(await town.bot.person(account).says('tilaisuudet'))).not.toContain('koodi');
  });

  it('imports nothing for somebody who is no coordinator any more, also while the bot remembers the role', async () => {
    const person = town.bot.person(newcomer());
    await person.says(await coordinatorCode(town));
    const municipalities = [municipality('050', 'Eura')];
    await sendsFile(town, files, person, 'x.json', JSON.stringify({ municipalities }));
    const { tenantId, aadObjectId } = person.account;
    const standing = await findPerson(tables(), tenantId, aadObjectId);
    await savePerson(tables(), { ...(standing as StoredPerson), role: 'participant' }, standing);

    expect(wordsOf(await pressesOn(town, person, 'Tuo'))).toContain('oikeutta');
    expect(await populationOf('050')).toBeUndefined();
  });

  it('adds nobody twice when two of them import the same at the same moment', async () => {
    const one = town.person('coordinator');
    const other = town.bot.person(newcomer());
    await other.says(await coordinatorCode(town));
    const people = Array.from({ length: 6 }, (_, n) => ({
      tenantId: one.account.tenantId,
      aadObjectId: randomUUID(),
      name: `Kilpailija ${n}`,
      role: 'participant',
      municipality: '905',
    }));
    const file = JSON.stringify({ people });
    await sendsFile(town, files, one, 'x.json', file);
    await sendsFile(town, files, other, 'x.json', file);
    const cards = await Promise.all([pressesOn(town, one, 'Import'), pressesOn(town, other, 'Tuo')]);

    for (const words of cards.map(wordsOf)) {
      expect(words).toMatch(/were added|riviä lisättiin|has changed since|ovat muuttuneet/);
    }
    // Who was told that something changed sees what is left, and imports that.
    for (let n = 0; n < 5 && titles(one).includes('Import'); n += 1) await pressesOn(town, one, 'Import');
    const names = (await allPeople(tables()))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Kilpailija'));
    expect(names.sort()).toEqual(people.map(({ name }) => name));
  });

  it('notes in the audit trail who imported it', async () => {
    const person = town.person('coordinator');
    const { tenantId, aadObjectId } = person.account;
    const by = (await findPerson(tables(), tenantId, aadObjectId))?.id;
    const municipalities = [municipality('060', 'Forssa')];
    await sendsFile(town, files, person, 'x.json', JSON.stringify({ municipalities }));
    await pressesOn(town, person, 'Import');

    expect((await readNetworkAudit(tables())).at(-1)).toEqual({
      at: start.getTime(),
      by,
      event: { type: 'imported', periods: [], members: [{ municipality: '060' }] },
    });
  });

  it('keeps a file for an hour, and for nobody else', async () => {
    const person = town.person('coordinator');
    await sendsFile(
      town,
      files,
      person,
      'x.json',
      JSON.stringify({ municipalities: [municipality('040', 'Evijärvi')] }),
    );
    await forgetUploads(tables(), start.getTime() - 1);
    expect(await tables().range('Uploads', 'uploads', 'p|', 'p}')).not.toEqual([]);
    const other = town.bot.person(newcomer());
    await other.says(await coordinatorCode(town));
    other.card = person.card;
    expect(wordsOf(await pressesOn(town, other, 'Import'))).toContain('ei ole enää tallessa');
    await forgetUploads(tables(), start.getTime() + 1);

    expect(wordsOf(await pressesOn(town, person, 'Import'))).toContain('no longer here');
    expect(await tables().range('Uploads', 'uploads')).toEqual([]);
    expect(await populationOf('040')).toBeUndefined();
  });
});

describe('what cannot be imported', () => {
  it('is what would leave the network without a coordinator, unless it brings another one', async () => {
    const person = town.person('coordinator');
    const others = (await allPeople(tables())).filter(
      ({ role, name }) => role === 'coordinator' && name !== 'Vieno Korpi',
    );
    const row = { ...person.account, name: 'Vieno Korpi', role: 'consultant' };
    const rows = [...others.map((other) => ({ ...other, role: 'consultant' })), row];
    const people = rows.map(({ tenantId, aadObjectId, name, role }) => ({
      tenantId,
      aadObjectId,
      name,
      role,
    }));
    const workbook = await writeWorkbook([pageOf('people', people, 'fi')]);

    const words = wordsOf(await sendsFile(town, files, person, 'ihmiset.xlsx', workbook));
    expect(words).toContain(`${people.length} fault`);
    expect(words).toMatch(/row 2, column \w \(Rooli\)\nwould take away the network’s last coordinator/);
    expect(titles(person)).toEqual([]);

    const comes = { tenantId: row.tenantId, aadObjectId: randomUUID(), name: 'Uusi Koordinaattori' };
    const file = JSON.stringify({ people: [...people, { ...comes, role: 'coordinator' }] });
    await sendsFile(town, files, person, 'ihmiset.json', file);
    expect(titles(person)).toContain('Import');
  });

  it('is said to whoever is no coordinator', async () => {
    const person = town.person('manager');
    const before = files.asked.length;

    expect(wordsOf(await sendsFile(town, files, person, 'x.json', '{}'))).toContain(
      'En ota tiedostoja vastaan',
    );
    expect(files.asked).toHaveLength(before);
  });

  it.each(['manager', 'coordinator'] as const)('is a picture: a %s', async (who) => {
    const person = town.person(who);
    const picture = { contentType: 'image/png', contentUrl: 'https://smba.example/v3/attachments/1' };
    const words = wordsOf(await sends(town, person, [picture]));

    expect(words).toContain(who === 'manager' ? 'En ota tiedostoja' : 'I cannot import this');
  });

  it('does not keep a word from being understood that comes with a picture, or as HTML', async () => {
    const person = town.person('manager');
    const html = { contentType: 'text/html', content: '<p>jäljellä</p>' };
    const picture = { contentType: 'image/*', contentUrl: 'https://smba.example/v3/attachments/1' };

    expect(wordsOf(await sends(town, person, [html, picture], { text: 'jäljellä' }))).toContain('Kauhava');
  });

  it.each([
    ['two files', 2, 'One file at a time'],
    ['a file of another kind', 1, 'cannot be imported'],
  ] as const)('is %s', async (_, count, said) => {
    const one = fileAttachment(
      'kuva.docx',
      files.put((res) => res.end('x')),
    );
    expect(wordsOf(await sends(town, town.person('coordinator'), Array(count).fill(one)))).toContain(said);
  });

  it.each([
    [403, 'can no longer be fetched'],
    [404, 'can no longer be fetched'],
    [500, 'could not be fetched'],
    [302, 'could not be fetched'],
  ] as const)('is what its place answers with %s', async (status, said) => {
    const elsewhere = files.put((res) => res.end('{}'));
    const before = files.asked.length;
    const url = files.put((res) => {
      // restify changes `writeHead` of the whole process.
      res.statusCode = status;
      res.setHeader('location', elsewhere);
      res.end();
    });

    const card = await sends(town, town.person('coordinator'), [fileAttachment('x.json', url)]);
    expect(wordsOf(card)).toContain(said);
    // A redirect is not followed.
    expect(files.asked).toHaveLength(before + 1);
  });

  it('is what is too large, whatever its place says of it', async () => {
    let sent = 0;
    const url = files.put((res) => {
      const more = () => {
        sent += 1;
        if (sent < 1_000 && !res.destroyed) res.write(Buffer.alloc(100_000), more);
        else res.end();
      };
      more();
    });
    const card = await sends(town, town.person('coordinator'), [fileAttachment('x.json', url)]);

    expect(wordsOf(card)).toContain('too large');
    expect(sent).toBeLessThan(200);
  });

  it('is what lies where Teams keeps no files', async () => {
    const card = await sends(town, town.person('coordinator'), [
      fileAttachment('x.json', 'https://sharepoint.com.paha.example/x.json'),
    ]);
    expect(wordsOf(card)).toContain('could not be fetched');
  });

  it('is fetched without the bot’s token, or any other secret', async () => {
    await sendsFile(town, files, town.person('coordinator'), 'x.json', '{}');
    const headers = files.asked.at(-1) ?? {};
    expect(Object.keys(headers).filter((name) => /auth|cookie|token|key/i.test(name))).toEqual([]);
  });

  it('takes longer than a person waits: they are told, and the answer follows', async () => {
    const person = town.person('coordinator');
    const from = town.bot.connector.sent.length;
    const url = files.put((res) => setTimeout(() => res.end('{"municipalities":[]}'), 2_600));
    expect(wordsOf(await sendsAtOnce(town, person, [fileAttachment('x.json', url)]))).toContain(
      'I am reading the file',
    );

    const card = await person.receives((one) => wordsOf(one).includes('nothing to import'), from);
    expect(wordsOf(card)).toContain('Import: x.json');
  });
});
