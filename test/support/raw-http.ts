import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  /** 0 when the socket ended without an answer. */
  readonly status: number;
  readonly text: string;
  /** From the connection to the end of the socket. */
  readonly elapsedMs: number;
}

/** Writes the parts as they are and collects what comes back until the other side ends the socket. */
export function rawExchange(
  port: number,
  parts: readonly (string | Buffer)[],
  { giveUpMs = 12_000 }: { readonly giveUpMs?: number } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const giveUp = setTimeout(() => {
      socket.destroy();
      reject(new Error('the socket was not ended'));
    }, giveUpMs);
    socket.on('connect', () => {
      for (const part of parts) socket.write(part);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {}); // a reset is one way to be ended
    socket.on('close', () => {
      clearTimeout(giveUp);
      const text = Buffer.concat(chunks).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, elapsedMs: performance.now() - started });
    });
  });
}

export function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

export function post(headers: readonly string[], path = '/api/messages'): string {
  return [`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, '', ''].join('\r\n');
}
