import type { Next, Request, Response } from 'restify';
import type { Config } from '../config.ts';
import type { Log } from '../shared/log.ts';
import { checkHead, type Door, methodsAt } from './guard.ts';
import { linkDoors, linkRooms, type OpenLink, serveLinks } from './links.ts';
import { drain, listen } from './listen.ts';
import { createReadiness } from './readiness.ts';
import { createReceive, type Receive } from './receive.ts';
import { createRefusalLog } from './refusal-log.ts';
import { type Refusal, refused, sendRefusal } from './refusals.ts';
import { createRestServer } from './rest-server.ts';
import type { TokenVerifier } from './verify-token.ts';

export interface HttpOptions {
  readonly config: Config;
  readonly log: Log;
  readonly now: () => number;
  readonly ready: () => Promise<boolean>;
  /** `req.body` is the verified, parsed activity. Must answer `res`. */
  readonly onActivity: (req: Request, res: Response) => Promise<void>;
  /** What signed links open; undefined: there are none. */
  readonly onLink?: OpenLink | undefined;
  /** Required in service mode. */
  readonly verifier?: TokenVerifier;
}

export interface HttpServer {
  readonly port: number;
  /** Not ready at once, then closed when what runs has finished, at most 10 s later. */
  close(): Promise<void>;
}

const ownDoors: readonly Door[] = [
  { method: 'POST', path: '/api/messages', json: true },
  { method: 'GET', path: '/livez', json: false },
  { method: 'GET', path: '/readyz', json: false },
];

const drainMs = 10_000;

/** Rejects with `PortTaken` when another program listens there. */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { config, now, log, onLink } = options;
  const doors = onLink ? [...ownDoors, ...linkDoors] : ownDoors;
  const logRefusal = createRefusalLog(log, now);
  const ready = createReadiness(options.ready, now);
  const keysReady = (): boolean => options.verifier?.ready() ?? config.mode === 'local';
  const { rest, http } = createRestServer((error) => {
    log.error({ code: error.code ?? 'unknown' }, 'server error');
  });
  let closing: Promise<void> | undefined;

  function refuse(req: Request, res: Response, refusal: Refusal): void {
    logRefusal(refusal);
    sendRefusal(res, refusal.status, methodsAt(doors, req.url));
  }

  rest.pre(function guard(req: Request, res: Response, next: Next) {
    if (closing !== undefined) res.setHeader('Connection', 'close');
    const refusal = checkHead(doors, req);
    if (refusal === undefined) return next();
    refuse(req, res, refusal);
    return next(false);
  });
  rest.get('/livez', async (_req: Request, res: Response) => {
    sendStatus(res, 200, 'ok');
  });
  rest.get('/readyz', async (_req: Request, res: Response) => {
    const open = closing === undefined && keysReady() && (await ready());
    sendStatus(res, open ? 200 : 503, open ? 'ok' : 'unavailable');
  });
  if (onLink) {
    for (const room of linkRooms) {
      // Not a named part of the path: restify's router takes those up to 100 characters only.
      rest.get(`/${room}/*`, serveLinks(room, { onLink, log, logRefusal }));
    }
  }
  rest.post('/api/messages', messages(createReceive(config, options.verifier), refuse, options));

  const port = await listen(http, config.port, config.host);
  return {
    port,
    close: () => {
      closing ??= drain(http, () => rest.inflightRequests(), drainMs);
      return closing;
    },
  };
}

type Refuse = (req: Request, res: Response, refusal: Refusal) => void;

/** restify takes an async handler with two arguments only, and would show the text of what it throws. */
function messages(receive: Receive, refuse: Refuse, { log, onActivity }: HttpOptions) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      const received = await receive(req);
      if (received.kind === 'gone') return;
      if (received.kind === 'refused') return refuse(req, res, received);
      req.body = received.activity;
      await onActivity(req, res);
      if (!res.headersSent) refuse(req, res, refused(500, 'not-answered'));
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'request failed');
      sendRefusal(res, 500);
      if (!res.writableEnded) res.destroy();
    }
  };
}

function sendStatus(res: Response, code: 200 | 503, status: string): void {
  res.sendRaw(code, JSON.stringify({ status }), {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
}
