import type { z } from 'zod/v4';
import { modelFaults, modelOf } from './config-model.ts';
import { isSet, type Variables, variables } from './config-variables.ts';

export interface BotCredentials {
  readonly appId: string;
  readonly tenantId: string;
  readonly password?: string;
  /** The user-assigned managed identity that stands in for a password (federated credential). */
  readonly managedIdentityClientId?: string;
}

/** A service that speaks OpenAI's protocol of chat completions. */
export type ModelConfig =
  | {
      readonly kind: 'openai';
      /** With the version, as in `https://api.openai.com/v1`. */
      readonly endpoint: string;
      readonly key: string;
      readonly model: string;
    }
  | {
      readonly kind: 'azure';
      readonly endpoint: string;
      readonly key: string;
      readonly deployment: string;
      readonly apiVersion: string;
    };

export type StorageConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'connection'; readonly connectionString: string }
  | { readonly kind: 'endpoint'; readonly url: string };

export interface Config {
  readonly mode: 'local' | 'service';
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly bot?: BotCredentials;
  /** Lower case; empty in local mode when nothing is set, where any tenant is let in. */
  readonly tenants: readonly string[];
  readonly storage: StorageConfig;
  /** Where local mode keeps its files. */
  readonly dataDir: string;
  readonly publicUrl?: string;
  /** Signs the links that open without Teams; all instances have the same. */
  readonly linkKey?: string;
  readonly playground: boolean;
  /** Where the clock starts; local mode only. */
  readonly clockStart?: Date;
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  /** `host[:port]`, lower case. */
  readonly serviceHosts: readonly string[];
  readonly insightsConnectionString?: string;
  /** What may be asked where the bot is not sure what was meant; undefined: nothing is. */
  readonly model?: ModelConfig;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every fault at once, each naming its variable and never its value. An empty variable counts as not set. */
export function readConfig(env: Environment): ConfigResult {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => isSet(value)));
  const production = set['NODE_ENV'] === 'production';
  const parsed = variables(production).safeParse(set);
  const faults = [...together(set, production), ...(parsed.error?.issues ?? []).map(fault)];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: build(parsed.data, production) };
}

function fault(issue: z.core.$ZodIssue): string {
  return `${String(issue.path[0])}: ${issue.message}`;
}

/** The rules about variables that depend on each other. */
function together(env: Environment, production: boolean): string[] {
  const faults: string[] = [];
  const service = env['BOT_APP_ID'] !== undefined;
  const connection = env['AZURE_TABLES_CONNECTION_STRING'] !== undefined;
  const endpoint = env['AZURE_TABLES_ENDPOINT'] !== undefined;
  if (production && !service) faults.push('BOT_APP_ID: is required when NODE_ENV is production');
  if (service && env['BOT_TENANT_ID'] === undefined)
    faults.push('BOT_TENANT_ID: is required with BOT_APP_ID');
  if (service && !connection && !endpoint) {
    faults.push('AZURE_TABLES_ENDPOINT: this or AZURE_TABLES_CONNECTION_STRING is required with BOT_APP_ID');
  }
  if (connection && endpoint) {
    faults.push('AZURE_TABLES_ENDPOINT: cannot be set together with AZURE_TABLES_CONNECTION_STRING');
  }
  if (service && env['USO_NOW'] !== undefined) faults.push('USO_NOW: works without BOT_APP_ID only');
  return [...faults, ...modelFaults(env)];
}

function build(env: Variables, production: boolean): Config {
  const bot = credentials(env);
  const model = modelOf(env);
  return {
    mode: bot === undefined ? 'local' : 'service',
    production,
    port: env.PORT,
    host: bot === undefined ? '127.0.0.1' : '0.0.0.0',
    tenants: env.USO_TENANTS ?? (bot === undefined ? [] : [bot.tenantId]),
    storage: storage(env),
    dataDir: env.USO_DATA_DIR,
    playground: bot === undefined && env.USO_PLAYGROUND === 'on',
    openIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
    tokenIssuer: env.BOT_TOKEN_ISSUER,
    serviceHosts: env.USO_SERVICE_HOSTS,
    ...(bot === undefined ? {} : { bot }),
    ...(env.USO_PUBLIC_URL === undefined ? {} : { publicUrl: env.USO_PUBLIC_URL }),
    ...(env.USO_LINK_KEY === undefined ? {} : { linkKey: env.USO_LINK_KEY }),
    ...(env.USO_NOW === undefined ? {} : { clockStart: new Date(env.USO_NOW) }),
    ...(env.APPLICATIONINSIGHTS_CONNECTION_STRING === undefined
      ? {}
      : { insightsConnectionString: env.APPLICATIONINSIGHTS_CONNECTION_STRING }),
    ...(model === undefined ? {} : { model }),
  };
}

function credentials(env: Variables): BotCredentials | undefined {
  if (env.BOT_APP_ID === undefined || env.BOT_TENANT_ID === undefined) return undefined;
  return {
    appId: env.BOT_APP_ID,
    tenantId: env.BOT_TENANT_ID,
    ...(env.BOT_APP_PASSWORD === undefined ? {} : { password: env.BOT_APP_PASSWORD }),
    ...(env.AZURE_CLIENT_ID === undefined ? {} : { managedIdentityClientId: env.AZURE_CLIENT_ID }),
  };
}

function storage(env: Variables): StorageConfig {
  if (env.AZURE_TABLES_CONNECTION_STRING !== undefined) {
    return { kind: 'connection', connectionString: env.AZURE_TABLES_CONNECTION_STRING };
  }
  if (env.AZURE_TABLES_ENDPOINT !== undefined) return { kind: 'endpoint', url: env.AZURE_TABLES_ENDPOINT };
  return { kind: 'embedded', dataDir: env.USO_DATA_DIR };
}

/** The configuration of this process: the one place that reads the environment. */
export function readProcessConfig(): ConfigResult {
  return readConfig(process.env);
}
