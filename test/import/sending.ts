import { randomUUID } from 'node:crypto';
import { text } from '../../cards/text/catalogue.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';
import type { FileServer } from './file-server.ts';

/** As Teams tells of a file that somebody sends in their own chat. */
export function fileAttachment(name: string, downloadUrl: string): object {
  const fileType = name.split('.').at(-1);
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://example-my.sharepoint.com/personal/joku/Documents/${encodeURIComponent(name)}`,
    name,
    content: { downloadUrl, uniqueId: randomUUID(), fileType },
  };
}

/** Sends a message with these attachments; resolves to the card that answers first. */
export async function sendsAtOnce(
  town: TownBot,
  person: TeamsPerson,
  attachments: readonly object[],
  more: object = {},
): Promise<CardContent> {
  const { connector } = town.bot;
  const id = randomUUID();
  const from = connector.sent.length;
  await person.send({ type: 'message', id, text: '', attachments, ...more });
  const answer = await connector.waitFor(({ content }) => content['replyToId'] === id, from);
  person.card = cardOf(answer) ?? {};
  return person.card;
}

/** The same, and on a busy machine waits for what follows "I am reading the file". */
export async function sends(...[town, person, attachments, more]: Parameters<typeof sendsAtOnce>) {
  const from = town.bot.connector.sent.length;
  return settled(person, await sendsAtOnce(town, person, attachments, more), from);
}

/** Sends one file with this content. */
export function sendsFile(
  town: TownBot,
  files: FileServer,
  person: TeamsPerson,
  name: string,
  content: string | Uint8Array,
): Promise<CardContent> {
  return sends(town, person, [
    fileAttachment(
      name,
      files.put((res) => res.end(content)),
    ),
  ]);
}

/** Presses a button, and on a busy machine waits for what follows "I am importing the data". */
export async function pressesOn(town: TownBot, person: TeamsPerson, title: string): Promise<CardContent> {
  const from = town.bot.connector.sent.length;
  return settled(person, await person.presses(title), from);
}

const meanwhile = (['fi', 'sv', 'en'] as const).flatMap((language) => [
  text(language, 'notice.import-readingTitle'),
  text(language, 'notice.import-runningTitle'),
]);
const isMeanwhile = (card: CardContent) => meanwhile.some((title) => wordsOf(card).startsWith(title));

function settled(person: TeamsPerson, card: CardContent, from: number): CardContent | Promise<CardContent> {
  return isMeanwhile(card) ? person.receives((one) => !isMeanwhile(one), from) : card;
}
