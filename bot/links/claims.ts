import { z } from 'zod/v4';
import { languages } from '../shared/people.ts';

/** What a link is for; a token of one purpose opens nothing else. */
export const purposes = [
  'session',
  'workshop',
  'feed',
  'attendees',
  'deliveries',
  'audit',
  'ownData',
  'template',
] as const;
export type Purpose = (typeof purposes)[number];

const language = z.enum(languages);
const fileFormats = ['xlsx', 'csv'] as const;

const session = z.object({ session: z.string(), who: z.string(), language });
const workshop = z.object({
  municipality: z.string(),
  period: z.string(),
  booking: z.string(),
  person: z.string(),
  language,
});
const feed = z.object({ person: z.string(), secret: z.string() });
const attendees = z.object({
  session: z.string(),
  person: z.string(),
  format: z.enum(fileFormats),
  language,
});

const deliveries = z.object({
  announcement: z.string(),
  person: z.string(),
  format: z.enum(fileFormats),
  language,
});

const audit = z.object({
  of: z.object({ municipality: z.string().optional(), person: z.string().optional() }),
  person: z.string(),
  language,
});

const ownData = z.object({ person: z.string(), format: z.enum(['json', 'xlsx']), language });

const template = z.object({ person: z.string(), language });

export type SessionClaims = z.infer<typeof session>;
export type WorkshopClaims = z.infer<typeof workshop>;
export type FeedClaims = z.infer<typeof feed>;
export type AttendeesClaims = z.infer<typeof attendees>;
export type DeliveriesClaims = z.infer<typeof deliveries>;
export type AuditClaims = z.infer<typeof audit>;
export type OwnDataClaims = z.infer<typeof ownData>;

/** What a token says, by its purpose. */
export type Claims =
  | (SessionClaims & { readonly purpose: 'session' })
  | (WorkshopClaims & { readonly purpose: 'workshop' })
  | (FeedClaims & { readonly purpose: 'feed' })
  | (AttendeesClaims & { readonly purpose: 'attendees' })
  | (DeliveriesClaims & { readonly purpose: 'deliveries' })
  | (AuditClaims & { readonly purpose: 'audit' })
  | (OwnDataClaims & { readonly purpose: 'ownData' })
  | (z.infer<typeof template> & { readonly purpose: 'template' });

const purpose = <P extends Purpose>(name: P) => ({ purpose: z.literal(name) });
export const claimsForm: z.ZodType<Claims> = z.discriminatedUnion('purpose', [
  session.extend(purpose('session')),
  workshop.extend(purpose('workshop')),
  feed.extend(purpose('feed')),
  attendees.extend(purpose('attendees')),
  deliveries.extend(purpose('deliveries')),
  audit.extend(purpose('audit')),
  ownData.extend(purpose('ownData')),
  template.extend(purpose('template')),
]);
