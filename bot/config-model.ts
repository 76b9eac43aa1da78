import type { ModelConfig } from './config.ts';
import type { Variables } from './config-variables.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const azure = ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_KEY', 'AZURE_OPENAI_DEPLOYMENT'] as const;
const onlyWithAzure = ['AZURE_OPENAI_API_VERSION'] as const;
/** A key alone switches nothing on: many have it in their environment for other things. */
const onlyWithKey = ['OPENAI_ENDPOINT', 'OPENAI_MODEL'] as const;
const usualModel = 'gpt-4.1-mini';

/** What of the model's variables lacks another, or is one too many. */
export function modelFaults(env: Environment): readonly string[] {
  const isThere = (name: string) => env[name] !== undefined;
  const wantsAzure = [...azure, ...onlyWithAzure].some(isThere);
  const missing = wantsAzure ? azure.filter((name) => !isThere(name)) : [];
  const lonely = isThere('OPENAI_API_KEY') ? [] : onlyWithKey.filter(isThere);
  return [
    ...missing.map((name) => `${name}: is required with the other AZURE_OPENAI_… variables`),
    ...lonely.map((name) => `${name}: works with OPENAI_API_KEY only`),
    ...(wantsAzure && isThere('OPENAI_API_KEY') && onlyWithKey.some(isThere)
      ? ['OPENAI_API_KEY: cannot be set together with AZURE_OPENAI_… variables']
      : []),
  ];
}

export function modelOf(env: Variables): ModelConfig | undefined {
  if (env.OPENAI_API_KEY !== undefined && (env.OPENAI_ENDPOINT ?? env.OPENAI_MODEL) !== undefined) {
    const endpoint = withVersion(env.OPENAI_ENDPOINT ?? 'https://api.openai.com');
    return { kind: 'openai', endpoint, key: env.OPENAI_API_KEY, model: env.OPENAI_MODEL ?? usualModel };
  }
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_KEY: key, AZURE_OPENAI_DEPLOYMENT: deployment } = env;
  return endpoint === undefined || key === undefined || deployment === undefined
    ? undefined
    : { kind: 'azure', endpoint, key, deployment, apiVersion: env.AZURE_OPENAI_API_VERSION };
}

/** An address without a path is that of a whole service: its completions are under /v1. */
function withVersion(endpoint: string): string {
  return new URL(endpoint).pathname === '/' ? `${endpoint}/v1` : endpoint;
}
