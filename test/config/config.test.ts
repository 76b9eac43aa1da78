import { describe, expect, it } from 'vitest';
import { type Config, type Environment, readConfig } from '../../bot/config.ts';

const service = {
  BOT_APP_ID: '0b6d5a1c-6f0e-4a53-9f0a-5a5d3f6f1a01',
  BOT_TENANT_ID: '7D0F1A32-1C55-4C0E-8A35-0C0B1E0F2B02',
  AZURE_TABLES_ENDPOINT: 'https://example.table.core.windows.net',
};
const production = { ...service, NODE_ENV: 'production' };
const connection =
  'DefaultEndpointsProtocol=https;AccountName=example;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net';
const linkKey = ' an invented key of at least 32 characters ';
const azurite =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10002/a;';

function configOf(env: Environment): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join('; '));
  return read.config;
}

function faultsOf(env: Environment): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
}

/** The variables that the faults name. */
function faulty(env: Environment): string[] {
  return faultsOf(env).map((fault) => fault.slice(0, fault.indexOf(':')));
}

describe('with nothing set', () => {
  it('the bot is in local mode, on this machine only, with its own storage', () => {
    expect(configOf({})).toEqual({
      mode: 'local',
      production: false,
      port: 3978,
      host: '127.0.0.1',
      tenants: [],
      storage: { kind: 'embedded', dataDir: '.data' },
      dataDir: '.data',
      playground: true,
      openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenIssuer: 'https://api.botframework.com',
      serviceHosts: ['smba.trafficmanager.net'],
    });
  });

  it('an empty or blank variable is the same as none', () => {
    const names = ['PORT', 'BOT_APP_ID', 'BOT_TENANT_ID', 'USO_TENANTS', 'USO_NOW', 'AZURE_TABLES_ENDPOINT'];
    expect(configOf(Object.fromEntries(names.map((name) => [name, name === 'PORT' ? '  ' : ''])))).toEqual(
      configOf({}),
    );
  });

  it('variables of others are nobody’s business', () => {
    expect(configOf({ PATH: '/usr/bin', USO_UNKNOWN: 'x', AZURE_OTHER_KEY: 'x' })).toEqual(configOf({}));
  });

  it('production refuses to start', () => {
    expect(faulty({ NODE_ENV: 'production' })).toEqual(['BOT_APP_ID']);
  });
});

describe('local mode', () => {
  it('takes its own settings', () => {
    const config = configOf({
      PORT: '0',
      USO_DATA_DIR: '/tmp/uso',
      USO_PLAYGROUND: 'off',
      USO_NOW: '2026-12-31T23:30:00+02:00',
    });
    expect(config).toMatchObject({
      port: 0,
      storage: { kind: 'embedded', dataDir: '/tmp/uso' },
      playground: false,
    });
    expect(config.clockStart?.toISOString()).toBe('2026-12-31T21:30:00.000Z');
  });

  it.each([
    { env: { AZURE_TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true' }, kind: 'connection' },
    { env: { AZURE_TABLES_CONNECTION_STRING: azurite }, kind: 'connection' },
    { env: { AZURE_TABLES_ENDPOINT: 'http://127.0.0.1:10002/a' }, kind: 'endpoint' },
  ])('uses a storage that is named instead of its own: $kind', ({ env, kind }) => {
    expect(configOf(env)).toMatchObject({ mode: 'local', host: '127.0.0.1', storage: { kind } });
  });
});

describe('with an app id', () => {
  it('the bot is a service for its own tenant, open to the network', () => {
    expect(
      configOf({ ...service, AZURE_CLIENT_ID: 'client', BOT_APP_PASSWORD: ' with spaces ' }),
    ).toMatchObject({
      mode: 'service',
      host: '0.0.0.0',
      playground: false,
      tenants: ['7d0f1a32-1c55-4c0e-8a35-0c0b1e0f2b02'],
      bot: { appId: service.BOT_APP_ID, password: ' with spaces ', managedIdentityClientId: 'client' },
      storage: { kind: 'endpoint', url: service.AZURE_TABLES_ENDPOINT },
    });
  });

  it('the list of tenants replaces its own', () => {
    expect(configOf({ ...service, USO_TENANTS: 'AAAA-1, bbbb-2,' }).tenants).toEqual(['aaaa-1', 'bbbb-2']);
  });

  it('the tenant and a storage must be named', () => {
    expect(faulty({ BOT_APP_ID: 'app' })).toEqual(['BOT_TENANT_ID', 'AZURE_TABLES_ENDPOINT']);
  });

  it('the clock cannot be set', () => {
    expect(faulty({ ...service, USO_NOW: '2026-12-31T12:00:00Z' })).toEqual(['USO_NOW']);
  });

  it('it runs in production with https everywhere', () => {
    const { AZURE_TABLES_ENDPOINT: _endpoint, ...rest } = production;
    const config = configOf({
      ...rest,
      AZURE_TABLES_CONNECTION_STRING: connection,
      USO_PUBLIC_URL: 'https://uso.example/bot/',
      USO_LINK_KEY: linkKey,
      USO_SERVICE_HOSTS: 'SMBA.trafficmanager.net, bot.example:8443',
      APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=1',
    });
    expect(config).toMatchObject({
      production: true,
      publicUrl: 'https://uso.example/bot',
      linkKey,
      serviceHosts: ['smba.trafficmanager.net', 'bot.example:8443'],
      storage: { kind: 'connection', connectionString: connection },
      insightsConnectionString: 'InstrumentationKey=1',
    });
  });
});

describe('the key that signs links', () => {
  const address = { USO_PUBLIC_URL: 'https://uso.example' };

  it('is optional: without it a service has no links, and starts all the same', () => {
    expect(configOf({ ...service, ...address }).linkKey).toBeUndefined();
    expect(configOf({ ...service, ...address, USO_LINK_KEY: '  ' }).linkKey).toBeUndefined();
    expect(configOf({ ...service, ...address, USO_LINK_KEY: linkKey }).linkKey).toBe(linkKey);
  });

  it('is not needed without an address, or in local mode, which makes one', () => {
    expect(configOf(service).linkKey).toBeUndefined();
    expect(configOf(address).linkKey).toBeUndefined();
  });

  it('has at least 32 characters', () => {
    expect(faulty({ USO_LINK_KEY: 'k'.repeat(31) })).toEqual(['USO_LINK_KEY']);
    expect(faulty({ USO_LINK_KEY: 'k'.repeat(32) })).toEqual([]);
  });
});

describe('plain http', () => {
  const names = ['BOT_OPENID_METADATA_URL', 'BOT_TOKEN_ISSUER', 'USO_PUBLIC_URL', 'AZURE_TABLES_ENDPOINT'];
  it.each(names)('is accepted on loopback, not elsewhere and never in production: %s', (name) => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const here = { [name]: `http://${host}:8080/x`, USO_LINK_KEY: linkKey };
      expect(faulty({ ...service, ...here })).toEqual([]);
      expect(faulty({ ...production, ...here })).toEqual([name]);
    }
    for (const host of ['example.com', '10.0.0.1', '127.0.0.1.example.com', '0.0.0.0']) {
      expect(faulty({ ...service, [name]: `http://${host}/`, USO_LINK_KEY: linkKey })).toEqual([name]);
    }
  });

  it.each([
    { what: 'the development storage', text: 'UseDevelopmentStorage=true', local: true },
    { what: 'a loopback endpoint', text: azurite, local: true },
    { what: 'an endpoint elsewhere', text: azurite.replace('127.0.0.1', '10.0.0.1'), local: false },
    { what: 'the public cloud over http', text: connection.replace('https', 'http'), local: false },
    {
      what: 'a proxy elsewhere',
      text: 'UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://10.0.0.1',
      local: false,
    },
  ])('in a connection string follows the same rule: $what', ({ text, local }) => {
    const name = 'AZURE_TABLES_CONNECTION_STRING';
    const { AZURE_TABLES_ENDPOINT: _endpoint, ...rest } = production;
    expect(faulty({ [name]: text })).toEqual(local ? [] : [name]);
    expect(faulty({ ...rest, [name]: text })).toEqual([name]);
  });
});

describe('wrong values', () => {
  const secret = 'h4mm4st1k3ri';
  const wrong = {
    PORT: `${secret}1`,
    BOT_APP_ID: `${secret} app`,
    BOT_TENANT_ID: `${secret}.onmicrosoft.com`,
    AZURE_CLIENT_ID: `${secret}/`,
    USO_TENANTS: `ok,${secret} no`,
    AZURE_TABLES_CONNECTION_STRING: `AccountKey=${secret}`,
    USO_PUBLIC_URL: `https://user:${secret}@example.com`,
    USO_LINK_KEY: secret,
    USO_PLAYGROUND: secret,
    USO_NOW: `2026-12-31 ${secret}`,
    BOT_OPENID_METADATA_URL: `ftp://${secret}`,
    BOT_TOKEN_ISSUER: secret,
    USO_SERVICE_HOSTS: `https://${secret}/`,
  };

  it('are all named at once, each by its variable', () => {
    expect(new Set(faulty(wrong))).toEqual(new Set(Object.keys(wrong)));
  });

  it('are never repeated', () => {
    expect(faultsOf(wrong).join('\n').toLowerCase()).not.toContain(secret);
    expect(
      faultsOf({ ...wrong, NODE_ENV: 'production' })
        .join('\n')
        .toLowerCase(),
    ).not.toContain(secret);
  });

  it.each(['-1', '65536', '1.5', '0x10', '99999999', 'http'])('no port: %s', (PORT) => {
    expect(faulty({ PORT })).toEqual(['PORT']);
  });

  it.each(['2026-12-31', '2026-12-31T12:00:00', '31.12.2026', 'tomorrow', '2026-13-01T00:00:00Z'])(
    'no instant: %s',
    (USO_NOW) => {
      expect(faulty({ USO_NOW })).toEqual(['USO_NOW']);
    },
  );

  it('are two storages at once', () => {
    expect(faulty({ ...service, AZURE_TABLES_CONNECTION_STRING: connection })).toEqual([
      'AZURE_TABLES_ENDPOINT',
    ]);
  });
});
