import type { Activity } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { LocalMode } from '../local-mode.ts';
import type { Log } from '../shared/log.ts';
import type { Services } from '../turn.ts';
import type { Acquaintance } from './acquaintance.ts';
import { TeamsAdapter } from './adapter.ts';
import { createApp } from './app.ts';
import { createBot } from './bot.ts';
import type { Connector } from './connector.ts';
import type { IsMemberTenant } from './member-tenants.ts';
import type { Messenger } from './messenger.ts';
import type { RateLimits } from './rate-limit.ts';

export interface EdgeOptions {
  readonly services: Services;
  readonly acquaintance: Acquaintance;
  readonly connector: Connector;
  readonly messenger: Messenger;
  readonly isMemberTenant: IsMemberTenant;
  readonly perPerson?: RateLimits | undefined;
  readonly clock: () => Date;
  readonly log: Log;
  readonly local?: LocalMode | undefined;
}

export type OnActivity = (req: Request, res: Response) => Promise<void>;

/** From a verified request to the answer: adapter, routing, bot. */
export function createEdge(options: EdgeOptions): OnActivity {
  const { services, acquaintance, connector, messenger, isMemberTenant, perPerson, clock, log, local } =
    options;
  const answering = { messenger, acquaintance, log };
  const bot = createBot({
    services,
    acquaintance,
    answering,
    isMemberTenant,
    perPerson,
    clock,
    log,
    ...(local ? { local } : {}),
  });
  const app = createApp(bot);
  const adapter = new TeamsAdapter(connector);

  return async (req, res) => {
    const activity = req.body as Activity;
    const invoke = await adapter.receive(activity, app);
    res.sendRaw(invoke?.status ?? 200, JSON.stringify(invoke?.body ?? {}), {
      'Content-Type': 'application/json',
    });
  };
}
