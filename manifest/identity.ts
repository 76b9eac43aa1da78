import type { Environment } from '../bot/config.ts';
import { isLoopbackHost } from '../bot/shared/loopback.ts';

export interface Identity {
  /** Entra app id of the bot; also used as the id of the Teams app. */
  readonly appId: string;
  /** Host of the addresses that cards may open. */
  readonly publicHost: string;
  /** Names of the variables that were absent, so that a placeholder stands in. */
  readonly placeholdersFor: readonly string[];
}

type IdentityOutcome =
  | { readonly kind: 'known'; readonly identity: Identity }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** A package with these can be looked at and checked, but not installed. */
export const placeholder = { appId: '00000000-0000-0000-0000-000000000000', publicHost: 'uso-bot.example' };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Stricter than the bot's own config: Teams takes only a GUID. Faults name the variable, never its value. */
export function readIdentity(env: Environment): IdentityOutcome {
  const appId = variable(env, 'BOT_APP_ID');
  const publicUrl = variable(env, 'USO_PUBLIC_URL');
  const publicHost = publicUrl === undefined ? placeholder.publicHost : hostOf(publicUrl);

  const faults: string[] = [];
  if (appId !== undefined && !guid.test(appId)) faults.push('BOT_APP_ID: must be a GUID');
  if (publicHost === undefined) faults.push('USO_PUBLIC_URL: must be an https address');
  if (faults.length > 0 || publicHost === undefined) return { kind: 'faulty', faults };

  return {
    kind: 'known',
    identity: {
      appId: appId?.toLowerCase() ?? placeholder.appId,
      publicHost,
      placeholdersFor: [
        ...(appId === undefined ? ['BOT_APP_ID'] : []),
        ...(publicUrl === undefined ? ['USO_PUBLIC_URL'] : []),
      ],
    },
  };
}

/** An empty variable counts as absent: it is what a pipeline sets for a value it doesn't have. */
function variable(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)) ? host : undefined;
}
