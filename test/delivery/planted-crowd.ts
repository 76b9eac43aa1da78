import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { type OutboxItem, spreadItems } from '../../bot/shared/outbox.ts';
import type { Answer } from '../../bot/shared/session.ts';
import { savePersonal } from '../../storage/conversations.ts';
import { Directory } from '../../storage/directory.ts';
import { putOutboxItem } from '../../storage/outbox.ts';
import { sessionPartition } from '../../storage/session.ts';
import { questionKey } from '../../storage/session-texts.ts';
import { Tables } from '../../storage/tables/client.ts';
import { happens, plant, seated } from '../attendees/planted.ts';
import { committerOf } from '../network/store.ts';
import { loadNetwork } from '../support/network.ts';
import { colleagues, town } from '../support/town.ts';
import { chatOf, type Listed, listedIn } from './listed.ts';

/** A store with a session that many come to, each with a chat, and a question to all of them. */
export interface PlantedCrowd {
  readonly tables: Tables;
  readonly chats: readonly string[];
  /** Puts the question in the outbox, as a process does that is not among those that send. */
  ask(): Promise<void>;
  /** The chats of those whose message is still to be sent, and of those where nobody knows whether it was. */
  listed(): Promise<Listed>;
}

const day = 86_400_000;
const session = 's1';
const question = 'q1';
/** People whose answers fit one change. */
const step = 45;

/** On the real clock: whoever sends is another process. */
export async function plantCrowd(
  connectionString: string,
  size: number,
  serviceUrl: string,
): Promise<PlantedCrowd> {
  const tables = new Tables({ connectionString });
  const accounts = colleagues(size, '233');
  await loadNetwork(tables, town([], accounts));
  const people = await new Directory(tables, () => performance.now()).get();
  const ids = people.filter(({ name }) => name.startsWith('Osallistuja')).map(({ id }) => id);
  const { tenantId = '' } = accounts[0] ?? {};
  const chat = { serviceUrl, tenantId, botId: '28:bot', channelId: 'msteams', dead: false };
  const limit = pLimit(8);
  await Promise.all(
    ids.map((id) =>
      limit(() => savePersonal(tables, id, { ...chat, conversation: chatOf(id), userId: `29:${id}` })),
    ),
  );
  const plot = { bot: { program: { services: { tables, committer: committerOf(tables) } } } };
  const now = Date.now();
  await plant(plot, session, { start: now + 30 * day, end: now + 30 * day + 1, closes: now + 20 * day });
  const answer: Answer = { seat: 'onSite', at: now, municipality: '233', group: 'elected' };
  for (let n = 0; n < ids.length; n += step) {
    await happens(
      plot,
      session,
      seated(Object.fromEntries(ids.slice(n, n + step).map((id) => [id, answer]))),
    );
  }
  const asked = { id: question, at: now, by: randomUUID(), asked: size, answered: 0 };
  await happens(
    plot,
    session,
    { type: 'asked', question: asked },
    { [questionKey(question)]: 'Mitä haluat kuulla?' },
  );
  const items: readonly OutboxItem[] = spreadItems(ids, question, {
    about: 'session-question',
    session,
    question,
  });
  return {
    tables,
    chats: ids.map(chatOf),
    async ask() {
      for (const item of items) {
        await putOutboxItem(tables, 'Sessions', sessionPartition(session), item, new Date());
      }
    },
    listed: () => listedIn(tables, session),
  };
}
