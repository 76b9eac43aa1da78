import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import { newCode, shownCode } from '../../bot/invitation-code.ts';
import { addInvitation } from '../../storage/invitations.ts';
import { allPeople, findPerson, savePerson } from '../../storage/people.ts';
import { Tables } from '../../storage/tables/client.ts';
import { changesBetween, everythingStored } from '../authorisation/stored.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import { memberTenant, useWatchedService } from '../support/watched-service.ts';

const service = useWatchedService();
const elsewhere = '99999999-2222-4333-8444-555555555555';
let tables: Tables;
beforeAll(() => {
  tables = new Tables({ connectionString: service.connectionString });
});

/** Somebody with a genuine token from a tenant whose people cannot be members. */
const foreigner = (aadObjectId: string = randomUUID()): Promise<TeamsPerson> =>
  service.person({ tenantId: elsewhere, aadObjectId });

const isForStrangers = (value: unknown) =>
  /En tunne sinua vielä/.test(wordsOf(value as CardContent)) &&
  buttonsOf(value as CardContent).every(({ verb }) => /^(presentation\.open|privacy\.show)$/.test(verb));

/** What the store holds after it is as it was before, except for what the bot does by the clock. */
async function changedBy(work: () => Promise<void>): Promise<readonly string[]> {
  const before = await everythingStored(service.connectionString);
  await work();
  return changesBetween(before, await everythingStored(service.connectionString));
}

const team = (id: string) => ({
  type: 'conversationUpdate',
  conversation: { id: '19:toinen@thread.tacv2', conversationType: 'channel', isGroup: true },
  channelData: {
    tenant: { id },
    eventType: 'teamMemberAdded',
    team: { id: '19:toinen@thread.tacv2', name: 'Vieras tiimi', aadGroupId: randomUUID() },
  },
  membersAdded: [{ id: '28:bot' }],
});

describe('somebody from a tenant whose people cannot be members', () => {
  it('gets the card for strangers whatever they write or press, and nothing is kept of it', async () => {
    const person = await foreigner(accounts.coordinator.aadObjectId);
    const changed = await changedBy(async () => {
      for (const { words } of commandWords.slice(0, 6)) {
        expect([words.fi[0], isForStrangers(await person.says(words.fi[0]))]).toEqual([words.fi[0], true]);
      }
      const pressed = await person.invoke('quota.list', { v: 1, page: 0 });
      expect([pressed.status, isForStrangers(pressed.value)]).toEqual([200, true]);
    });
    expect(changed).toEqual([]);
  });

  it('gets it also when the people table has them: their tenant was let in once', async () => {
    const aadObjectId = randomUUID();
    const [known] = await allPeople(tables);
    if (!known) throw new Error('nobody there');
    await savePerson(tables, { ...known, id: randomUUID(), tenantId: elsewhere, aadObjectId });
    expect(isForStrangers(await (await foreigner(aadObjectId)).says('jäljellä'))).toBe(true);
  });

  it('cannot use a code, which stays good for whoever it was meant for', async () => {
    const code = newCode();
    const at = Date.now();
    const wish = { role: 'participant', municipality: '233', municipalities: [], language: 'fi' } as const;
    await addInvitation(
      tables,
      { id: randomUUID(), ...wish, note: '', by: undefined, at, ends: at + 3_600_000 },
      code,
    );
    const person = await foreigner();
    const changed = await changedBy(async () => {
      expect(isForStrangers(await person.says(shownCode(code)))).toBe(true);
    });
    expect(changed).toEqual([]);
    expect(await findPerson(tables, elsewhere, person.account.aadObjectId)).toBeUndefined();

    const meant = await service.person({ tenantId: memberTenant, aadObjectId: randomUUID() });
    expect(wordsOf(await meant.says(shownCode(code)))).toMatch(/^Hei, Joku!/);
  });

  it('is greeted where they install the bot for themselves; their team is not taken in', async () => {
    const person = await foreigner();
    const from = service.connector.sent.length;
    const changed = await changedBy(async () => {
      const installed = { type: 'installationUpdate', action: 'add' };
      expect((await person.send(installed)).status).toBe(200);
      expect((await person.send(team(elsewhere))).status).toBe(200);
    });
    const sent = service.connector.sent.slice(from);
    expect(sent.map((one) => [one.conversation, isForStrangers(cardOf(one))])).toEqual([
      [person.conversation, true],
    ]);
    expect(changed).toEqual([]);
  });

  it('is told once that they write too fast, and then nothing', async () => {
    const person = await foreigner();
    const from = service.connector.sent.length;
    const started = performance.now();
    for (let n = 0; n < 30; n++) await person.send({ type: 'message', text: 'hei' });
    const seconds = (performance.now() - started) / 1000;
    const sent = service.connector.sent.slice(from);
    const told = sent.filter((one) => !isForStrangers(cardOf(one)));
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told.length).toBeLessThanOrEqual(1 + seconds);
    // The burst, and one more each second.
    expect(sent.length - told.length).toBeGreaterThanOrEqual(20);
    expect(sent.length - told.length).toBeLessThanOrEqual(20 + seconds);
  });

  it.runIf(inject('long'))('takes no memory and no member’s turns, however many they are', async () => {
    const person = await service.person(accounts.manager);
    const authorization = await service.bearer();
    const crowd = async (size: number) => {
      for (let n = 0; n < size; n += 50) {
        await Promise.all(
          Array.from({ length: 50 }, () => {
            const aadObjectId = randomUUID();
            return fetch(`${service.url}/api/messages`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', authorization },
              body: JSON.stringify(pressOf(randomUUID(), aadObjectId, service.connector.serviceUrl)),
            });
          }),
        );
      }
    };
    await crowd(1_100);
    await service.warmed();
    const before = (await service.memory()).heapUsed;
    await crowd(40_000);
    expect((await service.memory()).heapUsed - before).toBeLessThan(2_000_000);
    expect((await person.invoke('command.run', { v: 1, command: 'help' })).status).toBe(200);
    expect(service.said()).not.toMatch(/"level":50/);
  });
});

function pressOf(tenantId: string, aadObjectId: string, serviceUrl: string): object {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${aadObjectId}`, aadObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    value: { action: { type: 'Action.Execute', verb: 'quota.list', data: { page: 0 } } },
  };
}
