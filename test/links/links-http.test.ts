import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { saveGuests } from '../../storage/guests.ts';
import { findPerson } from '../../storage/people.ts';
import { exists, sessionKind, sessionPartition } from '../../storage/session.ts';
import { agrees, opens, parties, refOf, requests, told } from '../booking/parties.ts';
import { onlyEvent, readCalendar } from '../calendar/ics.ts';
import { startBot } from '../support/bot.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { someSession } from '../support/some-session.ts';
import { useStore } from '../support/store.ts';
import { startTableProxy, type TableProxy } from '../support/table-proxy.ts';
import { accounts, start, town as townNetwork } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const ids = ['plain', 'moved', 'left', 'cancelled', 'list', 'fed', 'fed-wait', 'fed-gone', 'late'] as const;
const town = useTown(ids.map((id) => ({ id, ...(id === 'fed-wait' ? { capacity: 1, remote: false } : {}) })));
const links = () => town.bot.program.services.links;

async function idOf(who: keyof typeof accounts): Promise<string> {
  const { tenantId, aadObjectId } = accounts[who];
  return (await findPerson(town.bot.program.services.tables, tenantId, aadObjectId))?.id ?? '';
}

let commands = 0;
async function change(
  session: string,
  make: (facts: SessionFacts, at: number) => SessionEvent,
): Promise<void> {
  commands += 1;
  const done = await town.bot.program.services.committer.run(sessionKind, sessionPartition(session), {
    id: `command-${commands}`,
    by: 'test',
    decide: ({ facts }, now) => ({ answer: 'done', event: make(facts, now.getTime()) }),
  });
  expect(exists(done.state)).toBe(true);
}

const answers = (who: keyof typeof accounts, session: string, wish: string) =>
  town.person(who).invoke(`rsvp.${wish}`, { v: 1, session, nonce: `n${Math.random()}` });

async function get(url: string | undefined): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await fetch(url ?? 'http://127.0.0.1:1');
  return { status: response.status, body: await response.text(), headers: response.headers };
}

const dead = /^Linkki ei ole enää voimassa.*\n\nLänken gäller inte längre.*\n\nThis link is not valid/;

async function isDead(url: string | undefined): Promise<boolean> {
  const { status, body } = await get(url);
  return status === 404 && dead.test(body);
}

describe('the calendar link of a session', () => {
  it('gives the attendee a file that is not kept anywhere on the way', async () => {
    await answers('participant', 'plain', 'onSite');
    const { status, body, headers } = await get(
      await links().session('plain', await idOf('participant'), 'fi'),
    );

    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="uso-2026-12-10.ics"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(onlyEvent(readCalendar(body))).toMatchObject({
      uid: 'plain@uso-bot',
      summary: 'Tilaisuus plain / Tillfälle plain',
      start: '2026-12-10T07:00:00.000Z',
      status: 'CONFIRMED',
    });
  });

  it('works for a guest without Teams, who is nobody but an answer', async () => {
    const { tables } = town.bot.program.services;
    const guest = { id: 'g.1', name: 'Orvokki Niemi', group: 'elected' as const, municipality: '233' };
    await saveGuests(tables, 'plain', [guest]);
    const answer = { seat: 'remote', at: start.getTime(), municipality: '233', by: 'p' } as const;
    await change('plain', () => ({ type: 'seated', seats: [{ who: 'g.1', answer }] }));
    const { body } = await get(await links().session('plain', 'g.1', 'sv'));

    expect(onlyEvent(readCalendar(body)).description).toContain('Du deltar på distans.');
  });

  it('shows a later time when the session is moved, as a later version of the same event', async () => {
    await answers('participant', 'moved', 'onSite');
    const link = await links().session('moved', await idOf('participant'), 'fi');
    const before = onlyEvent(readCalendar((await get(link)).body));
    await change('moved', (facts, at) => ({
      type: 'changed',
      facts: { ...facts, start: facts.start + 86_400_000, end: facts.end + 86_400_000 },
      seats: [],
      at,
    }));
    const after = onlyEvent(readCalendar((await get(link)).body));

    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.start).toBe('2026-12-11T07:00:00.000Z');
  });

  it('takes the session out of the calendar when it is cancelled, or when they do not come any more', async () => {
    await answers('participant', 'cancelled', 'onSite');
    await answers('participant', 'left', 'onSite');
    const person = await idOf('participant');
    await change('cancelled', (_facts, at) => ({ type: 'cancelled', at, reason: 'r' }));
    await answers('participant', 'left', 'no');
    for (const id of ['cancelled', 'left']) {
      const { body, headers } = await get(await links().session(id, person, 'fi'));
      const calendar = readCalendar(body);

      expect(headers.get('content-type')).toContain('method=CANCEL');
      expect([calendar.method, onlyEvent(calendar).status]).toEqual(['CANCEL', 'CANCELLED']);
    }
  });

  it('is good until 30 days after the session', async () => {
    await answers('participant', 'late', 'onSite');
    const link = await links().session('late', await idOf('participant'), 'fi');
    const end = Date.parse('2026-12-10T13:30:00Z');
    town.bot.now = new Date(end + 30 * 86_400_000);
    const { status } = await get(link);
    town.bot.now = new Date(end + 30 * 86_400_000 + 1_000);

    expect([status, await isDead(link)]).toEqual([200, true]);
  });
});

describe('the list of attendees by link', () => {
  it('is given to a host alone, as an XLSX or a CSV, guests by their names', async () => {
    const { tables } = town.bot.program.services;
    const [host, other] = await Promise.all([idOf('consultant'), idOf('otherConsultant')]);
    await answers('participant', 'list', 'onSite');
    const guest = { id: 'g.2', name: '=Kaino', group: 'elected' as const, municipality: '233' };
    await saveGuests(tables, 'list', [guest]);
    const answer = { seat: 'remote', at: start.getTime(), municipality: '233', group: 'elected' } as const;
    await change('list', () => ({ type: 'seated', seats: [{ who: 'g.2', answer }] }));
    const everybody = await links().attendees('list', other, 'csv', 'fi');
    const before = (await get(everybody)).status;
    await change('list', (facts, at) => ({
      type: 'changed',
      facts: { ...facts, hosts: [host] },
      seats: [],
      at,
    }));
    const csv = await get(await links().attendees('list', host, 'csv', 'fi'));
    const xlsx = await fetch((await links().attendees('list', host, 'xlsx', 'sv')) ?? '');

    expect([before, await isDead(everybody)]).toEqual([200, true]);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="osallistujat-2026-12-10.csv"');
    expect(csv.body).toMatch(
      /\r\nKauhava;Meeri Lampi;luottamushenkilö;paikan päällä;tulee;;;2026-11-24 10:00;\r\n/,
    );
    expect(csv.body).toContain(";'=Kaino;");
    expect(xlsx.headers.get('content-disposition')).toBe('attachment; filename="deltagare-2026-12-10.xlsx"');
    const [sheet] = await readXlsx(Buffer.from(await xlsx.arrayBuffer()));
    expect(sheet?.data.map(([, name]) => name)).toEqual(['Namn', "'=Kaino", 'Meeri Lampi']);
  });
});

describe('a link that opens nothing', () => {
  it('is one to a draft, or of an attendee who is not in the network any more', async () => {
    const answer = { seat: 'onSite', at: start.getTime() } as const;
    const participant = await idOf('participant');
    const seats = [participant, 'gone'].map((who) => ({ who, answer }));
    await change('plain', () => ({ type: 'seated', seats }));
    const facts = someSession({ start: start.getTime(), end: start.getTime() + 1 }).facts;
    await change('draft', () => ({ type: 'created', facts, draft: true }));
    await change('draft', () => ({ type: 'seated', seats }));
    const to = async (session: string, who: string) =>
      (await get(await links().session(session, who, 'fi'))).status;

    expect([
      await to('plain', participant),
      await to('plain', 'gone'),
      await to('draft', participant),
    ]).toEqual([200, 404, 404]);
  });

  it('is answered with one and the same text, whatever the reason', async () => {
    const { url } = town.bot;
    const [participant, manager] = await Promise.all([idOf('participant'), idOf('manager')]);
    await answers('participant', 'plain', 'onSite');
    const good = (await links().session('plain', participant, 'fi')) ?? '';
    const list = (await links().attendees('plain', await idOf('coordinator'), 'csv', 'fi')) ?? '';
    const token = /calendar\/(.+)\.ics$/.exec(good)?.[1] ?? '';
    const listToken = /files\/(.+)$/.exec(list)?.[1] ?? '';
    const booking = { municipality: '233', period: 'uso8', booking: 'none' };
    const wrong = [
      `${url}/calendar/x.ics`,
      `${url}/files/x`,
      good.replace(/\.ics$/, ''),
      good.replace(token, token.slice(0, -6)),
      `${url}/files/${token}`,
      `${url}/calendar/${listToken}.ics`,
      await links().session('no-such', participant, 'fi'),
      await links().session('plain', manager, 'fi'),
      await links().session('plain', 'g.none', 'fi'),
      await links().session('plain', 'nobody', 'fi'),
      await links().workshop(booking, manager, 'fi'),
      await links().feed(manager, 'a secret that was never given'),
      await links().attendees('plain', participant, 'csv', 'fi'),
      await links().attendees('no-such', await idOf('coordinator'), 'xlsx', 'fi'),
    ];
    const answered = await Promise.all(wrong.map(get));
    const [first] = answered;

    expect((await get(good)).status).toBe(200);
    expect((await get(list)).status).toBe(200);
    for (const { status, body, headers } of answered) {
      expect([status, body]).toEqual([404, first?.body]);
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(first?.body).toMatch(dead);
    expect(town.bot.logged.join('\n')).not.toContain(token.slice(0, 40));
  });

  it('is no path of ours when it holds anything but letters of a token', async () => {
    for (const path of [
      '/calendar/',
      '/calendar/a%2e',
      '/calendar/a/b',
      '/files/..%2f',
      `/files/${'a'.repeat(2_049)}`,
    ]) {
      const { status, body } = await get(town.bot.url + path);
      expect([status, body]).toEqual([404, '{"error":"not-found"}']);
    }
  });

  it.each(['HEAD', 'POST', 'DELETE'])('is not asked in any other way than GET: %s', async (method) => {
    const response = await fetch(`${town.bot.url}/calendar/x.ics`, { method });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('the calendar of one’s own', () => {
  const addressOf = (card: CardContent) => /http:\/\/127[^\s]+\.ics/.exec(wordsOf(card))?.[0];

  it('stops at its address when that is renewed or taken back, and only then', async () => {
    const manager = town.person('manager');
    manager.card = (await manager.invoke('calendar.open', { v: 1 })).value as CardContent;
    const first = addressOf(manager.card);
    manager.card = (await manager.invoke('calendar.open', { v: 1 })).value as CardContent;
    const renew = manager.button('Ota käyttöön');
    const whileOpen = await get(first);
    await manager.presses('Ota käyttöön');
    const second = addressOf(manager.card);
    const again = addressOf((await manager.press(renew)).value as CardContent);
    const afterRenewal = [await isDead(first), (await get(second)).status];
    await manager.presses('Lopeta');

    expect(whileOpen.status).toBe(200);
    expect(second).not.toBe(first);
    expect(again).toBe(second);
    expect(afterRenewal).toEqual([true, 200]);
    expect(addressOf(manager.card)).toBeUndefined();
    expect(await isDead(second)).toBe(true);
    await manager.presses('Ota kalenteri');
    expect((await get(addressOf(manager.card))).status).toBe(200);
  });

  it('has what the person comes to or waits for, and what was cancelled lately', async () => {
    await answers('otherManager', 'fed-wait', 'onSite');
    for (const id of ['fed', 'fed-wait', 'fed-gone']) {
      await answers('swedish', id, 'onSite');
    }
    const swedish = town.person('swedish');
    const link = addressOf((await swedish.invoke('calendar.open', { v: 1 })).value as CardContent);
    const before = readCalendar((await get(link)).body);
    await change('fed', (_facts, at) => ({ type: 'cancelled', at, reason: 'r' }));
    await answers('swedish', 'fed-gone', 'no');
    const after = readCalendar((await get(link)).body);
    town.bot.now = new Date(start.getTime() + 31 * 86_400_000);
    const later = readCalendar((await get(link)).body);
    const statuses = ({ events }: typeof after) =>
      Object.fromEntries(events.map(({ uid, status }) => [uid.split('@')[0], status]));

    expect(statuses(before)).toEqual({ fed: 'CONFIRMED', 'fed-wait': 'TENTATIVE', 'fed-gone': 'CONFIRMED' });
    expect(statuses(after)).toEqual({ fed: 'CANCELLED', 'fed-wait': 'TENTATIVE' });
    expect(statuses(later)).toEqual({ 'fed-wait': 'TENTATIVE' });
    expect([after.method, after.refresh]).toEqual(['PUBLISH', 'PT1H']);
    expect(after.text).toContain('X-PUBLISHED-TTL:PT1H');
    expect(after.events[0]?.summary).toContain('Tillfälle fed');
  });

  it('is a calendar without events while there are none', async () => {
    const link = addressOf(
      (await town.person('coordinator').invoke('calendar.open', { v: 1 })).value as CardContent,
    );
    const { status, body } = await get(link);

    expect([status, readCalendar(body).events]).toEqual([200, []]);
  });

  it('has the agreed workshops of one’s municipality, and of the consultant who has them, nobody else', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-08' });
    const first = refOf(all.consultant.card);
    await requests(town, all, { date1: '2026-12-15' });
    await told(town, all.manager, 'vahvisti', () => all.other.presses('Vahvista'));
    const feeds = async () => {
      const read = async (who: typeof all.manager) => {
        const card = (await who.invoke('calendar.open', { v: 1 })).value as CardContent;
        const { body } = await get(addressOf(card));
        return readCalendar(body).events.filter(({ summary }) => summary.includes(all.name));
      };
      return Promise.all(
        [all.manager, all.contact, all.consultant, all.other, town.person('manager')].map(read),
      );
    };
    const agreed = await feeds();
    await opens(all.manager, first);
    await all.manager.presses('Peru');
    const cancelled = await feeds();
    const shown = (events: (typeof agreed)[number]) =>
      events.map(({ start: at, status }) => `${at.slice(0, 10)} ${status}`).sort();

    expect(agreed.map(shown)).toEqual([
      ['2026-12-08 CONFIRMED', '2026-12-15 CONFIRMED'],
      ['2026-12-08 CONFIRMED', '2026-12-15 CONFIRMED'],
      ['2026-12-08 CONFIRMED'],
      ['2026-12-15 CONFIRMED'],
      [],
    ]);
    expect(cancelled.slice(0, 2).map(shown)).toEqual([
      ['2026-12-08 CANCELLED', '2026-12-15 CONFIRMED'],
      ['2026-12-08 CANCELLED', '2026-12-15 CONFIRMED'],
    ]);
  });
});

describe('the calendar link of a workshop', () => {
  it('is on the card of the agreed one, for its municipality and the consultants', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await opens(all.manager, refOf(all.consultant.card));
    const link = openUrl(all.manager.card, 'Lisää kalenteriin');
    const before = onlyEvent(readCalendar((await get(link)).body));
    const ref = refOf(all.manager.card) as { municipality: string; period: string; booking: string };
    const foreign = await links().workshop(ref, await idOf('otherManager'), 'fi');
    await all.manager.presses('Peru');
    const cancelled = readCalendar((await get(link)).body);
    const after = onlyEvent(cancelled);

    expect([before.status, before.start.slice(0, 10)]).toEqual(['CONFIRMED', '2026-12-09']);
    expect(await isDead(foreign)).toBe(true);
    expect([cancelled.method, after.status, after.uid]).toEqual(['CANCEL', 'CANCELLED', before.uid]);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(openUrl(all.manager.card, 'Lisää kalenteriin')).toBeUndefined();
  });
});

describe('a store that does not answer', () => {
  const store = useStore();
  let proxy: TableProxy | undefined;
  beforeAll(async () => {
    proxy = await startTableProxy(store.connectionString);
  });
  afterAll(() => proxy?.close());

  it('makes a link say that it is to be tried later, not that it is dead', async () => {
    const connectionString = proxy?.connectionString ?? '';
    const bot = await startBot({ connectionString, now: start, network: townNetwork([{ id: 'plain' }]) });
    try {
      const link = await bot.program.services.links.session('plain', 'g.1', 'fi');
      proxy?.treat(() => ({ refuse: 503 }));
      const { status, body, headers } = await get(link);
      proxy?.treat(() => undefined);

      expect([status, headers.get('retry-after')]).toEqual([503, '30']);
      expect(body).toMatch(/^Tiedostoa ei juuri nyt saada/);
    } finally {
      await bot.stop();
    }
  });
});

function openUrl(card: CardContent, title: string): string | undefined {
  const actions = (card['actions'] ?? []) as readonly {
    readonly type: string;
    readonly title: string;
    readonly url?: string;
  }[];
  return actions.find((action) => action.type === 'Action.OpenUrl' && action.title === title)?.url;
}
