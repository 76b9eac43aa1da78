import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listen } from '../../bot/teams/listen.ts';

/** A request to the store, on its way. */
export interface TableRequest {
  readonly method: string;
  /** `Sessions(PartitionKey=…`, `Sessions()?…` or `$batch`. */
  readonly target: string;
  answered: boolean;
}

/** What happens to a request; nothing given: it passes. */
export interface Treatment {
  /** Milliseconds before anything else. */
  readonly delay?: number;
  /** Answered with this status, and the store never hears of it. */
  readonly refuse?: number;
  /** The store does it, and the connection is cut before the answer: `refuse` is not for this one. */
  readonly cut?: boolean;
  /** Never answered, and the store never hears of it. */
  readonly hang?: boolean;
}

export interface TableProxy {
  readonly connectionString: string;
  /** All requests so far, in the order of their arrival. */
  readonly requests: TableRequest[];
  /** How often something was asked while nothing else was under way: round trips, if one asks at a time. */
  waves(): number;
  /** How often everything that was under way had been answered. */
  answered(): number;
  treat(treatment: (request: TableRequest) => Treatment | undefined): void;
  close(): Promise<void>;
}

/** Stands between a program and its store, to count, slow down and disturb. */
export async function startTableProxy(connectionString: string): Promise<TableProxy> {
  const store = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '');
  const agent = new Agent({ keepAlive: true });
  const requests: TableRequest[] = [];
  let treatment: (request: TableRequest) => Treatment | undefined = () => undefined;
  let underWay = 0;
  let waves = 0;
  let answered = 0;

  const server = createServer(async (req, res) => {
    req.on('error', () => {});
    res.on('error', () => {});
    const asked = { method: req.method ?? '', target: targetOf(req), answered: false };
    requests.push(asked);
    waves += underWay === 0 ? 1 : 0;
    underWay += 1;
    res.once('close', () => {
      asked.answered = true;
      underWay -= 1;
      answered += underWay === 0 ? 1 : 0;
    });
    await treat(req, res, treatment(asked) ?? {});
  });

  async function treat(req: IncomingMessage, res: ServerResponse, how: Treatment): Promise<void> {
    const body = await bodyOf(req);
    if (how.delay) await new Promise((next) => setTimeout(next, how.delay));
    if (how.hang) return;
    if (how.refuse !== undefined) {
      res.statusCode = how.refuse;
      res.end();
      return;
    }
    const answer = await forward(req, body);
    if (!answer || how.cut) {
      req.socket.destroy();
      return;
    }
    res.statusCode = answer.status;
    for (const [name, value] of answer.headers) res.setHeader(name, value);
    res.end(answer.body);
  }

  function forward(req: IncomingMessage, body: Buffer): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const { hostname, port } = store;
      const on = request(
        { hostname, port, agent, method: req.method, path: req.url, headers: { ...req.headers } },
        async (from) => {
          const answer = await bodyOf(from);
          resolve({ status: from.statusCode ?? 502, headers: headersOf(from), body: answer });
        },
      );
      on.on('error', () => resolve(undefined));
      on.end(body);
    });
  }

  const port = await listen(server, 0, '127.0.0.1');
  return {
    connectionString: connectionString.replace(store.host, `127.0.0.1:${port}`),
    requests,
    waves: () => waves,
    answered: () => answered,
    treat: (next) => {
      treatment = next;
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** Without what is about the connection: the body is sent whole from here. */
function headersOf({ headers }: IncomingMessage): readonly (readonly [string, string])[] {
  return Object.entries(headers)
    .filter(([name]) => !['transfer-encoding', 'connection', 'keep-alive'].includes(name))
    .map(([name, value]) => [name, String(value)] as const);
}

function targetOf({ url = '' }: IncomingMessage): string {
  return decodeURIComponent(url.split('/').slice(2).join('/'));
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch {
    // Gone before the end: whoever sent it no longer waits.
  }
  return Buffer.concat(chunks);
}
