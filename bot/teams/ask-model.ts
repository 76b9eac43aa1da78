import { ActionPlanner, OpenAIModel, type OpenAIModelOptions, PromptManager } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { ModelConfig } from '../config.ts';
import type { AskModel, ModelQuestion, ToolCall } from '../shared/ask-model.ts';
import type { Log } from '../shared/log.ts';
import { onlyCall } from './model-answer.ts';
import { createBreaker } from './model-breaker.ts';
import { type Failure, type GuardedFetch, guardedFetch } from './model-fetch.ts';
import { letters, memoryOf, promptOf } from './model-prompt.ts';

export interface AskModelOptions {
  readonly model: ModelConfig;
  readonly log: Log;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** Of the 3 s that a second opinion may take in all; the rest is for what it leads to (milliseconds). */
const patience = 2_500;
/** Questions under way at once; who comes then gets the bot's own answer. */
const most = 20;
const promptName = 'choice';

/**
 * teams-ai's planner, asked for a choice and nothing else: what it would do or say by itself is never run, and nothing is
 * tried again or kept.
 */
export function createAskModel({ model, log, now }: AskModelOptions): AskModel {
  const breaker = createBreaker(now);
  const service = serviceOf(model);
  warmUp(service);
  let underWay = 0;

  return async (question) => {
    if (underWay >= most || !breaker.admit()) {
      return undefined;
    }
    underWay += 1;
    let outcome: Outcome = { failure: 'library' };
    try {
      outcome = await attempt(question, service);
    } catch {
      // What the library throws may quote what was sent.
    } finally {
      underWay -= 1;
    }
    note(outcome.failure);
    return outcome.chosen;
  };

  function note(failure: Outcome['failure']): void {
    if (failure) {
      log.warn({ failure }, 'model did not answer');
    }
    if (breaker.note(failure ? 'failed' : 'answered') === 'opened') {
      log.warn({}, 'model is not asked for a minute');
    }
  }
}

/** The library's client loads when it is first made; whoever asks first should not wait for that. */
function warmUp(service: Service): void {
  try {
    modelAt(service, guardedFetch(service.headers, AbortSignal.abort()));
  } catch {
    // Each question tells the log of it; the bot starts without.
  }
}

interface Outcome {
  readonly chosen?: ToolCall | undefined;
  /** `library`: it threw or gave up although the service answered. */
  readonly failure?: Failure | 'library' | undefined;
}

async function attempt(question: ModelQuestion, service: Service): Promise<Outcome> {
  const guarded = guardedFetch(service.headers, AbortSignal.timeout(patience));
  try {
    const chosen = await askOnce(question, modelAt(service, guarded));
    const failure = guarded.failure();
    return failure ? { failure } : { chosen };
  } catch {
    return { failure: guarded.failure() ?? 'library' };
  }
}

async function askOnce(question: ModelQuestion, model: OpenAIModel): Promise<ToolCall | undefined> {
  const planner = new ActionPlanner({
    model,
    prompts: new PromptManager({ promptsFolder: '' }).addPrompt(promptOf(promptName, question)),
    defaultPrompt: promptName,
    max_repair_attempts: 0,
    tokenizer: letters,
  });
  const { status, message } = await planner.completePrompt(
    noTurn,
    memoryOf(question.text),
    promptName,
    anything,
  );
  if (status !== 'success') {
    throw new Error(status);
  }
  return onlyCall(message?.action_calls);
}

/** The planner hands the turn on to parts that are not used here. */
const noTurn = {} as TurnContext;

/** Looked at by ourselves: an answer that does not fit must not be asked about again. */
const anything = {
  validateResponse: () => Promise.resolve({ type: 'Validation' as const, valid: true }),
};

interface Service {
  readonly endpoint: string;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

function modelAt({ endpoint, name, query }: Service, { fetch }: GuardedFetch): OpenAIModel {
  // The key goes with our own headers: the library never has it. It tries nothing again, and waits as long as we do.
  const clientOptions = { maxRetries: 0, timeout: 2 * patience, defaultQuery: { ...query }, fetch };
  return new OpenAIModel({
    apiKey: 'none',
    endpoint,
    defaultModel: name,
    useSystemMessages: true,
    clientOptions: clientOptions as unknown as NonNullable<OpenAIModelOptions['clientOptions']>,
  });
}

/** The library takes https alone for Azure; its protocol is the same but for where the name and the key stand. */
function serviceOf(model: ModelConfig): Service {
  const { endpoint, key } = model;
  switch (model.kind) {
    case 'openai':
      return { endpoint, name: model.model, headers: { authorization: `Bearer ${key}` }, query: {} };
    case 'azure':
      return {
        endpoint: `${endpoint}/openai/deployments/${encodeURIComponent(model.deployment)}`,
        name: model.deployment,
        headers: { 'api-key': key },
        query: { 'api-version': model.apiVersion },
      };
  }
}
