import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../bot/teams/listen.ts';
import type { CardContent } from './cards.ts';
import { wordsOf } from './cards.ts';
import type { Arrival } from './limited/arrival.ts';
import { Doors, type Entry } from './limited/doors.ts';
import { type Fault, faults, type Plan } from './limited/faults.ts';
import { answers } from './limited/figures.ts';
import { type ConnectorRequest, type Content, readRequest } from './limited/request.ts';
import { delivers, failure, respond, success } from './limited/said.ts';

export interface LimitedConnector {
  readonly serviceUrl: string;
  readonly arrivals: readonly Arrival[];
  /** How long an answer takes, milliseconds. */
  latency: number;
  /** What goes wrong from now on; undefined: nothing. */
  plan: Plan | undefined;
  /** Resolves once the arrivals fit; rejects after `limit` milliseconds with what there was. */
  until(fits: (arrivals: readonly Arrival[]) => boolean, limit: number): Promise<void>;
  close(): Promise<void>;
}

export interface LimitedSettings {
  readonly latency?: number;
  readonly plan?: Plan;
  /** Seconds that somebody over a limit is told to wait: as long as it takes, or so many, or nothing is said. */
  readonly retryAfter?: 'fitting' | 'unsaid' | number;
  /** What tells one content from another: the same message, sent again, must have the same. */
  readonly marker?: (content: Content) => string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
}

/** More than this is refused, bytes of UTF-16. */
const largest = 100 * 1024;

/**
 * Teams' side of the connector protocol as strict as Teams is: it counts what arrives, holds to the published
 * limits, and fails as planned. It notes whether a reader would see each message, whatever its sender was told.
 */
export async function startLimitedConnector({
  latency = 60,
  plan,
  retryAfter = 'fitting',
  marker = shownWords,
  now = () => performance.now(),
}: LimitedSettings = {}): Promise<LimitedConnector> {
  const arrivals: Arrival[] = [];
  const doors = new Doors();
  const watchers = new Set<() => void>();

  const server = createServer((req, res) => {
    const at = now();
    // Who hangs up while being read has sent nothing.
    readRequest(req).then(
      (request) => (request ? take(at, request, req, res) : respond(res, { status: 404, body: {} })),
      () => undefined,
    );
  });

  function take(at: number, request: ConnectorRequest, req: IncomingMessage, res: ServerResponse): void {
    const { kind, conversation } = request;
    const entry = doors.enter(kind, conversation, at);
    const arrival: Arrival = {
      at,
      kind,
      conversation,
      marker: marker(request.content),
      early: entry.kind === 'early',
      delivered: false,
      ...(entry.kind === 'open' ? {} : { over: entry.scope }),
    };
    arrivals.push(arrival);
    const number = arrivals.length;
    const fault = entry.kind === 'open' ? planned(arrival, request) : refusal(entry);
    arrival.delivered = fault === undefined || delivers(fault);
    setTimeout(() => {
      const said = fault ? failure(fault) : success(request, number);
      if (said === 'reset') {
        req.socket.destroy();
      } else if (said !== 'silence') {
        arrival.status = said.status;
        respond(res, said);
      }
      const then = now();
      if (said !== 'silence') {
        arrival.answeredAt = then;
      }
      if (fault?.kind === 'throttle' && fault.retryAfter !== undefined) {
        doors.shut(fault.scope ?? 'conversation', conversation, then, fault.retryAfter * 1_000);
      }
      for (const watcher of watchers) {
        watcher();
      }
    }, connector.latency);
  }

  function planned(arrival: Arrival, { bytes }: ConnectorRequest): Fault | undefined {
    const { kind, conversation, marker: mark } = arrival;
    const attempt = arrivals.filter((one) => one.conversation === conversation && one.marker === mark).length;
    const fault =
      bytes > largest ? 'tooBig' : connector.plan?.({ kind, conversation, marker: mark, attempt });
    if (fault !== undefined) {
      arrival.fault = typeof fault === 'string' ? fault : fault.kind;
    }
    return typeof fault === 'string' ? faults[fault] : fault;
  }

  function refusal({ shuts, wait }: Exclude<Entry, { readonly kind: 'open' }>): Fault {
    const fitting = Math.max(1, Math.ceil(wait / 1_000));
    const said = retryAfter === 'fitting' ? fitting : retryAfter;
    return { kind: 'throttle', scope: shuts, ...(said === 'unsaid' ? {} : { retryAfter: said }) };
  }

  const port = await listen(server, 0, '127.0.0.1');
  const connector: LimitedConnector = {
    serviceUrl: `http://127.0.0.1:${port}/`,
    arrivals,
    latency,
    plan,
    until: (fits, limit) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (fits(arrivals)) {
            clearTimeout(timer);
            watchers.delete(look);
            resolve();
          }
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          reject(new Error(`${arrivals.length} came, answered ${JSON.stringify(answers(arrivals))}`));
        }, limit);
        watchers.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connector;
}

/** The words of a message or of its card: what changes from one sending to the next is not among them. */
function shownWords({ text, attachments }: Content): string {
  const [first] = (attachments ?? []) as readonly { readonly content?: CardContent }[];
  return [text ?? '', first?.content ? wordsOf(first.content) : ''].join('\n').trim();
}
