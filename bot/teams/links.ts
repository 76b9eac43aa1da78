import type { Request, Response } from 'restify';
import { type TextKey, text } from '../../cards/text/catalogue.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import type { FileAnswer } from '../file-answer.ts';
import type { Log } from '../shared/log.ts';
import { type Language, languages } from '../shared/people.ts';
import type { Door } from './guard.ts';
import { type Refusal, refused } from './refusals.ts';

export const linkRooms = ['calendar', 'files'] as const;
export type LinkRoom = (typeof linkRooms)[number];

/** What a link opens; undefined for one that opens nothing, whatever the reason. */
export type OpenLink = (room: LinkRoom, token: string) => Promise<FileAnswer | undefined>;

/** Only what our tokens are made of; the rest is no path of ours. */
export const linkDoors: readonly Door[] = linkRooms.map((room) => ({
  method: 'GET',
  path: new RegExp(`^/${room}/[\\w.-]{1,2048}$`),
  json: false,
}));

const extension: Readonly<Record<LinkRoom, string>> = { calendar: '.ics', files: '' };

/** Answers with the file, or with one text that tells nothing of why not. Never logs the path. */
export function serveLinks(
  room: LinkRoom,
  {
    onLink,
    log,
    logRefusal,
  }: {
    readonly onLink: OpenLink;
    readonly log: Log;
    readonly logRefusal: (refusal: Refusal) => void;
  },
) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      const file = await onLink(room, tokenOf(room, req.url ?? ''));
      if (file) {
        return send(res, 200, file.contentType, file.body, {
          'Content-Disposition': `attachment; filename="${file.fileName}"`,
        });
      }
      logRefusal(refused(404, 'link'));
      sendWords(res, 404, 'calendar.linkDead');
    } catch (error) {
      const down = error instanceof StorageUnavailable;
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'link failed');
      sendWords(res, down ? 503 : 500, 'calendar.linkLater', { 'Retry-After': '30' });
    }
  };
}

function tokenOf(room: LinkRoom, url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  const name = path.slice(`/${room}/`.length);
  return name.endsWith(extension[room]) ? name.slice(0, name.length - extension[room].length) : '';
}

/** Whoever opens a link need not be known: the words are in every language. */
function sendWords(
  res: Response,
  status: number,
  key: TextKey,
  headers: Readonly<Record<string, string>> = {},
): void {
  const words = languages.map((language: Language) => text(language, key)).join('\n\n');
  send(res, status, 'text/plain; charset=utf-8', `${words}\n`, headers);
}

function send(
  res: Response,
  status: number,
  contentType: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
): void {
  if (res.headersSent || res.destroyed) {
    return;
  }
  res.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...headers,
  });
  res.end(body);
}
