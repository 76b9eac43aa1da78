import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another program has the port: an operator's problem with a plain answer, not a crash. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is in use`);
    this.name = 'PortTaken';
    this.port = port;
  }
}

/** Port 0 takes a free one; the answer is the real one. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, host, () => resolve(portOf(server.address()) ?? port));
  });
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' && address !== null ? address.port : undefined;
}

/**
 * Takes nothing new and lets the requests in flight finish for at most `drainMs`; then every connection is cut,
 * also those that never sent a request, which Node would wait for.
 */
export async function drain(server: Server, inFlight: () => number, drainMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const end = performance.now() + drainMs;
  const check = setInterval(() => {
    if (inFlight() === 0 || performance.now() > end) server.closeAllConnections();
  }, 20);
  await closed;
  clearInterval(check);
}
