import { TableClient as Client, type TableClient, type TransactionAction } from '@azure/data-tables';
import type { Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import type { Command } from '../../storage/aggregate.ts';
import type { Cached } from '../../storage/catch-up.ts';
import { planGroup } from '../../storage/group.ts';
import { RecentCommands } from '../../storage/recent.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import type { Write } from '../../storage/tables/client.ts';
import { answerCommand, before, creation, type Mix } from './answers.ts';

/**
 * The floor F(n): one process on one connection commits the same n answers to a fresh session, one transaction
 * after another, each as large as the codec allows. Only the submitting is timed; milliseconds.
 */
export async function floor(connectionString: string, session: string, mix: Mix, n: number): Promise<number> {
  const client = Client.fromConnectionString(connectionString, 'Sessions', { allowInsecureConnection: true });
  const partition = sessionPartition(session);
  let cached: Cached<Session> = {
    state: sessionKind.blank(),
    etag: undefined,
    sequence: 0,
    chain: '',
    readAt: 0,
    recent: new RecentCommands(),
  };
  const commands = Array.from({ length: n }, (_, i) => answerCommand(session, mix, i));
  const commit = async (all: readonly Command<Session, SessionEvent, unknown>[]): Promise<number> => {
    let ms = 0;
    for (let left = all; left.length > 0; ) {
      const group = planGroup(sessionKind, partition, cached, left, new Date());
      const actions = group.writes.map(toAction);
      const begin = performance.now();
      const etag = await submit(client, actions);
      ms += performance.now() - begin;
      const { state, sequence, chain } = group;
      cached = { ...cached, state, sequence, chain, etag };
      left = left.slice(group.decided.length);
    }
    return ms;
  };
  await commit([creation]);
  await commit(before(session, mix));
  return commit(commands);
}

async function submit(client: TableClient, actions: TransactionAction[]): Promise<string> {
  const done = await client.submitTransaction(actions);
  return done.subResponses[0]?.etag ?? '';
}

function toAction(write: Write): TransactionAction {
  switch (write.kind) {
    case 'insert':
      return ['create', write.row];
    case 'replace':
      return ['update', write.row, 'Replace', { etag: write.etag ?? '*' }];
    case 'put':
      return ['upsert', write.row, 'Replace'];
    case 'delete':
      return ['delete', write.row];
  }
}
