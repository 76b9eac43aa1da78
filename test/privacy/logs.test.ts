import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { startTableProxy, type TableProxy } from '../support/table-proxy.ts';
import { accounts, start, town } from '../support/town.ts';
import type { TownBot } from '../support/town-bot.ts';
import { email, type Life, liveAsManager, name, phone } from './life.ts';

const store = useStore();
const written: string[] = [];
const sink = new Writable({
  write(chunk, _encoding, done) {
    written.push(String(chunk));
    done();
  },
});
const spies = [
  ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation((...all) => void written.push(all.map(String).join(' '))),
  ),
  ...[process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    }),
  ),
];
const sent: object[] = [];
let bot: RunningBot;
let proxy: TableProxy;
let life: Life;

/** Whoever it is, what they send is noted, to be sent again. */
function noted(person: TeamsPerson): TeamsPerson {
  const send = person.send.bind(person);
  person.send = (activity) => {
    sent.push({ ...activity, by: person });
    return send(activity);
  };
  return person;
}

beforeAll(async () => {
  proxy = await startTableProxy(store.connectionString);
  const { connectionString } = proxy;
  bot = await startBot({
    connectionString,
    now: start,
    network: town(),
    quickly: true,
    // As the program's own, and more of it.
    log: pino({ level: 'trace', base: null }, sink),
  });
  const open = bot.person;
  bot.person = (account) => noted(open(account));
  const there: TownBot = {
    bot,
    connectionString,
    person: (who) => bot.person(accounts[who]),
    place: () => {
      throw new Error('not needed');
    },
  };
  life = await liveAsManager(there);
}, 60_000);

afterAll(async () => {
  for (const spy of spies) {
    spy.mockRestore();
  }
  proxy.treat(() => undefined);
  await bot.stop();
  await proxy.close();
});

/** Everything that would tell who it was or what they wrote. */
function canaries(): Readonly<Record<string, string>> {
  const { person, typed, kept } = life;
  const { id, aadObjectId } = person;
  return { name, family: 'Kuutamo', email, phone, id, aadObjectId, ...typed, ...kept, ...otherPeople };
}
const otherPeople = { manager: 'Ansa Koskelo', consultant: 'Kaarna Puro', coordinator: 'Vieno Korpi' };

function leaks(): readonly string[] {
  const all = written.join('\n').toLowerCase();
  return Object.entries(canaries())
    .filter(([, words]) => all.includes(words.toLowerCase()))
    .map(([what]) => what);
}

/** Once more, one after another; whatever comes of it. */
async function again(between: (n: number) => void): Promise<void> {
  const before = sent.filter((_, n) => n % 4 === 0) as ({ readonly by: TeamsPerson } & object)[];
  for (const [n, { by, ...activity }] of before.entries()) {
    between(n);
    await by.send({ ...activity, id: `again-${n}` }).catch(() => undefined);
  }
}

describe('what is logged', () => {
  it('names nobody and repeats nothing when all goes well', () => {
    expect(sent.length).toBeGreaterThan(30);
    expect(leaks()).toEqual([]);
  });

  it('nor when the store and Teams fail now and then', async () => {
    let asked = 0;
    proxy.treat(() => {
      asked += 1;
      return asked % 5 === 0 ? { refuse: 500 } : asked % 7 === 0 ? { cut: true } : undefined;
    });
    const before = written.length;
    await again((n) => {
      if (n % 3 === 0) {
        bot.connector.answerWith(500, 403, 404);
      }
    });
    expect(written.length).toBeGreaterThan(before);
    expect(leaks()).toEqual([]);
  }, 60_000);

  it('nor when what is stored cannot be read, or a card carries something else', async () => {
    proxy.treat(() => undefined);
    const { teams } = life;
    const before = written.length;
    for (const verb of ['booking.submit', 'my-data.correct', 'question.send', name, '__proto__']) {
      await teams.invoke(verb, { v: 1, nonce: name, words: { deep: email }, name: [phone] });
    }
    await teams.send({ type: 'message', text: `${name} ${email} ${'x'.repeat(30_000)}` });
    await teams.send({ type: 'invoke', name: 'adaptiveCard/action', value: name }).catch(() => undefined);
    const { tables } = bot.program.services;
    vi.spyOn(tables, 'get').mockRejectedValueOnce(new Error(`${name} ${email}`));
    vi.spyOn(tables, 'range').mockRejectedValueOnce(new TypeError(`${name} ${phone}`));
    await teams.says('omat tiedot').catch(() => undefined);
    await teams.says('varaukset').catch(() => undefined);
    expect(written.length).toBeGreaterThan(before);
    expect(leaks()).toEqual([]);
  });

  it('would be noticed', () => {
    written.push(`somebody logs ${phone}`);
    expect(leaks()).toEqual(['phone']);
    written.pop();
  });
});
