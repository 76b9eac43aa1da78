import { z } from 'zod/v4';
import {
  type Announcement,
  type AnnouncementContent,
  announcementKinds,
  announcementStatuses,
  audienceLanguages,
  reportViews,
  type Target,
  targetStatuses,
  type Wanted,
} from '../bot/shared/announcement.ts';
import type { AnnouncementEvent } from '../bot/shared/announcement-events.ts';
import { roles } from '../bot/shared/people.ts';
import { codec } from './tables/row.ts';

const content: z.ZodType<AnnouncementContent> = z.object({
  kind: z.enum([...announcementKinds, 'session']),
  titleFi: z.string(),
  titleSv: z.string(),
  textFi: z.string(),
  textSv: z.string(),
  link: z.string(),
  picture: z.string(),
  pictureFi: z.string(),
  pictureSv: z.string(),
  acknowledge: z.boolean(),
});
const wanted: z.ZodType<Wanted> = z.object({
  channels: z.enum(['all', 'chosen', 'none']),
  chosen: z.array(z.string()),
  roles: z.array(z.enum(roles)),
  sizes: z.array(z.number()),
  languages: z.array(z.enum(audienceLanguages)),
  municipalities: z.array(z.string()),
});
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), id: z.string() }),
  z.object({ kind: z.literal('person'), id: z.string() }),
]);
const status = z.enum(targetStatuses);
const delivery = {
  httpStatus: z.number().optional(),
  conversation: z.string().optional(),
  activity: z.string().optional(),
  shown: z.number().optional(),
  words: z.number().optional(),
};

export const targets = codec<Target>(
  z.object({
    place,
    status,
    attempt: z.number(),
    at: z.number(),
    ...delivery,
    unchanged: z.number().optional(),
  }),
);
export const acknowledgements = codec(z.object({ at: z.number() }));

export type AnnouncementHead = Omit<Announcement, 'targets' | 'acknowledged'>;
const watcher = z.object({
  person: z.string(),
  activity: z.string(),
  // Noted before there was a choice: the first page of all.
  view: z.enum(reportViews).default('all'),
  page: z.number().default(0),
});
export const announcementHeads = codec<AnnouncementHead & { readonly sequence: number }>(
  z.object({
    sequence: z.number(),
    session: z.string().optional(),
    content: content.optional(),
    by: z.string(),
    wanted,
    status: z.enum(announcementStatuses),
    at: z.number().optional(),
    lastAt: z.number().optional(),
    spread: z.boolean(),
    revision: z.number(),
    watchers: z.array(watcher),
    forgotten: z.boolean().optional(),
  }),
);

const at = z.number();
export const announcementEvent: z.ZodType<AnnouncementEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begun'), by: z.string(), session: z.string(), wanted }),
  z.object({ type: z.literal('written'), by: z.string(), content }),
  z.object({ type: z.literal('addressed'), wanted }),
  z.object({ type: z.literal('scheduled'), at }),
  z.object({ type: z.literal('withdrawn') }),
  z.object({ type: z.literal('discarded') }),
  z.object({
    type: z.literal('released'),
    at,
    by: z.string(),
    session: z.string().optional(),
    wanted: wanted.optional(),
  }),
  z.object({ type: z.literal('targeted'), at, targets: z.array(z.object({ key: z.string(), place })) }),
  z.object({ type: z.literal('returned'), targets: z.array(z.string()) }),
  z.object({ type: z.literal('spread') }),
  z.object({
    type: z.literal('delivered'),
    at,
    target: z.string(),
    attempt: z.number(),
    status,
    ...delivery,
  }),
  z.object({ type: z.literal('asked-again'), at, targets: z.array(z.string()) }),
  z.object({ type: z.literal('came'), at, target: z.string() }),
  z.object({ type: z.literal('edited'), at, content }),
  z.object({
    type: z.literal('shown'),
    at,
    revision: z.number(),
    words: z.number().optional(),
    targets: z.array(z.string()),
    gone: z.array(z.string()),
    refused: z.array(z.object({ target: z.string(), httpStatus: z.number() })).optional(),
  }),
  z.object({ type: z.literal('stopped'), at }),
  z.object({ type: z.literal('resumed'), at }),
  z.object({ type: z.literal('recalled'), at }),
  z.object({ type: z.literal('acknowledged'), at, who: z.string() }),
  z.object({ type: z.literal('watched'), ...watcher.shape }),
  z.object({ type: z.literal('forgotten') }),
]);
