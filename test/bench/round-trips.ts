import { startProcess } from '../support/bot-process.ts';
import { type Button, buttonsOf } from '../support/cards.ts';
import type { TableProxy, TableRequest } from '../support/table-proxy.ts';
import { startTableProxy } from '../support/table-proxy.ts';
import { message, press, type Subject, send } from './drive.ts';
import { people } from './people.ts';
import type { Startable } from './start-up.ts';

export interface Trips {
  readonly command: string;
  /** Those that the person waits for. */
  readonly waves: number;
  /** What each request was, in order. */
  readonly requests: readonly string[];
  /** Those that were still to be answered, or to be asked, when the person had the answer. */
  readonly afterwards: readonly string[];
}

/** Long enough that what is asked at once is under way at once (milliseconds). */
const latency = 15;

/**
 * Counts what each command asks of the store, at a proxy in front of it. Another bot must be running already: it
 * has the lease, so that this one does nothing on its own but look at the lease.
 */
export async function countTrips({ entry, env }: Startable, serviceUrl: string): Promise<readonly Trips[]> {
  const proxy = await startTableProxy(env['AZURE_TABLES_CONNECTION_STRING'] ?? '');
  const bot = await startProcess(entry, {
    ...env,
    AZURE_TABLES_CONNECTION_STRING: proxy.connectionString,
  });
  proxy.treat(() => ({ delay: latency }));
  const subject = { url: bot.url, serviceUrl };
  try {
    return await journey(subject, proxy);
  } finally {
    await bot.stop();
    await proxy.close();
  }
}

async function journey(subject: Subject, proxy: TableProxy): Promise<readonly Trips[]> {
  const [one, two] = people;
  if (!one || !two) throw new Error('nobody');
  const trips: Trips[] = [];
  const count = async (command: string, activity: object): Promise<unknown> => {
    await rest(proxy);
    const from = { waves: proxy.answered(), requests: proxy.requests.length };
    const answer = await send(subject, activity);
    const waves = proxy.answered() - from.waves;
    const waitedFor = new Set(proxy.requests.slice(from.requests).filter(({ answered }) => answered));
    await rest(proxy);
    const all = proxy.requests.slice(from.requests).filter(isOwn);
    trips.push({
      command,
      waves,
      requests: all.filter((one) => waitedFor.has(one)).map(nameOf),
      afterwards: all.filter((one) => !waitedFor.has(one)).map(nameOf),
    });
    return answer === '' ? undefined : JSON.parse(answer);
  };
  const says = (command: string, text: string) => count(command, message(subject, one, text));
  const presses = (command: string, verb: string, data: object, who = one) =>
    count(command, press(subject, who, verb, data));

  await says('jäljellä, first message of a person', 'jäljellä');
  await says('jäljellä', 'jäljellä');
  await says('tilaisuudet', 'tilaisuudet');
  await says('varaa (the form)', 'varaa');
  const form = { nonce: 'trip-1', kind: 'study', due: '2026-12-18' };
  const booked = await presses('booking request, first of the municipality', 'booking.submit', form);
  await presses('booking request', 'booking.submit', { ...form, nonce: 'trip-2' });
  const cancel = buttonIn(booked, 'booking.cancel');
  if (cancel) await presses('booking cancelled', 'booking.cancel', cancel.data);
  await send(subject, message(subject, two, 'ohje'));
  await presses('answer, session not in the cache', 'rsvp.onSite', { session: 's2', nonce: 'a' });
  await presses('answer by another', 'rsvp.onSite', { session: 's2', nonce: 'b' }, two);
  await presses('answer changed', 'rsvp.remote', { session: 's2', nonce: 'c' });
  await presses('answer repeated', 'rsvp.remote', { session: 's2', nonce: 'd' });
  return trips;
}

function buttonIn(answer: unknown, verb: string): Button | undefined {
  const { value } = (answer ?? {}) as { readonly value?: Readonly<Record<string, unknown>> };
  return buttonsOf(value ?? {}).find((button) => button.verb === verb);
}

/** Until what goes on after an answer has come to rest. */
async function rest({ requests }: TableProxy): Promise<void> {
  for (let before = -1; before !== requests.length; ) {
    before = requests.length;
    await new Promise((next) => setTimeout(next, 10 * latency));
  }
}

function isOwn({ target }: TableRequest): boolean {
  return !target.startsWith('Lease');
}

/** `GET People`, `RANGE Sessions`, `PUT Due`, `TRANSACTION`. */
function nameOf({ method, target }: TableRequest): string {
  const [, table = target] = /^(\w+)/.exec(target) ?? [];
  if (target.startsWith('$batch')) return 'TRANSACTION';
  return `${target.includes('()') ? 'RANGE' : method} ${table}`;
}
