import type { Activity, TurnContext } from 'botbuilder';
import type { PlainNotice } from '../../cards/notice/notices.ts';
import { shortNotice } from '../../cards/notice/short.ts';
import { StillBusy } from '../../storage/commit.ts';
import type { Channel } from '../../storage/conversations.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import { runAction } from '../actions.ts';
import { answerText } from '../answer-text.ts';
import type { CommandId } from '../command-words.ts';
import { greet } from '../commands.ts';
import { codeIn, resemblesCode } from '../invitation-code.ts';
import type { LocalMode } from '../local-mode.ts';
import { codeInChannel, join, memberCode } from '../newcomer.ts';
import { notice } from '../notice.ts';
import { receiveFiles } from '../receive-files.ts';
import type { Log } from '../shared/log.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Sender } from '../shared/sender.ts';
import { greetStranger, runStrangerAction } from '../strangers.ts';
import { teamGreeting } from '../team-greeting.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { Visit } from '../visit.ts';
import type { Acquaintance, Met } from './acquaintance.ts';
import { type Answering, answerInvoke, answerMessage } from './answering.ts';
import type { IsMemberTenant } from './member-tenants.ts';
import {
  createRateLimit,
  personLimits,
  type RateAnswer,
  type RateLimits,
  strangerLimits,
} from './rate-limit.ts';
import { senderOf, textOf } from './sender.ts';
import { sentFiles } from './sent-files.ts';

export interface BotOptions {
  readonly services: Services;
  readonly acquaintance: Acquaintance;
  readonly answering: Answering;
  readonly isMemberTenant: IsMemberTenant;
  readonly perPerson?: RateLimits | undefined;
  readonly clock: () => Date;
  readonly log: Log;
  readonly local?: LocalMode;
}

/** What the bot does with what comes from Teams. */
export interface Bot {
  message(context: TurnContext): Promise<void>;
  press(context: TurnContext): Promise<void>;
  met(context: TurnContext): Promise<void>;
}

/** The person hears something within 4 s; the rest of that is for the answer's way (milliseconds). */
const patience = 3_500;

export function createBot({
  services,
  acquaintance,
  answering,
  isMemberTenant,
  perPerson = personLimits,
  clock,
  log,
  local,
}: BotOptions): Bot {
  const limit = createRateLimit(perPerson);
  const foreignLimit = createRateLimit(strangerLimits);

  /** However many come from other tenants, they take no member's place in memory. */
  function takeTurn(sender: Sender): RateAnswer {
    const counted = isMemberTenant(sender.tenantId) ? limit : foreignLimit;
    return counted.take(personKey(sender), performance.now());
  }

  async function message(context: TurnContext): Promise<void> {
    const sender = senderOf(context.activity);
    const allowed = takeTurn(sender);
    if (allowed === 'refused') {
      return;
    }
    const done = await within(sender, context.activity, async (person): Promise<Reply> => {
      if (allowed === 'refused-first') {
        return notice({ language: languageOf(person, context.activity) }, { notice: 'rate-limited' }, []);
      }
      const text = textOf(context.activity);
      const own = await local?.command(sender, text, languageOf(person, context.activity));
      if (own) {
        return own;
      }
      const code = codeIn(text);
      if (code !== undefined && sender.place === 'channel') {
        return codeInChannel(languageOf(person, context.activity));
      }
      if (!person) {
        if (!isMemberTenant(sender.tenantId)) {
          return greetStranger(visitOf(sender, context.activity), services);
        }
        if (code !== undefined) {
          return newcomer(code, sender, context.activity);
        }
        return resemblesCode(text)
          ? notice({ language: languageOf(undefined, context.activity) }, { notice: 'code-misread' }, [])
          : greetStranger(visitOf(sender, context.activity), services, text);
      }
      const turn = turnOf(person, sender, context.activity);
      const files = sentFiles(context.activity);
      if (files.some(({ kind }) => kind === 'file') || (files.length > 0 && text === '')) {
        return receiveFiles(turn, files, services);
      }
      if (code !== undefined) {
        return (await memberCode(turn, code, services)) ?? greet(turn, '', services);
      }
      return answerText(turn, text, services);
    });
    await answerMessage(answering, context, sender, done.language, done.reply);
  }

  /** Whoever joins is known from here on: where to write to them is remembered, and they are greeted. */
  async function newcomer(code: string, sender: Sender, activity: Activity): Promise<Reply> {
    const { tenantId, aadObjectId } = sender;
    const as = { language: languageOf(undefined, activity), now: clock() };
    const joined = await join({ tenantId, aadObjectId, name: activity.from.name ?? '' }, code, as, services);
    if ('kind' in joined) {
      return joined;
    }
    await acquaintance.seen(joined, sender, activity);
    return greet(turnOf(joined, sender, activity), '', services);
  }

  async function press(context: TurnContext): Promise<void> {
    const sender = senderOf(context.activity);
    const { activity } = context;
    const done =
      takeTurn(sender) === 'allowed'
        ? await within(sender, activity, (person) => act(activity, sender, person))
        : tooMany(languageOf(undefined, activity));
    await answerInvoke(answering, context, sender, done.language, done.reply);
  }

  async function act(activity: Activity, sender: Sender, person: Person | undefined): Promise<Reply> {
    const { verb, data } = pressed(activity);
    const own = await local?.action(sender, verb, data, languageOf(person, activity));
    if (own) {
      return own;
    }
    if (!person) {
      return runStrangerAction(visitOf(sender, activity), verb, data, services);
    }
    return runAction(turnOf(person, sender, activity), verb, data, services);
  }

  /** Installed, or a team changed: remembered, and where the bot is new it says hello once. */
  async function met(context: TurnContext): Promise<void> {
    const sender = senderOf(context.activity);
    const where = await acquaintance.met(context, sender).catch((error: unknown): Met => {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'installation not noted');
      return { kind: 'nobody-new' };
    });
    switch (where.kind) {
      case 'nobody-new':
        return;
      case 'team':
        return greetTeam(where.channel);
      case 'chat':
        return greetPerson(context, sender);
    }
  }

  /** A team does without the greeting when it fails: its channels can be bound later too. */
  async function greetTeam(channel: Channel): Promise<void> {
    try {
      const outcome = await answering.messenger.toChannel(channel, await teamGreeting(channel, services));
      if (outcome.kind !== 'sent') {
        log.warn({ result: outcome.kind }, 'team not greeted');
      }
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'team not greeted');
    }
  }

  async function greetPerson(context: TurnContext, sender: Sender): Promise<void> {
    const done = await within(
      sender,
      context.activity,
      async (person): Promise<Reply> =>
        person
          ? greet(turnOf(person, sender, context.activity), '', services)
          : greetStranger(visitOf(sender, context.activity), services),
    );
    await answerMessage(answering, context, sender, done.language, done.reply);
  }

  /** Finds who acts and runs the turn; whatever goes wrong is said in the person's language, and in time. */
  async function within(
    sender: Sender,
    activity: Activity,
    run: (person: Person | undefined) => Promise<Reply>,
  ): Promise<Done> {
    let person: Person | undefined;
    const turn = async (): Promise<Reply> => {
      person = await whoIs(sender);
      const [reply] = await Promise.all([run(person), person && acquaintance.seen(person, sender, activity)]);
      return reply;
    };
    try {
      const reply = await inTime(turn());
      return { reply, language: languageOf(person, activity) };
    } catch (error) {
      const language = languageOf(person, activity);
      return { reply: failure(error, language, sender.place), language };
    }
  }

  /** In a channel a short text: a card of one's own would need the store that may have failed. */
  function failure(error: unknown, language: Language, place: Sender['place']): Reply {
    const say = (words: PlainNotice, buttons: readonly CommandId[] = []): Reply =>
      place === 'channel'
        ? { kind: 'note', text: shortNotice(language, { notice: words }) }
        : notice({ language }, { notice: words }, buttons);
    if (error instanceof StorageUnavailable || error instanceof TooSlow) {
      log.warn({ error: error.name }, 'storage did not answer');
      return say('storage-down');
    }
    if (error instanceof StillBusy) {
      return say('busy');
    }
    log.error(
      { error: error instanceof Error ? `${error.name}: ${firstFrame(error)}` : 'unknown' },
      'turn failed',
    );
    return say('failed', ['help']);
  }

  async function whoIs(sender: Sender): Promise<Person | undefined> {
    if (!isMemberTenant(sender.tenantId)) {
      return undefined;
    }
    const found = await services.people.find(sender.tenantId, sender.aadObjectId);
    return found ?? local?.actingAs(sender);
  }

  function visitOf(sender: Sender, activity: Activity): Visit {
    const language = languageOf(undefined, activity);
    return { sender, name: activity.from.name ?? '', language, now: clock() };
  }

  function turnOf(actor: Person, sender: Sender, activity: Activity): Turn {
    return {
      actor,
      place: { kind: sender.place, conversation: sender.conversation },
      language: actor.language,
      now: clock(),
      activityId: activity.id ?? services.newId(),
      card: activity.replyToId,
    };
  }

  return { message, press, met };
}

interface Done {
  readonly reply: Reply;
  readonly language: Language;
}

function tooMany(language: Language): Done {
  return { language, reply: { kind: 'note', text: shortNotice(language, { notice: 'rate-limited' }) } };
}

/** The turn took longer than a person should wait; what it was doing may still be done. */
class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow('turn took too long')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function personKey({ tenantId, aadObjectId, userId }: Sender): string {
  return aadObjectId ? `${tenantId}|${aadObjectId}` : userId;
}

/** A stranger's language is the client's, if it is one of ours. */
function languageOf(person: Person | undefined, activity: Activity): Language {
  const client = activity.locale?.slice(0, 2).toLowerCase();
  return person?.language ?? (client === 'sv' || client === 'en' ? client : 'fi');
}

function pressed(activity: Activity): { readonly verb: string; readonly data: unknown } {
  const action: unknown = activity.value?.action;
  const { verb, data } = (typeof action === 'object' && action !== null ? action : {}) as {
    verb?: unknown;
    data?: unknown;
  };
  return { verb: typeof verb === 'string' ? verb : '', data: data ?? {} };
}

/** Where it happened, in our own words: messages of errors may carry what people wrote. */
function firstFrame(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? ''
  );
}
