import { createHmac } from 'node:crypto';
import { get } from 'node:http';

// Azurite's account and key are the same everywhere and published by Microsoft: they protect nothing.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export function connectionStringFor(port: number): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `TableEndpoint=http://127.0.0.1:${port}/${account};`,
  ].join(';');
}

/** Whether tables can be listed there: a signed request, so that a stranger on a reused port isn't taken for ours. */
export function answers(port: number, now: Date): Promise<boolean> {
  const date = now.toUTCString();
  const resource = `/${account}/Tables`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64'))
    .update(`${date}\n/${account}${resource}`)
    .digest('base64');
  const headers = {
    accept: 'application/json;odata=nometadata',
    authorization: `SharedKeyLite ${account}:${signature}`,
    'x-ms-date': date,
    'x-ms-version': '2019-02-02',
  };
  return new Promise((resolve) => {
    const request = get(
      { host: '127.0.0.1', port, path: resource, headers, agent: false, timeout: 2_000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
