import { callsIn } from './model-answer.ts';

export type Failure = 'status' | 'too-large' | 'no-completion' | 'timeout' | 'unreachable';

export interface GuardedFetch {
  /** For the library; never rejects, so that there is nothing for it to print or to try again. */
  readonly fetch: (url: string | URL, init?: { readonly body?: unknown }) => Promise<Response>;
  readonly failure: () => Failure | undefined;
}

/** A choice is some hundred bytes. */
const largest = 64 * 1024;

/**
 * One request to the service, with no headers but ours. It follows no redirect, which might lead with the key elsewhere,
 * and hands on nothing of the answer but the calls.
 */
export function guardedFetch(headers: Readonly<Record<string, string>>, signal: AbortSignal): GuardedFetch {
  let failure: Failure | undefined;

  async function ask(url: string | URL, body: string): Promise<Response> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return failed('status');
    }
    const text = await read(response);
    if (text === undefined) {
      return failed('too-large');
    }
    const calls = callsIn(text);
    return calls ? completionWith(calls) : failed('no-completion');
  }

  function failed(why: Failure): Response {
    failure = why;
    return completionWith([]);
  }

  return {
    fetch: (url, init) =>
      ask(url, String(init?.body ?? '')).catch(() => failed(signal.aborted ? 'timeout' : 'unreachable')),
    failure: () => failure,
  };
}

async function read(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    // Leaving the loop ends the download.
    if (length > largest) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function completionWith(calls: readonly object[]): Response {
  const message = { role: 'assistant', content: null, tool_calls: calls };
  return Response.json({ choices: [{ index: 0, message, finish_reason: 'stop' }] });
}
