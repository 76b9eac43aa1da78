import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Fault, type FaultName, faults, type Plan, shares } from '../support/limited/faults.ts';
import { answers, duplicates, mostInASecond, timeTaken, tooEarly } from '../support/limited/figures.ts';
import { conversationLimits, SlidingLimits, tenantLimits } from '../support/limited/sliding-limits.ts';
import { type LimitedSettings, startLimitedConnector } from '../support/limited-connector.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) {
    await cleanup();
  }
});

/** A client that does what it is told, on a clock that stands still until it is set. */
async function client(settings: LimitedSettings = {}) {
  const clock = { now: 1_000_000 };
  const connector = await startLimitedConnector({ latency: 0, now: () => clock.now, ...settings });
  cleanups.push(() => connector.close());
  const request = (method: string, path: string, body: object, signal?: AbortSignal) =>
    fetch(`${connector.serviceUrl}v3/conversations${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  const send = (conversation: string, text: string, signal?: AbortSignal) =>
    request('POST', `/${conversation}/activities`, { type: 'message', text }, signal);
  const sendMany = async (count: number, conversation: (n: number) => string, apart = 0) => {
    const statuses: number[] = [];
    for (let n = 0; n < count; n += 1) {
      statuses.push((await send(conversation(n), `${n}`)).status);
      clock.now += apart;
    }
    return statuses;
  };
  return { connector, clock, request, send, sendMany };
}

const times = (count: number, status: number) => Array.from({ length: count }, () => status);

describe('what is sent and accepted', () => {
  it('is answered with ids and noted, in each form of the protocol', async () => {
    const { connector, request } = await client();
    const card = { content: { body: [{ type: 'TextBlock', text: 'Tervetuloa' }] } };
    const sent = await request('POST', '/a:1/activities/some-id', { attachments: [card] });
    const created = await request('POST', '', {
      isGroup: true,
      channelData: { channel: { id: '19:c' } },
      activity: { text: 'Kanavalle' },
    });
    const updated = await request('PUT', '/a:1/activities/sent-1', { text: 'Uusi' });

    expect([sent.status, await sent.json()]).toEqual([201, { id: 'sent-1' }]);
    expect([created.status, await created.json()]).toEqual([
      201,
      { id: '19:c;messageid=2', activityId: 'sent-2' },
    ]);
    expect([updated.status, await updated.json()]).toEqual([200, { id: 'sent-1' }]);
    expect(connector.arrivals).toMatchObject([
      { kind: 'message', conversation: 'a:1', marker: 'Tervetuloa', status: 201, delivered: true },
      { kind: 'create', conversation: '19:c', marker: 'Kanavalle', status: 201, delivered: true },
      { kind: 'update', conversation: 'a:1', marker: 'Uusi', status: 200, delivered: true },
    ]);
  });

  it('takes as long as told to be answered', async () => {
    const { connector, send } = await client({ now: () => performance.now() });
    connector.latency = 80;
    await send('a:1', 'Hei');

    expect(timeTaken(connector.arrivals)).toBeGreaterThanOrEqual(79);
  });

  it('is nothing that the protocol does not know', async () => {
    const { connector, request } = await client();

    expect((await request('POST', '/a:1/members', {})).status).toBe(404);
    expect((await request('DELETE', '/a:1/activities/sent-1', {})).status).toBe(404);
    expect(connector.arrivals).toEqual([]);
  });
});

describe('the limits', () => {
  it('of the tenant: 50 in any second, of whatever kind and to whomever', async () => {
    const { clock, sendMany, request } = await client();
    const update = () => request('PUT', '/a:1/activities/sent-1', { text: 'Uusi' });

    expect(await sendMany(50, (n) => `a:${n}`, 19)).toEqual(times(50, 201));
    const refused = await update();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    clock.now += 1_000;
    expect((await update()).status).toBe(200);
  });

  it('of a conversation: a thread counts for its channel, an update for nobody', async () => {
    const { clock, connector, request, send, sendMany } = await client();

    expect(await sendMany(7, (n) => `19:c;messageid=${n}`)).toEqual(times(7, 201));
    expect((await request('PUT', '/19:c/activities/sent-1', { text: 'Uusi' })).status).toBe(200);
    expect((await send('a:1', 'muualle')).status).toBe(201);
    const over = await request('POST', '', { channelData: { channel: { id: '19:c' } }, activity: {} });
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '2']);
    expect(connector.arrivals.at(-1)).toMatchObject({ delivered: false, over: 'conversation', early: false });
    clock.now += 2_000;
    expect((await send('19:c', 'taas')).status).toBe(201);
    expect(tooEarly(connector.arrivals)).toEqual([]);
  });

  it.each([
    { limits: tenantLimits, most: 50, within: 1_000 },
    { limits: conversationLimits, most: 7, within: 1_000 },
    { limits: conversationLimits, most: 8, within: 2_000 },
    { limits: conversationLimits, most: 60, within: 30_000 },
    { limits: conversationLimits, most: 1_800, within: 3_600_000 },
  ])('let $most through in $within ms, refuse the next, and say how long', ({ limits, most, within }) => {
    const apart = Math.floor((within - 1) / most);
    const filled = () => {
      const full = new SlidingLimits(limits);
      return { full, waits: Array.from({ length: most + 1 }, (_, n) => full.arrive('x', n * apart)) };
    };
    const { full: patient, waits } = filled();
    const { full: early } = filled();
    const slow = new SlidingLimits(limits);
    const slower = Array.from({ length: most + 1 }, (_, n) => slow.arrive('x', n * (apart + 1)));
    const wait = waits[most] ?? 0;

    expect(waits.findIndex((one) => one !== undefined)).toBe(most);
    expect(patient.arrive('other', most * apart)).toBeUndefined();
    expect(early.arrive('x', most * apart + wait - 1)).toBeDefined();
    expect(patient.arrive('x', most * apart + wait)).toBeUndefined();
    expect(slower.every((one) => one === undefined)).toBe(true);
  });

  it('are kept to as a plain count says, also by what is refused', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 80 });
    fc.assert(
      fc.property(gaps, (apart) => {
        const limits = new SlidingLimits(conversationLimits);
        const arrivals: number[] = [];
        for (const gap of apart) {
          const at = (arrivals.at(-1) ?? 0) + gap;
          arrivals.push(at);
          const over = conversationLimits.some(
            ({ most, within }) => arrivals.filter((one) => at - one < within).length > most,
          );
          expect(limits.arrive('x', at) !== undefined).toBe(over);
        }
      }),
    );
  });
});

describe('somebody told to wait', () => {
  it('is let in when the time is over, and noted when they come before', async () => {
    const { clock, connector, send, sendMany } = await client();
    await sendMany(8, () => 'a:1');
    clock.now += 1_998;
    const early = await send('a:1', 'liian aikaisin');
    clock.now += 1_000;
    const patient = await send('a:1', 'ajallaan');

    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '1']);
    expect(patient.status).toBe(201);
    expect(tooEarly(connector.arrivals)).toMatchObject([{ marker: 'liian aikaisin', delivered: false }]);
  });

  it('waits for the whole tenant where the tenant was over; what was under way is no fault', async () => {
    const { clock, connector, send, sendMany } = await client();
    await sendMany(51, (n) => `a:${n}`);
    clock.now += 50;
    const underWay = await send('a:100', 'matkalla');
    clock.now += 1;
    const early = await send('a:101', 'liian aikaisin');
    clock.now += 949;
    const patient = await send('a:102', 'ajallaan');

    expect([underWay.status, early.status, patient.status]).toEqual([429, 429, 201]);
    expect(tooEarly(connector.arrivals)).toMatchObject([{ marker: 'liian aikaisin', over: 'tenant' }]);
  });

  it('is told so long, or nothing: then no time is too early', async () => {
    const long = await client({ retryAfter: 30 });
    await long.sendMany(8, () => 'a:1');
    long.clock.now += 29_000;
    const silent = await client({ retryAfter: 'unsaid' });
    await silent.sendMany(8, () => 'a:1');
    const again = await silent.send('a:1', 'heti');

    expect((await long.send('a:1', 'uudestaan')).status).toBe(429);
    expect(tooEarly(long.connector.arrivals)).toHaveLength(1);
    expect([again.status, again.headers.get('retry-after')]).toEqual([429, null]);
    expect(tooEarly(silent.connector.arrivals)).toEqual([]);
  });
});

describe('a fault', () => {
  it.each<readonly [FaultName, number, string | undefined]>([
    ['throttled', 429, 'Throttled'],
    ['throttledSilently', 429, 'Throttled'],
    ['preconditionFailed', 412, 'PreconditionFailed'],
    ['badGateway', 502, undefined],
    ['notInRoster', 403, 'BotNotInConversationRoster'],
    ['blockedByUser', 403, 'ConversationBlockedByUser'],
    ['noConversation', 404, 'ConversationNotFound'],
    ['tooBig', 413, 'MessageSizeTooBig'],
  ])('%s is answered %s and shows nobody anything', async (name, status, code) => {
    const { connector, send } = await client({ plan: () => name });
    const answered = await send('a:1', 'Hei');
    const body = (await answered.json()) as { readonly error?: { readonly code: string } };

    expect([answered.status, body.error?.code]).toEqual([status, code]);
    expect(answered.headers.get('retry-after')).toBe(name === 'throttled' ? '1' : null);
    expect(connector.arrivals).toMatchObject([{ status, fault: name, delivered: false }]);
  });

  it('writesBlocked says so in a string within a string', async () => {
    const { send } = await client({ plan: () => 'writesBlocked' });
    const answered = await send('a:1', 'Hei');
    const { errorCode, message } = (await answered.json()) as { errorCode: number; message: string };

    expect([answered.status, errorCode]).toEqual([403, 209]);
    expect(JSON.parse(message)).toMatchObject({ subCode: 'MessageWritesBlocked' });
  });

  it('that comes after the delivery is one that the reader does not notice', async () => {
    const { connector, send } = await client();
    connector.plan = () => 'deliveredThenFailed';
    const failed = await send('a:1', 'Ensin');
    connector.plan = () => 'deliveredThenReset';
    await expect(send('a:1', 'Sitten')).rejects.toThrow('fetch failed');

    expect(failed.status).toBe(500);
    expect(connector.arrivals).toMatchObject([
      { marker: 'Ensin', status: 500, delivered: true },
      { marker: 'Sitten', delivered: true },
    ]);
    expect(answers(connector.arrivals)).toEqual({ 500: 1, none: 1 });
  });

  it.each([true, false])('that hangs is never answered (delivered: %s)', async (delivers) => {
    const plan = (): Fault => ({ kind: 'hang', delivers });
    const { connector, send } = await client({ plan });
    await expect(send('a:1', 'Hei', AbortSignal.timeout(200))).rejects.toThrow('timeout');

    expect(connector.arrivals).toMatchObject([{ fault: 'hang', delivered: delivers }]);
    expect(connector.arrivals[0]).not.toHaveProperty('answeredAt');
  });

  it('may shut the conversation or the whole tenant', async () => {
    const plan: Plan = ({ marker }) =>
      marker === 'huono' ? { kind: 'throttle', retryAfter: 5, scope: 'tenant' } : undefined;
    const { clock, connector, send } = await client({ plan });
    await send('a:1', 'huono');
    clock.now += 4_900;
    expect((await send('a:2', 'muu')).status).toBe(429);
    connector.plan = ({ marker }) => (marker === 'huono' ? 'throttled' : undefined);
    clock.now += 10_000;
    await send('a:3', 'huono');

    expect((await send('a:4', 'muu')).status).toBe(201);
    expect((await send('a:3', 'muu')).status).toBe(429);
    expect(tooEarly(connector.arrivals)).toHaveLength(2);
  });

  it('does not come upon who is over a limit, nor does what is too long get in without one', async () => {
    const { connector, send, sendMany } = await client();
    await sendMany(7, () => 'a:1');
    connector.plan = () => 'notInRoster';
    expect((await send('a:1', 'liikaa')).status).toBe(429);
    connector.plan = undefined;

    expect((await send('a:2', 'x'.repeat(51_000))).status).toBe(201);
    expect((await send('a:2', 'x'.repeat(52_000))).status).toBe(413);
  });

  it('comes upon its share of the requests, the same ones for the same seed', () => {
    const named = (seed: number) => {
      const plan = shares(seed, { throttled: 0.2, badGateway: 0.1 });
      const request = { kind: 'message', marker: 'm' } as const;
      return Array.from({ length: 2_000 }, (_, n) =>
        plan({ ...request, conversation: `a:${n}`, attempt: 1 }),
      );
    };
    const one = named(1);
    const share = (name: string) => one.filter((fault) => fault === name).length / one.length;

    expect(share('throttled')).toBeCloseTo(0.2, 1);
    expect(share('badGateway')).toBeCloseTo(0.1, 1);
    expect(named(1)).toEqual(one);
    expect(named(2)).not.toEqual(one);
  });

  it('is planned with the attempt in view', async () => {
    const { send, connector } = await client({
      plan: ({ attempt }) => (attempt === 1 ? 'badGateway' : undefined),
    });
    const statuses = [
      await send('a:1', 'x'),
      await send('a:1', 'x'),
      await send('a:1', 'y'),
      await send('a:2', 'x'),
    ];

    expect(statuses.map(({ status }) => status)).toEqual([502, 201, 502, 502]);
    expect(Object.keys(faults)).toContain(connector.arrivals[0]?.fault);
  });
});

describe('the figures', () => {
  it('count the most in any second, not in the clock’s seconds', () => {
    const at = [0, 900, 950, 1_050, 1_899, 1_900, 3_000].map((one) => ({ at: one }));

    expect(mostInASecond(at)).toBe(4);
    expect(mostInASecond([])).toBe(0);
  });

  it('find what a reader sees twice: not an update, not what was refused, not another’s', async () => {
    const { connector, request, send } = await client();
    connector.plan = ({ attempt }) => (attempt === 1 ? 'badGateway' : undefined);
    await send('a:1', 'kerran');
    await send('a:1', 'kerran');
    connector.plan = ({ attempt }) => (attempt === 1 ? 'deliveredThenReset' : undefined);
    await expect(send('a:1', 'kahdesti')).rejects.toThrow();
    await send('a:1', 'kahdesti');
    await expect(send('a:2', 'kahdesti')).rejects.toThrow();
    await request('PUT', '/a:2/activities/x', { text: 'kahdesti' });

    expect(duplicates(connector.arrivals)).toEqual(['a:1: kahdesti']);
  });

  it('take the time from the first arrival to the last answer', async () => {
    const { clock, connector, send } = await client();
    await send('a:1', 'a');
    clock.now += 700;
    await send('a:1', 'b');

    expect(timeTaken(connector.arrivals)).toBe(700);
  });
});

describe('who waits for arrivals', () => {
  it('hears of them, or what there was when they do not come', async () => {
    const { connector, send } = await client();
    const came = connector.until((arrivals) => arrivals.length === 2, 5_000);
    await send('a:1', 'a');
    await send('a:1', 'b');

    await expect(came).resolves.toBeUndefined();
    await expect(connector.until(() => false, 10)).rejects.toThrow('2 came, answered {"201":2}');
  });
});
