import { createServer } from 'node:http';
import { listen } from '../../bot/teams/listen.ts';

/** Hands out tokens as Entra does, to whoever asks (see login.mjs). */
export async function startLoginServer(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((req, res) => {
    req.resume();
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3_600, access_token: 'a-token' }));
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
