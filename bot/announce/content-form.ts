import { plain } from '../../cards/escape.ts';
import { isHttpsLink, linkLength } from '../https-link.ts';
import { type AnnouncementContent, announcementKinds } from '../shared/announcement.ts';

/** Names of the form's inputs that are typed. */
export const contentTextNames = [
  'titleFi',
  'titleSv',
  'textFi',
  'textSv',
  'link',
  'picture',
  'pictureFi',
  'pictureSv',
] as const;
export type ContentTextField = (typeof contentTextNames)[number];

/** All inputs; in each everything is text, whatever the client sends. `acknowledge` is 1 or 0. */
export const contentFieldNames = ['kind', ...contentTextNames, 'acknowledge'] as const;
export type ContentField = (typeof contentFieldNames)[number];
export type ContentFields = Readonly<Record<ContentField, string>>;

/** Longest texts of the form, in characters; stated on the card. */
export const contentLengths = {
  titleFi: 120,
  titleSv: 120,
  textFi: 2_000,
  textSv: 2_000,
  link: linkLength,
  picture: linkLength,
  pictureFi: 200,
  pictureSv: 200,
} as const satisfies Record<ContentTextField, number>;

export type ContentFaultKind =
  | 'title-missing'
  | 'text-missing'
  | 'too-long'
  | 'not-https'
  | 'picture-words-missing';

export interface ContentFault {
  readonly field: ContentField;
  readonly kind: ContentFaultKind;
}

export type ContentRead =
  | { readonly ok: true; readonly content: AnnouncementContent }
  /** At most one of each field, in the order of the fields. */
  | { readonly ok: false; readonly faults: readonly ContentFault[] };

export const emptyContent: ContentFields = {
  kind: 'review',
  titleFi: '',
  titleSv: '',
  textFi: '',
  textSv: '',
  link: '',
  picture: '',
  pictureFi: '',
  pictureSv: '',
  acknowledge: '0',
};

/** A content as it would be typed. */
export function typedContent(content: AnnouncementContent): ContentFields {
  return { ...content, acknowledge: content.acknowledge ? '1' : '0' };
}

/** What the form is of: a free announcement, or what is added to a session's card, which has its own title. */
export type ContentOf = 'free' | 'session';

/** Reads the form, or names each fault at its field. */
export function readContent(fields: ContentFields, of: ContentOf = 'free'): ContentRead {
  const content: AnnouncementContent = {
    ...(of === 'session'
      ? { kind: 'session', titleFi: '', titleSv: '' }
      : {
          kind: announcementKinds.find((kind) => kind === fields.kind) ?? 'other',
          titleFi: oneLine(fields.titleFi),
          titleSv: oneLine(fields.titleSv),
        }),
    textFi: lines(fields.textFi),
    textSv: lines(fields.textSv),
    link: address(fields.link),
    picture: address(fields.picture),
    pictureFi: oneLine(fields.pictureFi),
    pictureSv: oneLine(fields.pictureSv),
    acknowledge: fields.acknowledge === '1',
  };
  const faults = contentFieldNames.flatMap((field) => {
    const kind = faultOf(content, field);
    return kind === undefined ? [] : [{ field, kind }];
  });
  return faults.length === 0 ? { ok: true, content } : { ok: false, faults };
}

function faultOf(content: AnnouncementContent, field: ContentField): ContentFaultKind | undefined {
  switch (field) {
    case 'kind':
    case 'acknowledge':
      return undefined;
    case 'titleFi':
      return content.kind !== 'session' && isMissing(content.titleFi, content.titleSv)
        ? 'title-missing'
        : tooLong(content, field);
    case 'textFi':
      return content.kind !== 'session' && isMissing(content.textFi, content.textSv)
        ? 'text-missing'
        : tooLong(content, field);
    case 'link':
    case 'picture':
      return tooLong(content, field) ?? notHttps(content[field]);
    case 'pictureFi':
      return content.picture !== '' && isMissing(content.pictureFi, content.pictureSv)
        ? 'picture-words-missing'
        : tooLong(content, field);
    case 'titleSv':
    case 'textSv':
    case 'pictureSv':
      return tooLong(content, field);
  }
}

/** One of the languages is enough. */
function isMissing(fi: string, sv: string): boolean {
  return fi === '' && sv === '';
}

function tooLong(content: AnnouncementContent, field: ContentTextField): ContentFaultKind | undefined {
  return content[field].length > contentLengths[field] ? 'too-long' : undefined;
}

function notHttps(typed: string): ContentFaultKind | undefined {
  return typed === '' || isHttpsLink(typed) ? undefined : 'not-https';
}

function oneLine(typed: string): string {
  return lines(typed).replace(/\s+/g, ' ');
}

/**
 * Clients end lines each in their own way; what nobody sees is no text, or a title of it would be empty. Half a
 * character takes the room of six on a card.
 */
function lines(typed: string): string {
  return plain(typed.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd')).trim();
}

/** As browsers send it: letters outside ASCII and what nobody sees are written as their codes. */
function address(typed: string): string {
  const bare = typed.trim();
  return isHttpsLink(bare) ? new URL(bare).href : bare;
}
