import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Account } from '../support/person.ts';

/** A bot that is driven over HTTP. */
export interface Subject {
  readonly url: string;
  readonly serviceUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An agent for each width, so that connections stay open between rounds. */
const agents = new Map<number, Agent>();

/** Sends one activity and waits for the whole answer; rejects unless it is a 200. */
export function send(subject: Subject, activity: object, width = 1): Promise<string> {
  const agent = agents.get(width) ?? new Agent({ keepAlive: true, maxSockets: width });
  agents.set(width, agent);
  const body = Buffer.from(JSON.stringify(activity));
  return new Promise((resolve, reject) => {
    const on = request(
      `${subject.url}/api/messages`,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': body.length, ...subject.headers },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'));
          else reject(new Error(`status ${answer.statusCode}`));
        });
      },
    );
    on.on('error', reject);
    on.end(body);
  });
}

export function message(subject: Subject, { tenantId, aadObjectId }: Account, text: string): object {
  return { ...activity(subject, { tenantId, aadObjectId }), type: 'message', text };
}

export function press(subject: Subject, account: Account, verb: string, data: object): object {
  const value = { action: { type: 'Action.Execute', title: '', verb, data }, trigger: 'manual' };
  return { ...activity(subject, account), type: 'invoke', name: 'adaptiveCard/action', value };
}

function activity({ serviceUrl }: Subject, { tenantId, aadObjectId }: Account): object {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${aadObjectId}`, name: 'Joku', aadObjectId },
    recipient: { id: '28:bot', name: 'USO-botti' },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

export interface Round {
  readonly turns: number;
  readonly seconds: number;
  /** Milliseconds for each turn. */
  readonly latencies: readonly number[];
}

/** Keeps `width` turns under way for a while. */
export async function drive(subject: Subject, width: number, ms: number, next: () => object): Promise<Round> {
  const latencies: number[] = [];
  const begin = performance.now();
  const end = begin + ms;
  const worker = async (): Promise<void> => {
    for (let now = begin; now < end; ) {
      await send(subject, next(), width);
      const done = performance.now();
      latencies.push(done - now);
      now = done;
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return { turns: latencies.length, seconds: (performance.now() - begin) / 1_000, latencies };
}
