import type { Card } from '../cards/card.ts';
import { officeBanner } from '../cards/offices/office-banner.ts';
import { municipalityName } from './shared/network.ts';
import { servesSeveral } from './shared/offices.ts';
import type { Person } from './shared/people.ts';
import type { Reply, Services } from './turn.ts';

/**
 * A card for somebody who serves several municipalities: its buttons say for which it was made, and so does a line
 * where it is not the one that they act for. `as`: the reader as the card was made for them.
 */
export async function ofOffice(card: Card, as: Person, reader: Person, services: Services): Promise<Card> {
  const { municipality } = as;
  if (!servesSeveral(reader) || municipality === undefined) {
    return card;
  }
  const marked = { ...card, content: mark(card.content, municipality) as Card['content'] };
  if (municipality === reader.municipality) {
    return marked;
  }
  const found = (await services.network.get()).municipalities.get(municipality);
  const name = found ? municipalityName(found, reader.language) : municipality;
  return officeBanner(marked, { language: reader.language, municipality: name });
}

/** The same of what is answered; what others may read too stays as it is. */
export async function replyOfOffice(
  reply: Reply,
  as: Person,
  reader: Person,
  services: Services,
): Promise<Reply> {
  return reply.kind === 'card' && !reply.public
    ? { ...reply, card: await ofOffice(reply.card, as, reader, services) }
    : reply;
}

/** What says for which municipality it is keeps that: a card may stand in a card. */
function mark(value: unknown, municipality: string): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => mark(one, municipality));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const marked = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'data' ? one : mark(one, municipality)]),
  );
  return marked['type'] === 'Action.Execute'
    ? { ...marked, data: { as: municipality, ...(marked['data'] as object | undefined) } }
    : marked;
}
