import { TableClient as Client, type TableClient, type TransactionAction } from '@azure/data-tables';
import type { Session } from '../../bot/shared/session.ts';
import type { Cached } from '../../storage/catch-up.ts';
import { planGroup } from '../../storage/group.ts';
import { RecentCommands } from '../../storage/recent.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import type { Write } from '../../storage/tables/client.ts';
import { answerCommand, creation } from './answers.ts';

/**
 * The floor F(n): one process on one connection commits the same n answers to a fresh session, one transaction
 * after another, each as large as the codec allows. Only the submitting is timed; milliseconds.
 */
export async function floor(connectionString: string, session: string, n: number): Promise<number> {
  const client = Client.fromConnectionString(connectionString, 'Sessions', { allowInsecureConnection: true });
  const partition = sessionPartition(session);
  let cached: Cached<Session> = {
    state: sessionKind.blank(),
    etag: undefined,
    sequence: 0,
    readAt: 0,
    recent: new RecentCommands(),
  };
  const commands = Array.from({ length: n }, (_, i) => answerCommand(session, i));
  let waiting: readonly (typeof creation | (typeof commands)[number])[] = [creation];
  let left = commands;
  let ms = 0;
  while (waiting.length > 0) {
    const group = planGroup(sessionKind, partition, cached, waiting, new Date());
    const actions = group.writes.map(toAction);
    const begin = performance.now();
    const etag = await submit(client, actions);
    ms += waiting[0] === creation ? 0 : performance.now() - begin;
    cached = { ...cached, state: group.state, sequence: group.sequence, etag };
    left = waiting[0] === creation ? left : left.slice(group.decided.length);
    waiting = left;
  }
  return ms;
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
