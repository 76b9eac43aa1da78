import { clockOf, dayOf, instantAt } from '../../bot/shared/helsinki.ts';
import { readOutbox } from '../../storage/outbox.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { watchPartition } from '../../storage/watch.ts';
import type { RunningBot } from '../support/bot.ts';
import { sendCollected } from '../support/reminders.ts';

export interface Told {
  /** Helsinki, `YYYY-MM-DD HH:MM`. */
  readonly at: string;
  readonly to: string;
  readonly what: string;
}

/** Time passes for a running bot; every message it sends by itself is noted with recipient and date. */
export class Calendar {
  readonly told: Told[] = [];
  readonly #bot: RunningBot;
  readonly #names: ReadonlyMap<string, string>;
  readonly #partitions: readonly string[];
  #seen = 0;

  /** `names`: by conversation. */
  constructor(
    bot: RunningBot,
    names: ReadonlyMap<string, string>,
    municipality: string,
    periods: readonly string[],
  ) {
    this.#bot = bot;
    this.#names = names;
    this.#partitions = periods.flatMap((period) => [
      quotaPartition(municipality, period),
      watchPartition(period),
    ]);
  }

  /** Lets time pass until an instant, stopping wherever the bot means to do something. */
  async until(day: string, clock: string): Promise<void> {
    const end = at(day, clock);
    for (let next = await this.#next(); next <= end; next = await this.#next()) {
      await this.#reach(next);
    }
    await this.#reach(end);
  }

  /** When the first of the outboxes is due again. */
  async #next(): Promise<Date> {
    const { tables } = this.#bot.program.services;
    const entries = await Promise.all(this.#partitions.map((one) => readOutbox(tables, 'Quotas', one)));
    const due = entries.flat().map(({ notBefore }) => notBefore ?? 0);
    return new Date(Math.max(this.#bot.now.getTime(), Math.min(...due)));
  }

  /** Sends what has been caused up to now. */
  async settle(): Promise<void> {
    for (const partition of this.#partitions) {
      await this.#bot.program.dispatcher.settle('Quotas', partition);
    }
    this.#note();
  }

  async #reach(then: Date): Promise<void> {
    this.#bot.now = then;
    await this.settle();
    await sendCollected([this.#bot]);
    this.#note();
  }

  #note(): void {
    const { sent } = this.#bot.connector;
    for (const { kind, conversation, content } of sent.slice(this.#seen)) {
      // Answers to what somebody wrote are no messages of the bot's own.
      if (kind === 'message' && content['replyToId'] === undefined && content['type'] === 'message') {
        const { now } = this.#bot;
        this.told.push({
          at: `${dayOf(now)} ${clockOf(now)}`,
          to: this.#names.get(conversation) ?? conversation,
          what: String(content['summary']).replaceAll('\u00a0', ' '),
        });
      }
    }
    this.#seen = sent.length;
  }
}

function at(day: string, clock: string): Date {
  const instant = instantAt(day, clock);
  if (!instant) {
    throw new Error(`no such time: ${day} ${clock}`);
  }
  return instant;
}
