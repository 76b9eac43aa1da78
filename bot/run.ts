import pino from 'pino';
import { serviceLocation } from './azure.ts';
import type { Config } from './config.ts';
import type { Log } from './shared/log.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { startHttp } from './teams/http.ts';
import { createSigningKeys } from './teams/signing-keys.ts';
import { createTokenVerifier } from './teams/verify-token.ts';
import { warmUp } from './warm-up.ts';
import { wire } from './wiring.ts';

/** Runs the program until it is told to stop. */
export async function run(config: Config, clock: () => Date, newId: () => string): Promise<void> {
  const log: Log = pino({ level: config.mode === 'local' ? 'warn' : 'info', base: null });
  if (config.mode === 'local') {
    const { runLocal } = await import('./local/run-local.ts');
    await runLocal({ config, clock, newId, log });
    return;
  }
  const program = wire({
    config,
    location: await serviceLocation(config),
    log,
    clock,
    newId,
    playgroundUser: '',
  });
  await program.services.tables.create();
  const http = await startHttp({
    config,
    log,
    now: Date.now,
    ready: program.ready,
    onActivity: program.onActivity,
    onLink: program.onLink,
    ...(await verifierOf(config, log)),
  });
  program.dispatcher.start();
  warmUp(program.warm, log);
  log.info({ port: http.port, links: program.onLink !== undefined }, 'listening');
  stopOnSignal(
    async () => {
      await http.close();
      await program.dispatcher.stop();
      log.info({}, 'stopped');
    },
    (message) => log.error({}, message),
  );
}

async function verifierOf(config: Config, log: Log) {
  const keys = createSigningKeys({
    metadataUrl: config.openIdMetadataUrl,
    log,
    now: () => performance.now(),
  });
  void keys.prefetch();
  const appId = config.bot?.appId ?? '';
  return { verifier: createTokenVerifier({ appId, issuer: config.tokenIssuer, keys, now: Date.now }) };
}
