import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchKeys } from '../../bot/teams/fetch-keys.ts';
import { listen } from '../../bot/teams/listen.ts';
import { newPair, published } from '../support/key-server.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
}

describe('the OpenID metadata document', () => {
  it('may not name keys on plain http outside this machine', async () => {
    const url = await serve((_req, res) => res.end('{"jwks_uri":"http://keys.example/keys"}'));
    await expect(fetchKeys(url)).rejects.toThrow('unsafe');
  });

  it('may not send on to another address, even one with good keys', async () => {
    const good = JSON.stringify({ keys: [published(await newPair('a'))] });
    let base = '';
    base = await serve((req, res) => {
      if (req.url === '/moved') res.writeHead(302, { location: `${base}/` });
      res.end(req.url === '/keys' ? good : `{"jwks_uri":"${base}/keys"}`);
    });
    expect([...(await fetchKeys(`${base}/`)).keys()]).toEqual(['a']);
    await expect(fetchKeys(`${base}/moved`)).rejects.toThrow();
  });

  it.each(['{}', 'null', 'no json', '{"jwks_uri":5}'])('must have its form: %s', async (document) => {
    const url = await serve((_req, res) => res.end(document));
    await expect(fetchKeys(url)).rejects.toThrow();
  });
});

describe('the key document', () => {
  async function keysFrom(document: unknown): Promise<readonly string[]> {
    let base = '';
    base = await serve((req, res) =>
      res.end(JSON.stringify(req.url === '/keys' ? document : { jwks_uri: `${base}/keys` })),
    );
    return [...(await fetchKeys(base)).keys()];
  }

  it('gives its RSA keys by id and passes over the rest', async () => {
    const pair = await newPair('a');
    expect(await keysFrom({ keys: [{ kty: 'EC', kid: 'b' }, null, published(pair), 'x'] })).toEqual(['a']);
  });

  it.each([{ keys: [] }, {}, { keys: [{ kty: 'EC', kid: 'b' }] }])(
    'without a usable key is a failure: %j',
    async (document) => {
      await expect(keysFrom(document)).rejects.toThrow();
    },
  );
});
