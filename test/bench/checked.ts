import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createClock } from '../../bot/clock.ts';
import { readProcessConfig } from '../../bot/config.ts';
import { startHttp } from '../../bot/teams/http.ts';
import { createSigningKeys } from '../../bot/teams/signing-keys.ts';
import { createTokenVerifier } from '../../bot/teams/verify-token.ts';
import { wire } from '../../bot/wiring.ts';
import { now } from './subjects.ts';

// The product with the front door of the service, token check and log included. The built bot can't be had so
// without Microsoft's sign-in, which it needs to send; so it sends as the local mode does.

const read = readProcessConfig();
if (!read.ok || read.config.storage.kind !== 'connection') throw new Error('the configuration has faults');
const { config } = read;
const { connectionString } = read.config.storage;
const log = pino({ level: 'info', base: null }, pino.destination('/dev/null'));
const keys = createSigningKeys({ metadataUrl: config.openIdMetadataUrl, log, now: () => performance.now() });
await keys.prefetch();
const { bot: _bot, ...unsigned } = config;
const program = wire({
  config: { ...unsigned, mode: 'local' },
  location: { connectionString },
  log,
  clock: createClock(new Date(now)),
  newId: () => randomUUID(),
  playgroundUser: '',
});
const http = await startHttp({
  config: { ...config, host: '127.0.0.1' },
  log,
  now: Date.now,
  ready: program.ready,
  onActivity: program.onActivity,
  verifier: createTokenVerifier({
    appId: config.bot?.appId ?? '',
    issuer: config.tokenIssuer,
    keys,
    now: Date.now,
  }),
});
program.dispatcher.start();
console.log(`http://127.0.0.1:${http.port}`);
process.on('SIGTERM', () => process.exit(0));
