import { z } from 'zod/v4';
import { languages } from '../shared/people.ts';

/** What a link is for; a token of one purpose opens nothing else. */
export const purposes = ['session', 'workshop', 'feed', 'attendees', 'deliveries'] as const;
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

export type SessionClaims = z.infer<typeof session>;
export type WorkshopClaims = z.infer<typeof workshop>;
export type FeedClaims = z.infer<typeof feed>;
export type AttendeesClaims = z.infer<typeof attendees>;
export type DeliveriesClaims = z.infer<typeof deliveries>;

/** What a token says, by its purpose. */
export type Claims =
  | (SessionClaims & { readonly purpose: 'session' })
  | (WorkshopClaims & { readonly purpose: 'workshop' })
  | (FeedClaims & { readonly purpose: 'feed' })
  | (AttendeesClaims & { readonly purpose: 'attendees' })
  | (DeliveriesClaims & { readonly purpose: 'deliveries' });

const purpose = <P extends Purpose>(name: P) => ({ purpose: z.literal(name) });
export const claimsForm: z.ZodType<Claims> = z.discriminatedUnion('purpose', [
  session.extend(purpose('session')),
  workshop.extend(purpose('workshop')),
  feed.extend(purpose('feed')),
  attendees.extend(purpose('attendees')),
  deliveries.extend(purpose('deliveries')),
]);
