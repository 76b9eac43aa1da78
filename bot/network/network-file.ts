import { z } from 'zod/v4';
import { isHttpsLink } from '../https-link.ts';
import { audienceRoles } from '../shared/audience.ts';
import { languageStatuses, sessionKinds } from '../shared/network.ts';
import { groups, languages, roles } from '../shared/people.ts';
import { furthestReminder, mostReminders } from '../shared/session.ts';
import { accountId, count, day, email, id, instant, phone, remote, text } from './fields.ts';
import { named } from './problem.ts';

/*
 * The rows of a network file. Strict: an unknown field is a fault, since a misspelt one would silently do
 * nothing. A new field is optional, so that a file of today stays valid.
 */

const bilingual = z.strictObject({ fi: text(150), sv: text(150).optional() });
/** Shown as choices; so many of that length still fit one property of a table. */
const choices = z.array(bilingual).max(20);
const reminderDays = z.array(count(furthestReminder)).max(mostReminders).optional();

const entitlements = z.strictObject({
  workshop: count(1_000).optional(),
  themeSeminar: count(1_000).optional(),
  workingSeminar: count(1_000).optional(),
  sparring: count(1_000).optional(),
  situationAnalysis: count(1_000).optional(),
});

export const periodRow = z.strictObject({
  id,
  name: text(60),
  from: day,
  to: day,
  entitlements: entitlements.optional(),
  leadThemeFi: text(150).optional(),
  leadThemeSv: text(150).optional(),
  themes: choices.optional(),
  topics: choices.optional(),
  fees: z
    .array(
      z.strictObject({
        below: count(100_000_000, 1).optional(),
        upTo: count(100_000_000).optional(),
        eurosPerYear: z.number().min(0).max(10_000_000),
      }),
    )
    .max(20)
    .optional(),
  rules: z
    .strictObject({
      cancelDays: count(366).optional(),
      requestDays: count(100, 1).optional(),
      counterDays: count(100, 1).optional(),
      escalateDays: count(100, 1).optional(),
      reportDays: count(100, 1).optional(),
      expiryMonths: z.array(count(24, 1)).max(10).optional(),
      expiryDays: count(366, 1).optional(),
      offerDays: count(100).optional(),
      offerHours: count(168, 1).optional(),
      closingDays: reminderDays,
      comingDays: reminderDays,
      /** Nobody is reminded of anything between 20 and 7. */
      reminderHour: count(19, 7).optional(),
      kmEuros: z.record(z.string().regex(/^20\d\d$/), z.number().min(0).max(10)).optional(),
      carryOver: count(1_000).optional(),
      lateJoiners: z
        .array(z.strictObject({ from: day, workshop: count(1_000) }))
        .max(20)
        .optional(),
      retention: z
        .strictObject({
          personMonths: count(120).optional(),
          auditMonths: count(240).optional(),
        })
        .optional(),
      model: z.boolean().optional(),
    })
    .optional(),
});

/** All of them: a sentence must not name one municipality in the right case and the next in none. */
const nameForms = z.strictObject({
  genitive: text(100),
  in: text(100),
  from: text(100),
  to: text(100),
});

export const municipalityRow = z.strictObject({
  code: id,
  nameFi: text(100),
  nameSv: text(100).optional(),
  forms: nameForms.optional(),
  languageStatus: z.enum(languageStatuses),
  population: count(100_000_000).optional(),
  populationYear: count(2100, 1900).optional(),
});

export const membershipRow = z.strictObject({
  municipality: id,
  period: id,
  decidedOn: day.optional(),
  decisionSection: text(20).optional(),
  /** Where its own differ from the period's. */
  entitlements: entitlements.optional(),
  /** Why they do. */
  reason: text(500).optional(),
});

export const personRow = z.strictObject({
  tenantId: accountId,
  aadObjectId: accountId,
  name: text(100),
  role: z.enum(roles),
  municipality: id.optional(),
  municipalities: z.array(id).max(400).optional(),
  group: z.enum(groups).optional(),
  language: z.enum(languages).optional(),
  email: email.optional(),
  phone: phone.optional(),
});

/** Of several lines; its length is the form's. */
const description = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .refine((value) => !/(?!\n)\p{Cc}/u.test(value), named('control-in-lines'));

/** A list that is empty narrows nothing. */
const audience = z.strictObject({
  roles: z.array(z.enum(audienceRoles)).max(10).optional(),
  /** Steps of the period's fee table, from 1. */
  sizes: z.array(count(20, 1)).max(20).optional(),
  languages: z
    .array(z.enum(['fi', 'sv']))
    .max(2)
    .optional(),
  municipalities: z.array(id).max(400).optional(),
});

export const sessionRow = z.strictObject({
  id,
  kind: z.enum(sessionKinds),
  titleFi: text(200),
  titleSv: text(200).optional(),
  titleEn: text(200).optional(),
  descriptionFi: description.optional(),
  descriptionSv: description.optional(),
  descriptionEn: description.optional(),
  start: instant,
  end: instant,
  place: text(200).optional(),
  remote: remote.optional(),
  capacity: count(10_000, 1).optional(),
  remoteCapacity: count(10_000, 1).optional(),
  perMunicipality: count(10_000, 1).optional(),
  opens: day.optional(),
  closes: day.optional(),
  topic: count(20, 1).optional(),
  catering: z.boolean().optional(),
  audience: audience.optional(),
  programme: z.string().refine(isHttpsLink, named('bad-link')).optional(),
  reminders: z
    .strictObject({
      closingDays: reminderDays,
      comingDays: reminderDays,
    })
    .optional(),
});

export type PeriodRow = z.output<typeof periodRow>;
export type MunicipalityRow = z.output<typeof municipalityRow>;
export type MembershipRow = z.output<typeof membershipRow>;
export type PersonRow = z.output<typeof personRow>;
export type SessionRow = z.output<typeof sessionRow>;
