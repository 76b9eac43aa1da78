import type { Page } from 'playwright-core';
import { vi } from 'vitest';

export type CardContent = Readonly<Record<string, unknown>>;

/** Keeps the content of each card that reaches the page, since the page itself shows only what became of it. */
export function collectCards(
  page: Page,
): (heading: string, buttons: readonly string[]) => Promise<CardContent> {
  const arrived: CardContent[] = [];
  const take = (text: string): void => {
    for (const card of cardsIn(JSON.parse(text))) arrived.push(card);
  };
  page.on('websocket', (socket) => {
    if (!socket.url().includes('/_ws_conversation/')) return;
    socket.on('framereceived', ({ payload }) => take(payload.toString()));
  });
  // What a button is answered with comes as the answer to the press.
  page.on('response', async (response) => {
    if (response.url().endsWith('/_conversation/v1/invoke')) take(await response.text());
  });

  /** The latest card with this heading and a button that the page shows: others may have the same heading. */
  return (heading, buttons) =>
    vi.waitFor(() => {
      const found = arrived.findLast((card) => {
        const words = JSON.stringify(card);
        return (
          headingsOf(card).includes(spaced(heading)) &&
          (buttons.length === 0 || buttons.some((title) => words.includes(title)))
        );
      });
      if (found === undefined) throw new Error(`no card with the heading “${heading}” came`);
      return found;
    });
}

/** Cards sit deep in what the Playground sends around them. */
function cardsIn(value: unknown): readonly CardContent[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'AdaptiveCard') return [{ ...value }];
  return Object.values(value).flatMap(cardsIn);
}

function headingsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here =
    'style' in value && value.style === 'heading' && 'text' in value
      ? [spaced(String(value.text).replaceAll('\\', ''))]
      : [];
  return [...here, ...Object.values(value).flatMap(headingsOf)];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
