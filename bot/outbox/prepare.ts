import { readChannel, readPersonal, savePersonal } from '../../storage/conversations.ts';
import { writePointer } from '../../storage/outbox.ts';
import { notePark } from '../../storage/parked.ts';
import { readPerson } from '../../storage/people.ts';
import type { TableName } from '../../storage/tables/client.ts';
import type { Message, OutboxItem } from '../shared/outbox.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { OutboxPorts } from './work-off.ts';

/** An entry made ready to be sent, before anybody claims it. */
export type Prepared =
  | { readonly kind: 'obsolete' }
  /** Nobody knows the person's chat yet: kept until they first write to the bot. */
  | { readonly kind: 'parked' }
  | {
      readonly kind: 'ready';
      send(): Promise<SendOutcome>;
      /** What must be noted elsewhere; may be done again. */
      after(outcome: SendOutcome): Promise<void>;
      /** Whether the entry is done with although it was not sent. */
      over(outcome: SendOutcome): boolean;
    };

type Prepare = (table: TableName, partition: string, item: OutboxItem) => Promise<Prepared>;

export function createPreparation(ports: OutboxPorts): Prepare {
  const { tables } = ports;

  return async (table, partition, item) => {
    switch (item.kind) {
      case 'tell':
        return (await tell(item.person, item.message)) ?? park(table, partition, item.person);
      case 'post':
        return post(item.session, item.channel);
      case 'spread':
      case 'refresh':
      case 'tend':
      case 'watch':
        return { kind: 'obsolete' };
    }
  };

  async function tell(personId: string, message: Message): Promise<Prepared | undefined> {
    const [person, conversation] = await Promise.all([
      readPerson(tables, personId),
      readPersonal(tables, personId),
    ]);
    const card = person && (await ports.compose(message, person));
    if (!person || !card) {
      return { kind: 'obsolete' };
    }
    const known = conversation && !conversation.dead ? { to: conversation, card } : undefined;
    const way = known ?? (await ports.standIn(person, card));
    return (
      way && {
        kind: 'ready',
        send: () => ports.sendToPerson(way.to, way.card),
        async after(outcome) {
          if (outcome.kind === 'dead' && known) {
            await savePersonal(tables, personId, { ...known.to, dead: true });
            ports.gone(personId);
          }
        },
        over: () => false,
      }
    );
  }

  /** The person may write between our look and the note: then the message is due again at once. */
  async function park(table: TableName, partition: string, person: string): Promise<Prepared> {
    await Promise.all(ports.parkedUnder(person).map((key) => notePark(tables, key, table, partition)));
    const known = await readPersonal(tables, person);
    if (known && !known.dead) {
      await writePointer(tables, table, partition);
    }
    return { kind: 'parked' };
  }

  async function post(session: string, channelId: string): Promise<Prepared> {
    const channel = await readChannel(tables, channelId);
    const send = channel && !channel.removed ? await ports.preparePost(session, channel) : gone;
    return send
      ? {
          kind: 'ready',
          send,
          after: (outcome) => ports.posted(session, channelId, outcome),
          over: () => true,
        }
      : { kind: 'obsolete' };
  }
}

const gone = (): Promise<SendOutcome> => Promise.resolve({ kind: 'dead' });
