import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { listen } from '../../bot/teams/listen.ts';

export interface FileServer {
  /** Where a file is fetched; each may be fetched again. */
  put(answer: (res: ServerResponse) => void): string;
  readonly asked: readonly IncomingHttpHeaders[];
}

/** Stands in for where Teams keeps what people send, on loopback. */
export function useFileServer(): FileServer {
  const answers: ((res: ServerResponse) => void)[] = [];
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((req, res) => {
    asked.push(req.headers);
    const answer = answers[Number(req.url?.slice(1))];
    if (answer) answer(res);
    else {
      res.statusCode = 404;
      res.end();
    }
  });
  let port = 0;
  beforeAll(async () => {
    port = await listen(server, 0, '127.0.0.1');
  });
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    put(answer) {
      answers.push(answer);
      return `http://127.0.0.1:${port}/${answers.length - 1}`;
    },
    asked,
  };
}
