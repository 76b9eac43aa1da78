import type { Config } from '../config.ts';
import type { FetchedFile, FetchFile } from '../sent-file.ts';
import { isLoopbackHost } from '../shared/loopback.ts';

/** SharePoint and OneDrive, where Teams keeps what people send to a bot. */
const fileHosts = /^[a-z0-9-]+\.sharepoint\.com$/;

/** How long fetching may take, milliseconds. */
const patience = 10_000;

/** The address comes with the message: it is followed to where Teams keeps files alone, and nowhere on from there. */
export function createFetchFile({ mode }: Pick<Config, 'mode'>): FetchFile {
  return async (url, most) => {
    if (!isFileAddress(url, mode === 'local')) {
      return { kind: 'foreign' };
    }
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: { 'accept-encoding': 'identity' },
      });
      return await read(response, most);
    } catch {
      return { kind: 'unreachable' };
    }
  };
}

/** https to a file host. In local mode files come from this machine. */
export function isFileAddress(address: string, local: boolean): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') {
    return false;
  }
  const isFileHost = protocol === 'https:' && port === '' && fileHosts.test(hostname);
  return isFileHost || (local && /^https?:$/.test(protocol) && isLoopbackHost(hostname));
}

async function read(response: Response, most: number): Promise<FetchedFile> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return { kind: [401, 403, 404, 410].includes(response.status) ? 'expired' : 'unreachable' };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    // Leaving the loop ends the download.
    if (length > most) {
      return { kind: 'too-large' };
    }
    chunks.push(chunk);
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) };
}
