import type { Server as HttpServer, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import restify from 'restify';

export interface RestServer {
  readonly rest: restify.Server;
  readonly http: HttpServer;
}

/**
 * restify makes its own http.Server without options and opens it to things nobody asked for;
 * both are put right here, before it listens.
 */
export function createRestServer(onError: (error: NodeJS.ErrnoException) => void): RestServer {
  const rest = restify.createServer({ name: '', log: silent });
  const http: HttpServer = rest.server;
  // Read when the server starts to listen; the default would look for slow senders every 30 s only.
  Object.assign(http, { connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024 });
  http.headersTimeout = 5_000;
  http.requestTimeout = 9_000;
  // A sender that reuses a connection just as it is closed loses its request, so idle ones stay for a while.
  http.keepAliveTimeout = 75_000;
  http.maxHeadersCount = 100;
  // Whoever asks and does not read the answers is cut off; an idle connection is not asking.
  http.timeout = 9_000;
  limitPipelining(http);
  // restify listens for upgrades and drops them on the floor with the socket open for good.
  http.removeAllListeners('upgrade');
  // Without a listener restify throws what the socket layer reports.
  rest.on('error', onError);
  return { rest, http };
}

/** Nobody we serve sends a request before the one before it is answered; each that waits costs several KB. */
const unanswered = 16;

function limitPipelining(http: HttpServer): void {
  const waiting = new WeakMap<Socket, number>();
  const handlers = http.listeners('request') as RequestListener[];
  http.removeAllListeners('request');
  http.on('request', (req, res) => {
    const { socket } = req;
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    res.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    if (count > unanswered) socket.destroy();
    // What was read together is parsed to its end.
    if (!socket.destroyed) for (const handle of handlers) handle(req, res);
  });
}

const nothing = (): void => {};

// restify's types name another logger's; it calls these only. Its own log would print requests with their headers.
const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  child: () => silent,
} as unknown as NonNullable<restify.ServerOptions['log']>;
