import type { Card } from '../../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from '../nodes.ts';

export const announcement = 'a1';
export const nonce = 'n1';
export const at = Date.parse('2027-02-09T07:00:00Z');
/** Bytes that a card may have, in UTF-16. */
export const largest = 25 * 1024;

export const size = (card: Card) => JSON.stringify(card.content).length * 2;
export const words = (card: Card) => markdownWords(card.content).join('\n').replaceAll('\u00a0', ' ');
export const pressed = (card: Card) =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
export const opened = (card: Card) =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.OpenUrl');
export const button = (card: Card, verb: string) => pressed(card).find((node) => node['verb'] === verb);
export const verbs = (card: Card) => pressed(card).map((node) => node['verb']);
export const titles = (nodes: readonly Node[]) => nodes.map((node) => node['title']);
export const input = (card: Card, id: string) => nodesOf(card.content).find((node) => node['id'] === id);
export const choices = (card: Card, id: string) => nodesOf(input(card, id)?.['choices']);
