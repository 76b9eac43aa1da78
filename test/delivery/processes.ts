import { afterAll, beforeAll, expect } from 'vitest';
import { cpuMs } from '../bench/usage.ts';
import { type BuiltBot, copyBuiltBot } from '../support/bot-process.ts';
import { type KeyServer, newPair, published, startKeyServer } from '../support/key-server.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import { startLoginServer } from '../support/login-server.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';
import { useStore } from '../support/store.ts';
import { colleagues } from '../support/town.ts';
import { type PlantedCrowd, plantCrowd } from './planted-crowd.ts';

/** Processes of the shipped program on one store, as in the cloud, and a Teams with limits. */
export interface Processes {
  readonly teams: LimitedConnector;
  readonly crowd: PlantedCrowd;
  /** Starts so many; resolves once one of them leads. */
  start(count: number): Promise<void>;
  /** Kills the one that leads and starts another in its place; the milliseconds until somebody leads again. */
  killLeader(): Promise<number>;
  /** Milliseconds of processor time that the one that leads has used; undefined where the system does not tell. */
  cpuMs(): number | undefined;
  /** The warnings of all of them. */
  complaints(): readonly string[];
}

/** Longer than anybody takes to lead (milliseconds). */
const patience = 30_000;

export function useProcesses(size: number): Processes {
  const store = useStore();
  const all: ServiceProcess[] = [];
  /** When somebody took the lead. */
  const leads: number[] = [];
  let teams: LimitedConnector;
  let crowd: PlantedCrowd;
  let built: BuiltBot;
  let keys: KeyServer;
  let login: Awaited<ReturnType<typeof startLoginServer>>;
  let running: ServiceProcess[] = [];

  beforeAll(async () => {
    [teams, keys, login] = await Promise.all([startLimitedConnector(), startKeyServer(), startLoginServer()]);
    keys.publish(published(await newPair('key-1'), ['msteams']));
    crowd = await plantCrowd(store.connectionString, size, teams.serviceUrl);
    built = copyBuiltBot();
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.kill()));
    built.remove();
    login.close();
    await Promise.all([teams.close(), keys.close()]);
  });

  async function startOne(): Promise<void> {
    const [{ tenantId } = { tenantId: '' }] = colleagues(1, '233');
    const one = await startServiceProcess({
      entry: built.entry,
      env: {
        BOT_APP_ID: 'uso-bot-app',
        BOT_TENANT_ID: tenantId,
        BOT_APP_PASSWORD: 'only-for-tests',
        BOT_OPENID_METADATA_URL: keys.metadataUrl,
        AZURE_TABLES_CONNECTION_STRING: store.connectionString,
        USO_SERVICE_HOSTS: new URL(teams.serviceUrl).host,
        TEST_LOGIN_PORT: String(login.port),
      },
      onLead: () => leads.push(performance.now()),
    });
    all.push(one);
    running.push(one);
  }

  async function nextLead(known: number): Promise<number> {
    await expect.poll(() => leads.length, { timeout: patience, interval: 20 }).toBeGreaterThan(known);
    return leads[known] ?? 0;
  }

  return {
    get teams() {
      return teams;
    },
    get crowd() {
      return crowd;
    },
    async start(count) {
      await Promise.all(Array.from({ length: count }, startOne));
      await nextLead(0);
    },
    async killLeader() {
      const leader = running.find((one) => one.leads);
      if (!leader) {
        throw new Error('nobody leads');
      }
      const known = leads.length;
      const at = performance.now();
      await leader.kill();
      running = running.filter((one) => one !== leader);
      await startOne();
      return (await nextLead(known)) - at;
    },
    cpuMs: () => cpuMs(running.find((one) => one.leads)?.pid ?? 0),
    complaints: () => all.flatMap((one) => one.complaints),
  };
}
