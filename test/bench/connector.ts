import { createServer } from 'node:http';
import { listen } from '../../bot/teams/listen.ts';

export interface Connector {
  readonly serviceUrl: string;
  /** How many cards and texts have come in. */
  readonly counts: { cards: number; others: number };
  close(): Promise<void>;
}

/** Takes whatever is sent and forgets it: it shares the machine with what is measured. */
export async function startConnector(): Promise<Connector> {
  const counts = { cards: 0, others: 0 };
  let next = 0;
  const server = createServer((req, res) => {
    let isCard = false;
    req.on('data', (chunk: Buffer) => {
      isCard ||= chunk.includes('"attachments":[{');
    });
    req.on('end', () => {
      counts.cards += isCard ? 1 : 0;
      counts.others += isCard ? 0 : 1;
      next += 1;
      res.setHeader('content-type', 'application/json');
      res.end(`{"id":"${next}"}`);
    });
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
