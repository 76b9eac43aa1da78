import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { text } from '../../cards/text/catalogue.ts';
import { wordsOf } from '../support/cards.ts';
import { town as townFile } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { email, type Life, liveAsManager, name, phone } from './life.ts';
import { everyRow, holding, keyOf } from './stored.ts';

const town = useTown();
let life: Life;
beforeAll(async () => {
  life = await liveAsManager(town);
}, 60_000);

interface OwnFile {
  readonly person: { readonly id: string };
  readonly entries: readonly {
    readonly kind: string;
    readonly row: string;
    readonly words: readonly string[];
  }[];
}

async function file(format: 'json' | 'xlsx', person = life.person.id): Promise<Response> {
  const link = await town.bot.program.services.links.ownData(person, format, 'fi');
  return fetch(link ?? '');
}

describe('the file of everything about a person', () => {
  it('accounts for each row of the store that holds their id, account, name, contact details or words', async () => {
    const own = (await (await file('json')).json()) as OwnFile;
    const told = new Set(own.entries.map(({ row }) => row));
    const rows = await everyRow(town.connectionString);
    const { id, aadObjectId } = life.person;
    const marks = [id, aadObjectId, email, phone, ...Object.values(life.typed), ...Object.values(life.kept)];
    const untold = marks.flatMap((mark) =>
      holding(rows, mark)
        .map(keyOf)
        .filter((key) => !told.has(key)),
    );
    expect([...new Set(untold)]).toEqual([]);
    expect(own.entries.filter(({ kind }) => kind === 'other')).toEqual([]);
  });

  it('says nothing of others: their words and ids are not in it', async () => {
    const contact = town.person('contact');
    await contact.invoke('question.send', {
      v: 1,
      nonce: 'other',
      kind: 'question',
      words: 'Toisen kysymys',
    });
    const whole = await (await file('json')).text();
    expect(whole).not.toContain('Toisen kysymys');
    const { services } = town.bot.program;
    const other = await services.people.find(contact.account.tenantId, contact.account.aadObjectId);
    expect(other?.id).toBeDefined();
    expect(whole).not.toContain(other?.id ?? 'x');
  });

  it('is a table to read, too, with what they wrote', async () => {
    const bytes = Buffer.from(await (await file('xlsx')).arrayBuffer());
    expect(Object.keys(unzipSync(bytes))).not.toEqual([]);
    const [sheet] = await readXlsx(bytes);
    const cells = JSON.stringify(sheet);
    for (const words of Object.values(life.typed)) {
      expect(cells).toContain(words);
    }
  });

  it('opens for nobody who is not in the network any more', async () => {
    expect((await file('json', 'nobody')).status).toBe(404);
  });
});

describe('the card of everything', () => {
  it('has it on pages, with the way to the files', async () => {
    const { teams } = life;
    await teams.says('omat tiedot');
    const first = await teams.presses('Näytä kaikki tietoni');
    expect(wordsOf(first)).toContain(text('fi', 'myData.allTitle'));
    expect(JSON.stringify(first)).toContain('/files/');
    let all = wordsOf(first);
    while (JSON.stringify(teams.card).includes(text('fi', 'myData.next'))) {
      all += wordsOf(await teams.presses(text('fi', 'myData.next')));
    }
    for (const words of Object.values(life.typed)) {
      expect(all).toContain(words);
    }
  });
});

describe('correcting one’s own details', () => {
  it('shows the new ones', async () => {
    const { teams } = life;
    await teams.says('omat tiedot');
    await teams.presses('Korjaa nimi');
    await teams.presses('Tallenna', { name: '  Kanerva   Uusinimi ', email: '', phone });
    expect(wordsOf(await teams.says('omat tiedot'))).toContain('Kanerva Uusinimi');
    expect(wordsOf(teams.card)).not.toContain(email);
    expect(wordsOf(teams.card)).toContain(phone);
    await teams.presses('Korjaa nimi');
    await teams.presses('Tallenna', { name, email, phone });
  });

  it('keeps them when the coordinator’s file still has the old ones', async () => {
    const member = town.person('swedish');
    const corrected = { name: 'Svea Strand', email: '', phone: '' };
    await member.invoke('my-data.correct', { v: 1, ...corrected });
    const { bot } = town;
    const again = await importNetwork(bot.program.services, townFile());
    expect(again.ok).toBe(true);
    bot.program.services.directory.forget();
    expect(wordsOf(await member.says('mina uppgifter'))).toContain('Svea Strand');
    expect(wordsOf(member.card)).not.toContain('Svea Strandnäs');
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'a'.repeat(81) }],
    ['email', { email: 'ei osoite' }],
    ['phone', { phone: 'soita' }],
  ] as const)('asks again for a %s that is none', async (fault, wrong) => {
    const { teams } = life;
    await teams.says('omat tiedot');
    await teams.presses('Korjaa nimi');
    const card = await teams.presses('Tallenna', { name, email, phone, ...wrong });
    expect(wordsOf(card)).toContain(text('fi', `myData.fault-${fault}`).replaceAll('\u00a0', ' '));
    expect(wordsOf(await teams.says('omat tiedot'))).toContain(name);
  });
});
