import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../bot/teams/listen.ts';

/** Something the bot sent to Teams. */
export interface Sent {
  readonly kind: 'message' | 'update' | 'create';
  readonly conversation: string;
  readonly activity: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly sent: readonly Sent[];
  /** Resolves with the first thing sent, from `from` on, that fits; rejects after 8 s. */
  waitFor(fits: (sent: Sent) => boolean, from?: number): Promise<Sent>;
  /** Answers the next requests with these statuses instead. */
  answerWith(...statuses: readonly number[]): void;
  /** What Teams says the channels of teams are, by the team's id; another team cannot be asked about. */
  readonly teams: Map<string, readonly { readonly id: string; readonly name?: string }[]>;
  /** The teams that were asked about, each time. */
  readonly listed: readonly string[];
  close(): Promise<void>;
}

/** Teams' side of the connector protocol, on loopback: takes what the bot sends and remembers it. */
export async function startConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  const statuses: number[] = [];
  const watchers = new Set<() => void>();
  const teams: FakeConnector['teams'] = new Map();
  const listed: string[] = [];
  let counter = 0;

  const server = createServer(async (req, res) => {
    const content = await readBody(req);
    const status = statuses.shift();
    if (status !== undefined) {
      respond(res, status, {});
      return;
    }
    counter += 1;
    const answer = take(req, content, counter);
    respond(res, answer ? 200 : 404, answer ?? {});
    for (const watcher of watchers) {
      watcher();
    }
  });

  function take(
    req: IncomingMessage,
    content: Readonly<Record<string, unknown>>,
    n: number,
  ): object | undefined {
    const path = (req.url ?? '').split('?')[0] ?? '';
    const team = /^\/v3\/teams\/([^/]+)\/conversations$/.exec(path)?.[1];
    if (team !== undefined) {
      listed.push(decodeURIComponent(team));
      const channels = teams.get(decodeURIComponent(team));
      return channels && { conversations: channels };
    }
    const parts = /^\/v3\/conversations(?:\/([^/]+)(?:\/activities(?:\/([^/]+))?)?)?$/.exec(path);
    const [, conversation, activity] = (parts ?? []).map((part) => part && decodeURIComponent(part));
    const id = `sent-${n}`;
    if (!parts) {
      return undefined;
    }
    if (req.method === 'PUT' && conversation && activity) {
      sent.push({ kind: 'update', conversation, activity, content });
      return { id: activity };
    }
    if (req.method === 'POST' && conversation) {
      sent.push({ kind: 'message', conversation, activity: id, content });
      return { id };
    }
    if (req.method === 'POST') {
      const channel = (content['channelData'] as { channel?: { id?: string } } | undefined)?.channel?.id;
      const created = channel ? `${channel};messageid=${n}` : `a:opened-${n}`;
      const first = (content['activity'] ?? {}) as Readonly<Record<string, unknown>>;
      sent.push({ kind: 'create', conversation: created, activity: id, content: first });
      return { id: created, activityId: id };
    }
    return undefined;
  }

  const port = await listen(server, 0, '127.0.0.1');
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    sent,
    teams,
    listed,
    waitFor: (fits, from = 0) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = sent.slice(from).find(fits);
          if (found) {
            clearTimeout(timer);
            watchers.delete(look);
            resolve(found);
          }
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          reject(
            new Error(`nothing fitting was sent; sent: ${JSON.stringify(sent.slice(from)).slice(0, 2_000)}`),
          );
        }, 8_000);
        watchers.add(look);
        look();
      }),
    answerWith: (...next) => {
      statuses.push(...next);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(req: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {};
}

/** restify, where it is loaded, changes `writeHead` of the whole process: it no longer returns the response. */
function respond(res: ServerResponse, status: number, body: object): void {
  res.statusCode = status;
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(body));
}
