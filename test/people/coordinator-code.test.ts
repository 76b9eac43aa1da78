import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { codeIn } from '../../bot/invitation-code.ts';
import { runNetwork, usage } from '../../bot/network/run.ts';
import { findInvitation } from '../../storage/invitations.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { openStore } from '../network/store.ts';

/** Runs the command against a store with nothing in it. */
async function run(...args: readonly string[]) {
  const store = await openStore();
  const said: string[] = [];
  let closed = 0;
  const close = async () => {
    closed += 1;
  };
  const code = await runNetwork({
    args,
    config: readConfig({ USO_NOW: '2026-11-24T10:30:00+02:00' }),
    folder: '.',
    say: (line) => void said.push(line),
    complain: (line) => void said.push(`! ${line}`),
    open: async () => ({ services: store.services, close }),
  });
  return { store, code, said, closed };
}

describe('npm run network -- coordinator-code', () => {
  it('prints a code once, with how to use it and until when, and keeps only its hash', async () => {
    const { store, code, said, closed } = await run('coordinator-code');
    const [first = '', ...rest] = said;
    const printed = codeIn(first.replace('Code: ', '')) ?? '';

    expect([code, closed]).toEqual([0, 1]);
    expect(first).toMatch(/^Code: [A-Z3479]{4}-[A-Z3479]{4}-[A-Z3479]{4}$/);
    expect(rest.join('\n')).toMatch(
      /personal chat[\s\S]*good until Tue 24 Nov 2026 at\u00a011:30 \(Helsinki time\)/,
    );
    expect(rest.join('\n')).not.toContain(first.slice(6));
    const found = (await findInvitation(store.tables, printed))?.invitation;
    expect(found).toMatchObject({ role: 'coordinator', municipalities: [], language: 'fi' });
    expect(found?.by).toBeUndefined();
    expect((found?.ends ?? 0) - (found?.at ?? 0)).toBe(3_600_000);
    expect(JSON.stringify(await store.tables.range('People', 'people'))).not.toContain(printed);
    expect(await readPeopleAudit(store.tables)).toEqual([
      { at: found?.at, event: { type: 'invited', invitation: found?.id, role: 'coordinator' } },
    ]);
  });

  it('prints another each time', async () => {
    const [one, other] = await Promise.all([run('coordinator-code'), run('coordinator-code')]);
    expect(one.said[0]).not.toBe(other.said[0]);
  });

  it('takes nothing more', async () => {
    const { code, said, closed } = await run('coordinator-code', 'now');
    expect({ code, said, closed }).toEqual({ code: 1, said: [`! ${usage}`], closed: 0 });
  });
});
