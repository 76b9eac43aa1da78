import { readPersonal, savePersonal } from '../../storage/conversations.ts';
import { writePointer } from '../../storage/outbox.ts';
import { notePark } from '../../storage/parked.ts';
import { readPerson } from '../../storage/people.ts';
import type { TableName } from '../../storage/tables/client.ts';
import type { Message, OutboxItem, PostItem, ReplyItem } from '../shared/outbox.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Destination } from './pace.ts';
import type { OutboxPorts } from './work-off.ts';

/** An entry made ready to be sent, before anybody claims it. */
export type Prepared =
  | { readonly kind: 'obsolete' }
  /** Kept: nobody knows the person's chat until they first write to the bot, or the announcement was stopped. */
  | { readonly kind: 'parked' }
  | {
      readonly kind: 'ready';
      readonly to: Destination;
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
        return post(item);
      case 'reply':
        return reply(item);
      case 'remind':
      case 'spread':
      case 'refresh':
      case 'announce':
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
        to: {
          tenant: way.to.tenantId,
          conversation: way.to.conversation,
          serviceUrl: way.to.serviceUrl,
        },
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

  /** Done with however it went: who asked sees how it stands when they write again, and the hosts know. */
  async function reply(item: ReplyItem): Promise<Prepared> {
    const ready = await ports.prepareReply(item);
    return ready
      ? { kind: 'ready', ...ready, after: (outcome) => ports.replied(item, outcome), over: () => true }
      : { kind: 'obsolete' };
  }

  async function post(item: PostItem): Promise<Prepared> {
    const ready = await ports.preparePost(item);
    if (ready === 'parked') {
      return { kind: 'parked' };
    }
    return ready
      ? {
          kind: 'ready',
          ...ready,
          after: (outcome) => ports.posted(item, outcome),
          over: () => true,
        }
      : { kind: 'obsolete' };
  }
}
