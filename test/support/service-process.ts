import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The shipped program as it runs in the cloud, in a process of its own. */
export interface ServiceProcess {
  readonly pid: number;
  /** Whether it has said that it leads the sending. */
  readonly leads: boolean;
  /** Its warnings and worse. */
  readonly complaints: readonly string[];
  kill(): Promise<void>;
}

export interface ServiceSettings {
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** Somebody takes the lead. */
  onLead(): void;
}

const warning = 40;

/** Resolves once it listens. */
export async function startServiceProcess({ entry, env, onLead }: ServiceSettings): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['--import', resolve('test/support/login.mjs'), entry], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const complaints: string[] = [];
  let leads = false;
  const listening = new Promise<void>((ready, failed) => {
    void ended.then(() => failed(new Error(`the bot has ended: ${complaints.join('\n')}`)));
    createInterface({ input: child.stdout }).on('line', (text) => {
      const { msg, level } = JSON.parse(text) as { readonly msg: string; readonly level: number };
      if (level >= warning) {
        complaints.push(text);
      }
      if (msg === 'listening') {
        ready();
      }
      if (msg === 'leads the sending') {
        leads = true;
        onLead();
      }
    });
  });
  await listening;
  return {
    pid: child.pid ?? 0,
    get leads() {
      return leads;
    },
    complaints,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
