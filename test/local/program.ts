import { LocalStorageError, startAzurite } from '../../bot/local/azurite.ts';
import { startPlayground } from '../../bot/local/playground.ts';

// Stands for the bot in tests that signal or kill it: `azurite|playground DATADIR [PLAYGROUND PORT | WAIT MS]`.

const [what, dataDir = '', number = '0'] = process.argv.slice(2);
const log = { warn: (fields: object, message: string) => say({ warning: message, ...fields }) };

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function start(): Promise<{ stop(): Promise<void> } | undefined> {
  if (what === 'playground') return await startPlayground({ botPort: 9, port: Number(number), dataDir, log });
  return await startAzurite({ dataDir, log, waitMs: Number(number) });
}

try {
  const started = await start();
  say(started === undefined ? { absent: true } : { ready: true, ...started });
  const stop = async (): Promise<void> => {
    // The bot finishes its own work first; a child that obeyed the signal would be gone by now.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await started?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  if (!(error instanceof LocalStorageError)) throw error;
  say({ fault: error.fault, message: error.message });
}
