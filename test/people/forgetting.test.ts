import { beforeEach, describe, expect, it } from 'vitest';
import { newCode } from '../../bot/invitation-code.ts';
import { decideTry } from '../../bot/people/rules.ts';
import type { Invitation } from '../../bot/shared/invitation.ts';
import { addInvitation, findInvitation, forgetInvitations } from '../../storage/invitations.ts';
import { countTry, forgetOldTries } from '../../storage/wrong-codes.ts';
import { openStore, type Store } from '../network/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

const keys = async () => (await store.tables.range('People', 'people')).map(({ rowKey }) => rowKey);

async function invited(id: string, more: Partial<Invitation>): Promise<string> {
  const code = newCode();
  const usual = {
    role: 'contact',
    municipality: '233',
    municipalities: [],
    language: 'fi',
    note: '',
  } as const;
  await addInvitation(store.tables, { id, ...usual, at: 0, ends: 1_000, ...more }, code);
  return code;
}

describe('what is over', () => {
  it('is forgotten some time after: the invitation and its code, but not the trail', async () => {
    const codes = [
      await invited('ended', {}),
      await invited('used', { ends: 9_000, used: { by: 'p', at: 400 } }),
      await invited('revoked', { ends: 9_000, revoked: { by: 'p', at: 400 } }),
      await invited('used late', { used: { by: 'p', at: 1_500 } }),
      await invited('open', { ends: 9_000 }),
    ];
    const [trail] = [(await keys()).filter((key) => key.startsWith('x|'))];
    await forgetInvitations(store.tables, 1_001);
    const left = await Promise.all(codes.map((code) => findInvitation(store.tables, code)));

    expect(left.flatMap((one) => one?.invitation.id ?? [])).toEqual(['used late', 'open']);
    expect((await keys()).filter((key) => key.startsWith('c|'))).toHaveLength(2);
    expect((await keys()).filter((key) => key.startsWith('x|'))).toEqual(trail);
  });

  it('is forgotten of accounts that typed wrong codes, once those do not count any more', async () => {
    const tries = (aadObjectId: string, at: number) =>
      countTry(store.tables, { tenantId: 'T', aadObjectId }, (before) => decideTry(before, at));
    await tries('early', 1_000);
    await tries('again', 1_000);
    await tries('again', 2_000);
    await forgetOldTries(store.tables, 2_000);

    expect((await keys()).filter((key) => key.startsWith('w|'))).toEqual(['w|t|again']);
  });
});
