import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listen } from '../../bot/teams/listen.ts';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came. */
  readonly text: string;
}

export interface ModelServer {
  readonly url: string;
  readonly asked: Asked[];
  /** How it answers from now on. */
  answer(how: (res: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** A service that speaks OpenAI's protocol of chat completions, on loopback, and notes what it is asked. */
export async function startModelServer(): Promise<ModelServer> {
  const asked: Asked[] = [];
  let how: (res: ServerResponse) => void = calling('none');
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk as Buffer);
    }
    asked.push({ path: req.url ?? '', headers: req.headers, text: Buffer.concat(chunks).toString('utf8') });
    how(res);
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer(next) {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(body: unknown, status = 200) {
  return (res: ServerResponse) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

export function toolCall(name: string, args = '{}') {
  return { id: `call_${name}`, type: 'function', function: { name, arguments: args } };
}

export function completion(message: object) {
  const usage = { prompt_tokens: 700, completion_tokens: 9, total_tokens: 709 };
  const choices = [
    { index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason: 'stop' },
  ];
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'invented', choices, usage };
}

export function calling(name: string, args?: string) {
  return json(completion({ tool_calls: [toolCall(name, args)] }));
}
