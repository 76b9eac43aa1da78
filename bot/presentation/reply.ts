import type { Card } from '../../cards/card.ts';
import { askedCard } from '../../cards/presentation/asked-card.ts';
import { readAsker } from '../../storage/askers.ts';
import type { PersonalConversation } from '../../storage/conversations.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import type { OutboxPorts, ReadyPost } from '../outbox/work-off.ts';
import { type ReplyItem, tellItems } from '../shared/outbox.ts';
import { findPresentation, type Presentation } from '../shared/presentation.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Services } from '../turn.ts';
import { arrange } from './arrange.ts';
import { askedItem } from './asked.ts';
import { changePresentations } from './change.ts';
import { hostsOf } from './hosts-of.ts';
import { decideUnreached } from './rules.ts';

interface ReplyPorts {
  readonly services: Services;
  readonly clock: () => Date;
  readonly toPerson: (to: PersonalConversation, card: Card) => Promise<SendOutcome>;
}

/** Answers to whoever asked, in their chat and language, as things stand when they are sent. */
export function createReplies({
  services,
  clock,
  toPerson,
}: ReplyPorts): Pick<OutboxPorts, 'prepareReply' | 'replied'> {
  async function prepareReply({ presentation: id, news }: ReplyItem): Promise<ReadyPost | undefined> {
    const presentation = findPresentation(await readPresentations(services.tables), id);
    if (!presentation) {
      return undefined;
    }
    // Whoever decided may have been stopped before the session followed.
    await arrange(presentation, services);
    if (news === 'withdrawn' || !stillTrue(news, presentation)) {
      return undefined;
    }
    const asker = await readAsker(services.tables, id);
    const item = asker && (await askedItem(presentation, asker.language, services, asker));
    if (!asker || !item) {
      return undefined;
    }
    const { language, chat } = asker;
    const card = askedCard({
      language,
      now: clock(),
      items: [item],
      news,
      mayAsk: false,
      nonce: services.newId(),
    });
    const { tenantId: tenant, conversation, serviceUrl } = chat;
    return {
      to: { tenant, conversation, serviceUrl },
      send: () => toPerson({ ...chat, dead: false }, card),
    };
  }

  /** Outside the network nobody else tells them: the hosts have to reach them otherwise. */
  async function replied({ presentation: id, key }: ReplyItem, { kind }: SendOutcome): Promise<void> {
    if (kind === 'sent') {
      return;
    }
    const found = findPresentation(await readPresentations(services.tables), id);
    const told = found ? await hostsOf(found, services) : [];
    await changePresentations(services, {
      id: hashKey('presentation.unreached', key),
      by: 'bot',
      decide(presentations) {
        const decision = decideUnreached(presentations, id);
        return decision.event
          ? {
              ...decision,
              outbox: tellItems(told, id, { about: 'presentation-unreached', presentation: id }),
            }
          : decision;
      },
    });
  }

  return { prepareReply, replied };
}

function stillTrue(news: Exclude<ReplyItem['news'], 'withdrawn'>, { state }: Presentation): boolean {
  return state.kind === (news === 'moved' ? 'agreed' : news);
}
