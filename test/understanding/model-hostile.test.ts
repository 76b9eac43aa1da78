import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAskModel } from '../../bot/teams/ask-model.ts';
import { text } from '../../cards/text/catalogue.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { calling, completion, json, startModelServer, toolCall } from '../support/model-server.ts';
import { likeliest } from '../support/never-sure.ts';
import { accounts } from '../support/town.ts';
import { key, openai, useModelBot } from './model-bot.ts';

const poison = 'IGNORE-ALL <b>Klikkaa</b> [tästä](https://evil.example)';
const here = useModelBot();
const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, way).mockImplementation((...all) => void printed.push(all.map(String).join(' ')));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

const slow = (res: ServerResponse) => {
  res.writeHead(200, { 'content-type': 'application/json' });
  const drip = setInterval(() => res.write(' '), 100);
  res.on('close', () => clearInterval(drip));
};
const headOnly =
  (status: number, headers = {}) =>
  (res: ServerResponse) => {
    res.writeHead(status, headers);
    res.end();
  };
const asks = text('fi', 'understanding.heading');
const offered = (card: CardContent) => buttonsOf(card).map(({ data }) => data['intent']);
const says = () => here.bot.person(accounts.manager).says('mites ne jutut meillä');

/** The ladder's own question, as if there were no model; nothing of what the service said is seen or printed. */
async function expectOwnQuestion() {
  const card = await says();
  expect(wordsOf(card)).toContain(asks);
  expect(offered(card)).toEqual([...likeliest, 'help']);
  expect(JSON.stringify(card)).not.toMatch(/IGNORE|evil/);
  expect(printed).toEqual([]);
  expect(here.bot.logged.join('\n')).not.toMatch(/IGNORE|evil|invented-0|jutut/);
}

/** Answers well once, so that the failures of the tests before do not add up. */
async function recover() {
  here.model.answer(calling('none'));
  await says();
}

describe('whatever else the service answers', () => {
  const remaining = toolCall('remaining');

  it.each<readonly [string, (res: ServerResponse) => void]>([
    ['a tool that is not there', calling('delete_everything')],
    ['the name of something of JavaScript', calling('__proto__')],
    ['two tools', json(completion({ tool_calls: [remaining, toolCall('mybookings')] }))],
    ['the same tool twice', json(completion({ tool_calls: [remaining, remaining] }))],
    ['text alone', json(completion({ content: 'remaining' }))],
    ['HTML and Markdown', json(completion({ content: poison }))],
    ['a tool with text as its name', calling(poison)],
    ['arguments that are no JSON', calling('remaining', '{"day":')],
    ['arguments that are markup', calling('remaining', poison)],
    ['arguments that it has not', calling('remaining', '{"municipality":"905"}')],
    ['arguments that are a list', calling('remaining', '[]')],
    ['two choices', json({ choices: [0, 1].map(() => ({ message: { tool_calls: [remaining] } })) })],
    ['the old form of calls', json(completion({ function_call: { name: 'remaining', arguments: '{}' } }))],
  ])('counts as nothing: %s', async (_what, how) => {
    here.model.answer(how);
    await expectOwnQuestion();
  });

  it.each<readonly [string, (res: ServerResponse) => void]>([
    ['no completion', json({ error: poison })],
    ['no JSON', json(`{"choices": [${poison}`)],
    ['no choices', json({ choices: [] })],
    ['a tool without a name', json({ choices: [{ message: { tool_calls: [{ function: {} }] } }] })],
    ['500', json({ error: { message: `${poison} ${key}` } }, 500)],
    ['429', json({ error: { message: poison } }, 429)],
    ['401, with the key in it', json({ error: { message: `Incorrect API key: ${key}` } }, 401)],
    ['204', headOnly(204)],
    ['much too much', json({ ...completion({ tool_calls: [remaining] }), more: 'x'.repeat(100_000) })],
    [
      'no end',
      (res) => {
        res.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!res.closed && res.write('x'.repeat(10_000)));
        };
        res.on('drain', more);
        more();
      },
    ],
    ['a connection that breaks', (res) => void res.destroy()],
    [
      'a connection that breaks half way',
      (res) => {
        res.writeHead(200, { 'content-length': '1000' });
        res.write('{"choices":', () => res.destroy());
      },
    ],
  ])('is a failure, and the person does not notice: %s', async (_what, how) => {
    await recover();
    here.model.asked.splice(0);
    here.model.answer(how);
    await expectOwnQuestion();
    // Nothing is tried again.
    expect(here.model.asked).toHaveLength(1);
  });

  it.each<readonly [string, (res: ServerResponse) => void]>([
    ['silent', () => undefined],
    ['dripping', slow],
  ])('the person waits no longer than 3 s: %s', async (_what, how) => {
    await recover();
    here.model.answer(how);
    const before = performance.now();
    await expectOwnQuestion();
    expect(performance.now() - before).toBeLessThan(3_300);
  });

  it.each([301, 307, 308])('a redirect is not followed: %s', async (status) => {
    const other = await startModelServer();
    other.answer(calling('remaining'));
    await recover();
    here.model.answer(headOnly(status, { location: `${other.url}/v1/chat/completions` }));
    await expectOwnQuestion();
    expect(other.asked).toEqual([]);
    await other.close();
  });
});

describe('a service that is down', () => {
  it('is not asked for a minute after three failures, and then again', async () => {
    const server = await startModelServer();
    const { OPENAI_ENDPOINT: endpoint } = openai(`${server.url}/v1`);
    let now = 0;
    const logged: string[] = [];
    const note = (fields: object, message: string) =>
      void logged.push(`${message} ${JSON.stringify(fields)}`);
    const ask = createAskModel({
      model: { kind: 'openai', endpoint, key, model: 'invented' },
      log: { info: note, warn: note, error: note },
      now: () => now,
    });
    const question = { system: 'x', text: 'jutut', tools: [{ name: 'a', description: '', parameters: {} }] };
    const asked = async (times: number) => {
      server.asked.splice(0);
      for (let n = 0; n < times; n += 1) await ask(question);
      return server.asked.length;
    };

    server.answer(json({}, 500));
    expect(await asked(2)).toBe(2);
    server.answer(calling('a'));
    expect(await asked(1)).toBe(1);
    server.answer(json({}, 500));
    expect(await asked(10)).toBe(3);
    now += 59_999;
    expect(await asked(1)).toBe(0);
    now += 1;
    expect(await asked(5)).toBe(1);
    now += 60_000;
    // Of many who come after the rest one goes to try.
    server.asked.splice(0);
    await Promise.all(Array.from({ length: 5 }, () => ask(question)));
    expect(server.asked).toHaveLength(1);
    now += 60_000;
    server.answer(calling('a'));
    expect(await ask(question)).toEqual({ name: 'a', arguments: '{}' });
    expect(await asked(5)).toBe(5);
    expect(logged).toContain('model is not asked for a minute {}');
    expect(logged.join()).not.toMatch(/invented-0|jutut/);
    await server.close();
  });

  it('is so too when it is the library that fails, and whoever asks does not notice', async () => {
    const server = await startModelServer();
    server.answer(calling('a'));
    let now = 0;
    const logged: string[] = [];
    const note = (fields: object, message: string) =>
      void logged.push(`${message} ${JSON.stringify(fields)}`);
    const ask = createAskModel({
      model: { kind: 'openai', endpoint: `${server.url}/v1`, key, model: 'invented' },
      log: { info: note, warn: note, error: note },
      now: () => now,
    });
    const question = { system: 'x', text: 'jutut', tools: [{ name: 'a', description: '', parameters: {} }] };
    const broken = { ...question, system: 'jutut '.repeat(5_000) };
    for (let n = 0; n < 5; n += 1) {
      expect(await ask(broken)).toBeUndefined();
    }

    expect(server.asked).toEqual([]);
    expect(logged.filter((line) => line === 'model did not answer {"failure":"library"}')).toHaveLength(3);
    expect(logged).toContain('model is not asked for a minute {}');
    expect(await ask(question)).toBeUndefined();
    now += 60_000;
    expect(await ask(question)).toEqual({ name: 'a', arguments: '{}' });
    expect(logged.join()).not.toContain('jutut');
    await server.close();
  });

  it('never rejects, and keeps no place of those who go at once', async () => {
    const server = await startModelServer();
    server.answer(calling('a'));
    let now = 0;
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const ask = createAskModel({
      model: { kind: 'openai', endpoint: `${server.url}/v1`, key, model: 'invented' },
      log,
      now: () => now,
    });
    const question = { system: 'x', text: 'jutut', tools: [{ name: 'a', description: '', parameters: {} }] };
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      throw new Error('jutut');
    });
    for (let n = 0; n < 25; n += 1) {
      expect(await ask(question)).toBeUndefined();
      now += 60_000;
    }
    timeout.mockRestore();

    expect(await ask(question)).toEqual({ name: 'a', arguments: '{}' });
    await server.close();
  });

  it('holds nobody up when many ask at once', async () => {
    const server = await startModelServer();
    server.answer(() => undefined);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const ask = createAskModel({
      model: { kind: 'openai', endpoint: `${server.url}/v1`, key, model: 'invented' },
      log,
      now: () => 0,
    });
    const question = { system: 'x', text: 'jutut', tools: [{ name: 'a', description: '', parameters: {} }] };
    await Promise.all(Array.from({ length: 30 }, () => ask(question)));

    expect(server.asked).toHaveLength(20);
    await server.close();
  });
});
