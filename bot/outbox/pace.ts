import type { SendOutcome } from '../shared/send-outcome.ts';
import { ConversationPace } from './conversation-pace.ts';
import { TenantPace, type Went } from './tenant-pace.ts';
import { limitedAs, type Window } from './windows.ts';

/** Where something is sent to. For a new post in a channel the conversation is the channel. */
export interface Destination {
  readonly tenant: string;
  readonly conversation: string;
  /** Where Teams is asked; made ready for before the turn of what goes there comes. */
  readonly serviceUrl?: string;
}

/** Makes ready to send to a service at once; false: nothing can be sent there for now. */
export type Warm = (serviceUrl: string) => Promise<boolean>;

/** Longer an update of what stands somewhere waits for nothing: others wait behind it (milliseconds). */
const patience = 2_000;

/** When to try again where nothing can be sent, or Teams takes nothing and does not say for how long (milliseconds). */
const usualPause = 1_000;

/**
 * Keeps sends within what Teams takes: evenly spaced in each tenant, and never too many to one conversation. One
 * process sends at a time (by lease), so that what it counts is all there is but for answers to people.
 */
export class Pace {
  readonly #now: () => number;
  readonly #warm: Warm;
  readonly #tenants = new Map<string, TenantPace>();
  readonly #conversations: ConversationPace;
  /** Those who wait, to be woken. */
  readonly #sleepers = new Set<() => void>();
  #closed = false;

  /** `now`: milliseconds of a clock that never jumps; `windows`: what a conversation takes, if not what Teams says. */
  constructor(now: () => number, warm: Warm = () => Promise.resolve(true), windows?: readonly Window[]) {
    this.#now = now;
    this.#warm = warm;
    this.#conversations = new ConversationPace(windows);
  }

  /** Nothing is sent from here any more, since another sends; what waits is told to come later. */
  close(): void {
    this.#closed = true;
    for (const wake of this.#sleepers) {
      wake();
    }
  }

  open(): void {
    this.#closed = false;
  }

  /**
   * Gets ready to send, so that nothing comes between a message's turn and its leaving. Resolves to the milliseconds
   * until the tenant and the conversation take one more.
   */
  async ready(to: Destination): Promise<number> {
    const warm = to.serviceUrl === undefined || (await this.#warm(to.serviceUrl));
    return Math.max(warm ? 0 : usualPause, this.waitOf(to));
  }

  /** Milliseconds until the tenant and the conversation take one more. */
  waitOf(to: Destination): number {
    return Math.max(this.#heldFor(to), this.#conversations.takesFrom(to.conversation) - this.#now());
  }

  /**
   * Resolves when the next one may go, and counts it. Where that would take longer than `longest`, or it is closed, to
   * the wait instead (milliseconds). One in no hurry leaves most of the budget to others.
   */
  async pass(to: Destination, unhurried = false, longest = Number.POSITIVE_INFINITY): Promise<Went | number> {
    const tenant = this.#tenant(to);
    for (;;) {
      if (unhurried) {
        await this.#until(tenant.unhurriedSlot(this.#now()));
      }
      for (let wait = this.waitOf(to); wait > 0 && !this.#closed; wait = this.waitOf(to)) {
        if (wait > longest) {
          return wait;
        }
        await this.#until(this.#now() + wait);
      }
      if (this.#closed) {
        return usualPause;
      }
      const planned = tenant.slot(this.#now());
      this.#conversations.count(to.conversation, planned);
      await this.#until(planned);
      while (tenant.takesFrom() > this.#now() && !this.#closed) {
        await this.#until(tenant.takesFrom());
      }
      const now = this.#now();
      const goes = this.#heldFor(to) === 0 && !this.#closed;
      this.#conversations.recount(to.conversation, planned, goes ? now : undefined);
      if (goes) {
        return tenant.leave(now);
      }
      // Asked meanwhile to leave it alone: it waits anew.
    }
  }

  /** Sends when its turn has come; `later` where its conversation or tenant takes nothing for long. */
  async send(to: Destination, unhurried: boolean, send: () => Promise<SendOutcome>): Promise<SendOutcome> {
    const wait = await this.ready(to);
    const went = wait > patience ? wait : await this.pass(to, unhurried, patience);
    if (typeof went === 'number') {
      return { kind: 'later', after: went };
    }
    const outcome = await send();
    this.answered(to, went, outcome);
    return outcome;
  }

  /** What came of a send: how long Teams is to be left alone, and that it has counted it. */
  answered(to: Destination, went: Went, outcome: SendOutcome): void {
    const now = this.#now();
    went.answeredAt = now;
    if (outcome.kind === 'later') {
      const until = now + (outcome.after ?? usualPause);
      const unexplained = this.#conversations.takesFrom(to.conversation) <= now;
      this.#conversations.hold(to.conversation, until);
      this.#tenant(to).refused({ conversation: limitedAs(to.conversation), until, unexplained }, now);
    } else if (outcome.kind !== 'uncertain') {
      this.#tenant(to).taken();
    }
  }

  #tenant({ tenant }: Destination): TenantPace {
    const pace = this.#tenants.get(tenant) ?? new TenantPace();
    this.#tenants.set(tenant, pace);
    return pace;
  }

  #heldFor(to: Destination): number {
    const until = Math.max(this.#conversations.heldUntil(to.conversation), this.#tenant(to).heldUntil);
    return Math.max(0, until - this.#now());
  }

  #until(instant: number): Promise<void> {
    // Timers know whole milliseconds.
    const ms = Math.ceil(instant - this.#now());
    return ms <= 0 || this.#closed
      ? Promise.resolve()
      : new Promise((resolve) => {
          const wake = () => {
            clearTimeout(timer);
            this.#sleepers.delete(wake);
            resolve();
          };
          const timer = setTimeout(wake, ms);
          this.#sleepers.add(wake);
        });
  }
}
