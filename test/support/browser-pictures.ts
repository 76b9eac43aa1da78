import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod/v4';
import { type CardContent, collectCards } from './browser-cards.ts';
import type { Card } from './browser-chat.ts';
import { compactPng } from './png.ts';

const pictureNames = [
  'quota',
  'quota-sv',
  'booking-form',
  'sentence-form',
  'which-meant',
  'request',
  'booking-confirmed',
  'proposal',
  'quota-plan',
  'report-form',
  'report',
  'overview',
  'unit-decision',
  'sessions',
  'own-answer',
  'session-form',
  'session-draft',
  'registration',
  'attendees',
  'silent',
  'session-change',
  'attendance',
  'channel-card',
  'channel-card-words',
  'announcement-review',
  'announcement',
  'delivery-report',
  'membership-form',
  'audit',
  'privacy',
  'my-data',
  'erasure',
] as const;
export type PictureName = (typeof pictureNames)[number];

const folder = 'docs/pictures';
const listFile = join(folder, 'cards.json');
const fileOf = (name: string): string => join(folder, `${name}.png`);
const list = z.record(z.string(), z.string());

/** The README's pictures of real cards. A picture is drawn anew only when its card has other content. */
export interface Pictures {
  /** What is wrong with the committed picture; undefined when it fits, or when it was drawn now. */
  take(name: PictureName, card: Card): Promise<string | undefined>;
}

export function createPictures(page: Page, draw: boolean): Pictures {
  const contentOf = collectCards(page);

  async function take(name: PictureName, card: Card): Promise<string | undefined> {
    const heading = await card.root.getByRole('heading').first().innerText();
    // Shorter ones are the page's own: what is behind "…".
    const buttons = (await card.buttons()).filter((title) => title.trim().length > 3);
    const hash = hashOf(await contentOf(heading, buttons), await typedInto(card));
    const known = readList();
    const file = fileOf(name);
    if (known[name] === hash && existsSync(file)) return undefined;
    if (!draw) return `${file} does not show the card as it is now: npm run pictures`;
    await drawCard(page, card, file);
    writeList({ ...known, [name]: hash });
    return undefined;
  }

  return { take };
}

/** What lies among the pictures and comes from no journey any more. */
export function strayPictures(): readonly string[] {
  const wanted: readonly string[] = [listFile, ...pictureNames.map(fileOf)];
  return [
    ...readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((file) => !wanted.includes(file)),
    ...Object.keys(readList()).filter((name) => !wanted.includes(fileOf(name))),
  ];
}

async function drawCard(page: Page, card: Card, path: string): Promise<void> {
  // Buttons and texts in one font, and an edge for white pages.
  const style = await page.addStyleTag({
    content: `
      .ac-adaptiveCard, .ac-adaptiveCard * { font-family: "Liberation Sans", sans-serif !important; }
      .ac-adaptiveCard { outline: 1px solid #c8c8c8 !important; outline-offset: -1px; }`,
  });
  // A long card would be cut off by the bars above and below the conversation.
  const size = page.viewportSize() ?? { width: 1280, height: 1000 };
  await page.setViewportSize({ ...size, height: 3_000 });
  await card.root.getByRole('heading').first().click();
  await page.mouse.move(0, 0);
  const { y = 0, height = 0 } = (await card.root.boundingBox()) ?? {};
  // On whole pixels, or the edges would be blurred.
  const whole = `translate: 0 ${Math.ceil(y) - y}px; height: ${Math.ceil(height)}px`;
  const own = (await card.root.getAttribute('style')) ?? '';
  await styled(card, `${own}; ${whole}`);
  const png = await card.root.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(path, compactPng(png));
  await styled(card, own);
  await page.setViewportSize(size);
  await style.evaluate((element) => element.remove());
}

function styled(card: Card, style: string): Promise<void> {
  return card.root.evaluate((element, value) => element.setAttribute('style', value), style);
}

/** What nobody sees and what differs each time is left out. */
const unseen = new Set(['data', 'speak', 'fallbackText', '$schema', 'url']);
/** Ids of people, and of guests, which are choices on some cards. */
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\bg\.[0-9a-f]{8,}[\w-]*/g;

/** When something happened on the day of the journey: minutes differ each time. */
const moment = /(24\.11\.2026 klo )\d{1,2}\.\d{2}/g;

function hashOf(content: CardContent, typed: unknown): string {
  const seen = JSON.stringify([content, typed], (key, value: unknown) =>
    unseen.has(key) ? undefined : value,
  );
  return createHash('sha256').update(seen.replace(id, '').replace(moment, '$1')).digest('hex').slice(0, 16);
}

interface Field {
  readonly type: string;
  readonly value: string;
  readonly checked?: boolean;
}

function typedInto(card: Card): Promise<unknown> {
  return card.root
    .locator('input, textarea')
    .evaluateAll((fields: readonly Field[]) =>
      fields.map(({ type, value, checked }) => [type, value, checked]),
    );
}

function readList(): Readonly<Record<string, string>> {
  return existsSync(listFile) ? list.parse(JSON.parse(readFileSync(listFile, 'utf8'))) : {};
}

function writeList(hashes: Readonly<Record<string, string>>): void {
  const sorted = Object.fromEntries(Object.entries(hashes).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(listFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
}
