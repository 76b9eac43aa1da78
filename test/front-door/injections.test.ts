import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { plain } from '../../cards/escape.ts';
import { findPerson } from '../../storage/people.ts';
import { readQuota } from '../../storage/quota.ts';
import { onlyEvent, readCalendar } from '../calendar/ics.ts';
import { buttonsOf, type CardContent } from '../support/cards.ts';
import { allInjections } from '../support/injections.ts';
import { type Account, cardOf, type TeamsPerson } from '../support/person.ts';
import { accounts, colleagues } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

/** In one line, as a name or a title is. */
const inLine = (text: string) => plain(text).replace(/\s+/g, ' ').trim();
const used = allInjections.filter((_, n) => inject('long') || inject('ci') || n % 3 === 0);
const titles = used.map(inLine);
const people = colleagues(used.length, '233').map((one, n) => ({ ...one, name: titles[n] ?? '' }));
const town = useTown(
  titles.map((title, n) => {
    const words = plain(used[n] ?? '');
    return {
      id: `i${n}`,
      titleFi: title,
      titleSv: title,
      place: title,
      descriptionFi: words,
      descriptionSv: words,
    };
  }),
  people,
);

/** All that was shown to somebody. */
const shown: CardContent[] = [];
async function presses(who: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  const { status, value } = await who.invoke(verb, { v: 1, ...data });
  expect([verb, status]).toEqual([verb, 200]);
  const card = typeof value === 'object' && value !== null ? (value as CardContent) : { body: [] };
  shown.push(card);
  return card;
}

function textsIn(node: unknown, found: string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return found;
  const { type, text, value, title } = node as Readonly<Record<string, unknown>>;
  if (type === 'TextBlock' || type === 'TextRun') found.push(String(text));
  if (type === undefined && typeof value === 'string' && typeof title === 'string') found.push(title, value);
  for (const part of Object.values(node)) textsIn(part, found);
  return found;
}

/** What a reader of Markdown shows; white space aside. */
const read = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[\s\u2060]+/g, '');
const reads = (card: CardContent, text: string) =>
  textsIn(card).some((one) => read(one).includes(plain(text).replace(/\s+/g, '')));

/** What a reader of Markdown or of templates would do more with than show it. */
function effectsIn(card: CardContent): readonly string[] {
  return textsIn(card).filter((text) => {
    const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '·');
    return /\]\(|<\/?at|https?:\/\/evil|\{\{|\$\{|<img|<a /.test(bare) || bare.includes('90210');
  });
}

const idOf = async ({ tenantId, aadObjectId }: Account) =>
  (await findPerson(town.bot.program.services.tables, tenantId, aadObjectId))?.id ?? '';

async function get(url: string | undefined): Promise<Response> {
  const response = await fetch(url ?? 'http://127.0.0.1:1');
  expect(response.status).toBe(200);
  return response;
}

const tables = () => town.bot.program.services.tables;
const links = () => town.bot.program.services.links;
const member = (n: number) => town.bot.person(people[n] ?? accounts.stranger);

/** Each is somebody's name, the title, place and description of a session, a question, a diet and a reason. */
beforeAll(async () => {
  for (const n of used.keys()) {
    await presses(member(n), 'rsvp.remote', { session: `i${n}`, nonce: 'own' });
    await presses(member(n), 'rsvp.remote', { session: 'i0', nonce: 'first' });
  }
}, 60_000);

describe('what somebody typed to do harm', () => {
  it('is shown as it was typed where it was a question, and its answer', async () => {
    const consultant = town.person('consultant');
    let place = town.place();
    for (const [n, text] of used.entries()) {
      // A municipality has so many questions at once.
      if (n % 10 === 9) place = town.place();
      const asked = (await readQuota(tables(), place.code, 'uso8')).questions.map(({ id }) => id);
      await presses(place.manager, 'question.send', { nonce: `q${n}`, kind: 'question', words: text });
      const { questions } = await readQuota(tables(), place.code, 'uso8');
      const question = questions.find(({ id }) => !asked.includes(id))?.id;
      const ref = { municipality: place.code, period: 'uso8', question };
      expect([text, reads(await presses(consultant, 'question.show', ref), text)]).toEqual([text, true]);
    }
  });

  it('is shown as it was typed where it was the title, the place and the description of a session', async () => {
    for (const [n, text] of used.entries()) {
      const card = await presses(member(n), 'session.show', { session: `i${n}` });
      expect([text, reads(card, titles[n] ?? ''), reads(card, text)]).toEqual([text, true, true]);
    }
  });

  it('is in the tables as it was, and nothing that is calculated', async () => {
    const coordinator = await idOf(accounts.coordinator);
    const csv = await (await get(await links().attendees('i0', coordinator, 'csv', 'fi'))).text();
    const xlsx = Buffer.from(
      await (await get(await links().attendees('i0', coordinator, 'xlsx', 'fi'))).arrayBuffer(),
    );
    const [table] = await readXlsx(xlsx);
    const told = /_x([\da-f]{4})_/gi;
    const toldLetter = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
    const cells = new Set(table?.data.flat().map((cell) => String(cell).replace(told, toldLetter)));
    // An apostrophe before what a spreadsheet could take for a formula, also when it is pasted elsewhere.
    const isThere = (title: string) => cells.has(title) || cells.has(`'${title}`);
    expect(titles.filter((title) => !isThere(title))).toEqual([]);
    const sheets = Object.entries(unzipSync(xlsx)).filter(([name]) => name.endsWith('.xml'));
    for (const [, sheet] of sheets) expect(strFromU8(sheet)).not.toMatch(/<f[ >]|<hyperlink/);
    // A field that begins like a formula begins with an apostrophe instead; quotes are of the format.
    const fields = csv.split(/\r\n|;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((field) => field.replace(/^"/, ''));
    expect(fields.filter((field) => /^[=+\-@\t\r\0＝＋－＠]/.test(field))).toEqual([]);
    expect(fields.filter((field) => field.startsWith("'")).length).toBeGreaterThan(1);
  });

  it('is one event in a calendar file, with its words as they were', async () => {
    for (const [n, text] of used.entries()) {
      const url = await links().session(`i${n}`, await idOf(people[n] ?? accounts.stranger), 'fi');
      const file = await (await get(url)).text();
      const event = onlyEvent(readCalendar(file));
      expect([text, event.summary.includes(titles[n] ?? '')]).toEqual([text, true]);
      expect(event.description.replace(/\s/g, '')).toContain(plain(text).replace(/\s/g, ''));
      expect(file).not.toMatch(/^(?:ATTENDEE|UID:x|X-EVIL)/m);
      expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    }
  });

  it('names no municipality and is no code, whoever writes it', async () => {
    const coordinator = town.person('coordinator');
    const stranger = town.person('stranger');
    for (const text of used.slice(0, 45)) {
      const card = await coordinator.says(`jäljellä ${text}`);
      // A mention is who is spoken to, and no part of what is said.
      if (!/^<at>[^<]*<.at>$/.test(text)) {
        expect([text, buttonsOf(card).filter(({ verb }) => verb === 'correction.open')]).toEqual([text, []]);
      }
      shown.push(card, await stranger.says(text));
    }
    expect(
      await findPerson(tables(), accounts.stranger.tenantId, accounts.stranger.aadObjectId),
    ).toBeUndefined();
  });

  it('has done nothing where it was shown, and is in no log', () => {
    expect(shown.length).toBeGreaterThan(3 * used.length);
    expect(shown.flatMap(effectsIn)).toEqual([]);
    expect(
      JSON.stringify(town.bot.connector.sent.map(cardOf).map((card) => card && effectsIn(card))),
    ).not.toContain('"');
    expect(JSON.stringify(town.bot.connector.sent)).not.toContain('"mentioned"');
    expect(
      town.bot.logged.filter((line) => used.some((text) => text.length > 8 && line.includes(text))),
    ).toEqual([]);
    expect(town.bot.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
