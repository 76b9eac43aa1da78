import { z } from 'zod/v4';

const id = z.string().min(1).max(2_000);
const text = z.string().nullish();
/** Goes into addresses and headers of what the bot sends: nothing that means something there, or cannot be there. */
const address = z
  .string()
  .max(2_000)
  .regex(/^[!-~]+$/)
  .refine((value) => !/^\.\.?$/.test(value));
const account = z.looseObject({ id, name: text, aadObjectId: text, role: text });

/**
 * What the SDKs take for granted about an activity, and no more: Teams adds kinds and keys without notice.
 * Without `from` or `recipient` the SDKs throw; a wrong type anywhere here would end as a 500.
 */
const Activity = z.looseObject({
  type: z.string().min(1).max(200),
  id: address.nullish(),
  timestamp: text,
  localTimestamp: text,
  localTimezone: text,
  expiration: text,
  channelId: id,
  serviceUrl: id,
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: address,
    name: text,
    aadObjectId: text,
    role: text,
    conversationType: text,
    tenantId: text,
    isGroup: z.boolean().nullish(),
  }),
  replyToId: address.nullish(),
  name: text,
  action: text,
  locale: text,
  text,
  textFormat: text,
  value: z.unknown(),
  channelData: z.looseObject({ tenant: z.looseObject({ id }).nullish() }).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  reactionsAdded: z.array(z.looseObject({ type: z.string() })).nullish(),
  reactionsRemoved: z.array(z.looseObject({ type: z.string() })).nullish(),
});

export type IncomingActivity = z.infer<typeof Activity>;

/** Undefined when the form is wrong. Keys whose value is null count as absent: teams-ai throws on `value: null`. */
export function parseActivity(body: unknown): IncomingActivity | undefined {
  const parsed = Activity.safeParse(body);
  if (!parsed.success) return undefined;
  const activity = parsed.data;
  for (const key of Object.keys(activity)) {
    if (activity[key] === null) delete activity[key];
  }
  return activity;
}
