import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../bot/network/check.ts';
import { checkAudit } from '../../bot/network/run-audit.ts';
import { runImport } from '../../bot/network/run-import.ts';
import { createPeriod } from '../../storage/period.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { readHold } from '../../storage/retention.ts';
import { auditTo } from '../../storage/tables/keys.ts';
import { answers } from '../rsvp/acts.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'seen', titleFi: 'Syysseminaari', titleEn: 'Autumn seminar' }]);
const tables = () => town.bot.program.services.tables;

describe('the audit trail as the coordinator reads it', () => {
  it('tells of a municipality who did what and when, also what its people answered, and says that it is intact', async () => {
    const { manager, name } = town.place();
    const coordinator = town.person('coordinator');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-14' });
    await answers(manager, 'seen', 'Tulen paikan päälle');

    const shown = wordsOf(await coordinator.says(`log ${name}`));
    expect(shown).toContain(`Event log: ${name}`);
    expect(shown).toContain('2 events, the newest first');
    expect(shown).toMatch(/Registration changed\nAutumn seminar\nTue 24 Nov 2026 at 10:00 · Johtaja p\d+/);
    expect(shown).toMatch(new RegExp(`Workshop requested\\n${name} · USO 8\\n`));
    expect(shown).toMatch(/Checked: \d+ entries were read, and nothing was changed/);
  });

  it('tells of a person what they did and what others did about them, in a file too', async () => {
    const { manager, contact } = town.place();
    const coordinator = town.person('coordinator');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-15' });
    const card = await coordinator.says('log Johtaja p1');
    expect(wordsOf(card)).toContain('1 event');
    await answers(contact, 'seen', 'En pääse');
    expect(wordsOf(await coordinator.presses('Show events', { of: 'yhdyshenkilö P1' }))).toContain(
      'Registration changed',
    );

    const link = /"url":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const response = await fetch(link);
    expect(response.status).toBe(200);
    const rows = await readXlsx(Buffer.from(await response.arrayBuffer()));
    const data = [
      ['Time', 'Who', 'What', 'Where'],
      ['2026-11-24 10:00', 'Johtaja p1', 'Workshop requested', 'Kunta1 · USO 8'],
    ];
    expect(rows).toEqual([{ sheet: 'Events', data }]);
  });

  it('says so when nobody is called that, and shows the network', async () => {
    const shown = wordsOf(await town.person('coordinator').says('log Eikukaan'));
    expect(shown).toContain('no municipality or person called Eikukaan');
    expect(shown).toContain('Event log');
  });

  it('is nobody else’s, not by a copied link either', async () => {
    for (const who of ['manager', 'contact', 'participant', 'consultant'] as const) {
      const person = town.person(who);
      await person.says('ohje');
      expect(wordsOf(await person.says('loki'))).not.toContain('Tapahtumaloki');
    }
  });

  it('sees that a row was changed or taken out behind the bot’s back', async () => {
    const { manager, code, name } = town.place();
    const coordinator = town.person('coordinator');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    const partition = quotaPartition(code, 'uso8');
    const [row] = await tables().range('Quotas', partition, '9a', auditTo);
    if (!row) throw new Error('no audit row');
    const forged = String(row['data']).replace(/"by":"[^"]+"/, '"by":"somebody-else"');
    await tables().put('Quotas', { ...row, data: forged });
    expect(wordsOf(await coordinator.says(`log ${name}`))).toContain('1 place does not fit');

    await tables().put('Quotas', row);
    expect(wordsOf(await coordinator.says(`log ${name}`))).toContain('nothing was changed outside');
    await tables().remove('Quotas', partition, row.rowKey);
    expect(wordsOf(await coordinator.says(`log ${name}`))).toContain('1 place does not fit');
  });

  it('is checked whole on the command line, which names what does not fit', async () => {
    const { manager, code } = town.place();
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-17' });
    const said: string[] = [];
    const voice = {
      say: (line: string) => void said.push(line),
      complain: (line: string) => void said.push(line),
    };
    const partition = quotaPartition(code, 'uso8');
    const [row] = await tables().range('Quotas', partition, '9a', auditTo);
    if (!row) throw new Error('no audit row');
    await tables().put('Quotas', { ...row, data: `${String(row['data'])} ` });

    expect(await checkAudit(tables(), voice)).toBe(1);
    expect(said).toContain(`workshops ${code} uso8: ${row.rowKey} does not fit`);
    expect(said.at(-1)).toMatch(/^The audit trail was changed: \d+ faults in \d+ entries of \d+ trails\.$/);
    said.length = 0;
    await tables().put('Quotas', row);
    await checkAudit(tables(), voice);
    expect(said.join()).not.toContain(`workshops ${code}`);
  });

  it('pauses erasing and goes on with it, each noted once', async () => {
    const coordinator = town.person('coordinator');
    await coordinator.says('log');
    expect(await readHold(tables())).toBeUndefined();
    expect(wordsOf(await coordinator.presses('Pause erasing'))).toContain('nobody in the network can erase');
    expect(await readHold(tables())).toBeUndefined();
    await coordinator.presses('Pause erasing');
    expect((await readHold(tables()))?.at).toBe(town.bot.now.getTime());
    expect(wordsOf(coordinator.card)).toContain('Erasing has been paused since Tue 24 Nov 2026');
    const { manager } = town.place();
    await manager.says('omat tiedot');
    const held = wordsOf(
      (await manager.invoke('erasure.confirm', { v: 1, sure: 'true' })).value as CardContent,
    );
    expect(held).toContain('Koordinaattori on keskeyttänyt kaikki poistot');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('Jäljellä 5 kehittämispajaa');
    const [pause] = buttonsOf(coordinator.card).filter(({ title }) => title.startsWith('Resume'));
    await coordinator.presses('Resume erasing');
    await coordinator.invoke('audit.hold', { v: 1, held: 'no' });
    expect(pause).toBeDefined();
    expect(await readHold(tables())).toBeUndefined();
    const shown = wordsOf(await coordinator.says('log'));
    expect(shown.match(/Erasing paused/g)).toHaveLength(1);
    expect(shown.match(/Erasing resumed/g)).toHaveLength(1);
  });

  it('names nobody where there is nobody: of a period, and of an import on the command line', async () => {
    const coordinator = town.person('coordinator');
    const { services } = town.bot.program;
    const [uso8] = (await services.network.get()).periods;
    if (!uso8) throw new Error('no period');
    const period = { ...uso8, id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31' };
    const deed = { by: 'bot', at: town.bot.now.getTime() };
    expect(await createPeriod(tables(), { period, members: [] }, 'c1', deed)).toBe('created');
    const content = { municipalities: [{ code: 'm1', nameFi: 'Mallila', languageStatus: 'fi' }] };
    const out = { say: () => undefined, complain: () => undefined };
    const input = { content, faults: inOrder };
    expect(await runImport(services, input, { dry: false, now: town.bot.now }, out)).toBe(0);

    services.network.forget();
    const shown = wordsOf(await coordinator.says('log'));
    expect(shown).toMatch(/Period added\nUSO 9\n/);
    expect(shown).toContain('the operator');
    expect(shown).not.toContain('erased person');
  });
});
