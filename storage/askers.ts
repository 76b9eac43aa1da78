import { z } from 'zod/v4';
import { type Language, languages } from '../bot/shared/people.ts';
import { noPresentations, type Presentations } from '../bot/shared/presentation.ts';
import {
  decodePresentations,
  presentationsPartition as partition,
  presentationsTable as table,
} from './presentations.ts';
import type { TextRow } from './quota-texts.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { endOfState, headKey, joinKey, textKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** Where somebody outside the network wrote from. */
export interface AskerChat {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly userId: string;
  readonly channelId: string;
}

/** Who asked for a presentation, as they wrote it, and where they are answered. It is nowhere but here. */
export interface Asker {
  readonly municipality: string;
  readonly name: string;
  /** Empty: not given. */
  readonly email: string;
  readonly phone: string;
  readonly message: string;
  readonly language: Language;
  readonly chat: AskerChat;
}

const askers = codec<Asker>(
  z.object({
    municipality: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    message: z.string(),
    language: z.enum(languages),
    chat: z.object({
      conversation: z.string(),
      serviceUrl: z.string(),
      tenantId: z.string(),
      botId: z.string(),
      userId: z.string(),
      channelId: z.string(),
    }),
  }),
);
const answers = codec(z.object({ words: z.string() }));
/** `usedAt`: milliseconds since 1970. */
const accounts = codec(z.object({ id: z.string(), usedAt: z.number() }));

export interface Account {
  readonly tenantId: string;
  readonly aadObjectId: string;
}

const accountsPartition = 'askers';
const accountKey = ({ tenantId, aadObjectId }: Account) =>
  joinKey(tenantId.toLowerCase(), aadObjectId.toLowerCase());
/** No id of ours ends so. */
const answerMark = '.answer';
const answerKey = (presentation: string) => textKey(`${presentation}${answerMark}`);

export async function readAskerId(tables: Tables, account: Account): Promise<string | undefined> {
  const row = await tables.get(table, accountsPartition, accountKey(account));
  return row && accounts.decode(row).id;
}

/**
 * The one id of an account, also when two requests come at once: what is counted is counted of that. Noted as in use
 * now, so that it is not forgotten in the middle of a request.
 */
export async function askerId(
  tables: Tables,
  account: Account,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<string> {
  const standing = await tables.get(table, accountsPartition, accountKey(account));
  const id = standing ? accounts.decode(standing).id : newId();
  const row = accounts.encode(accountsPartition, accountKey(account), { id, usedAt: now.getTime() });
  try {
    await (standing ? tables.replace(table, row, standing.etag ?? '') : tables.insert(table, row));
    return id;
  } catch (error) {
    const first = error instanceof WriteConflict ? await readAskerId(tables, account) : undefined;
    if (first === undefined) {
      throw error;
    }
    return first;
  }
}

/** Goes into the transaction of the request. */
export function askerRow(presentation: string, asker: Asker): TextRow {
  const key = textKey(presentation);
  return { key, row: (of) => askers.encode(of, key, asker) };
}

/** What was answered: the link of what was agreed on, or why it was declined. */
export function answerRow(presentation: string, words: string): TextRow {
  const key = answerKey(presentation);
  return { key, row: (of) => answers.encode(of, key, { words }) };
}

export async function readAsker(tables: Tables, presentation: string): Promise<Asker | undefined> {
  const row = await tables.get(table, partition, textKey(presentation));
  return row && askers.decode(row);
}

/** Empty where nothing was said. */
export async function readAnswer(tables: Tables, presentation: string): Promise<string> {
  const row = await tables.get(table, partition, answerKey(presentation));
  return row ? answers.decode(row).words : '';
}

/** All requests with whoever made them, by presentation: one range. */
export async function readAsked(
  tables: Tables,
): Promise<{ readonly presentations: Presentations; readonly askers: ReadonlyMap<string, Asker> }> {
  const rows = await tables.range(table, partition, headKey, endOfState);
  const [head] = rows;
  const words = rows.filter(({ rowKey }) => rowKey.startsWith(textKey('')) && !rowKey.endsWith(answerMark));
  return {
    presentations: head?.rowKey === headKey ? decodePresentations(head) : noPresentations,
    askers: new Map(words.map((row) => [row.rowKey.slice(textKey('').length), askers.decode(row)])),
  };
}

async function textRows(tables: Tables) {
  const rows = await tables.range(table, partition, textKey(''), endOfState);
  return rows.map((row) => ({ id: row.rowKey.slice(textKey('').length), row }));
}

/** Presentations of which something in words is kept. */
export async function wordsKept(tables: Tables): Promise<readonly string[]> {
  return [...new Set((await textRows(tables)).map(({ id }) => id.replace(answerMark, '')))];
}

/** What was written about a presentation is gone. */
export async function forgetWords(tables: Tables, presentation: string): Promise<void> {
  await tables.remove(table, partition, textKey(presentation));
  await tables.remove(table, partition, answerKey(presentation));
}

/** Accounts that were not used since `before` (milliseconds) and of which nothing is kept. */
export async function forgetAccounts(
  tables: Tables,
  before: number,
  kept: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const rows = await tables.range(table, accountsPartition);
  const old = rows.filter((row) => accounts.decode(row).usedAt < before);
  const asking = old.length > 0 ? await kept() : new Set<string>();
  for (const row of old.filter((one) => !asking.has(accounts.decode(one).id))) {
    try {
      await tables.remove(table, accountsPartition, row.rowKey, row.etag);
    } catch (error) {
      // Used again meanwhile.
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
}
