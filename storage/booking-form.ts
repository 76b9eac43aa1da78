import { z } from 'zod/v4';
import {
  audiences,
  type Booking,
  bookingStatuses,
  costItems,
  modes,
  type Report,
  workshopKinds,
} from '../bot/shared/booking.ts';

export const slotForm = z.object({ start: z.number(), end: z.number() });

export const proposalForm = z.object({
  side: z.enum(['municipality', 'consultant']),
  slots: z.array(slotForm),
  due: z.string().optional(),
  at: z.number(),
});

export const reportForm: z.ZodType<Report> = z.object({
  participants: z.partialRecord(z.enum(audiences), z.number()),
  quarterHours: z.number(),
  costs: z.partialRecord(z.enum(costItems), z.number()),
  km: z.number().optional(),
});

export const unitForm = z.enum(['undecided', 'returned', 'lost']);

/** The form of a booking in rows. */
export const bookingForm: z.ZodType<Booking> = z.object({
  id: z.string(),
  kind: z.enum(workshopKinds),
  status: z.enum(bookingStatuses),
  audience: z.array(z.enum(audiences)),
  mode: z.enum(modes).optional(),
  expected: z.number().optional(),
  proposal: proposalForm.optional(),
  chosen: slotForm.optional(),
  due: z.string().optional(),
  requestedBy: z.string(),
  requestedAt: z.number(),
  owner: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredAt: z.number().optional(),
  unit: unitForm.optional(),
  report: reportForm.optional(),
  stars: z.number().optional(),
  reminded: z.object({ count: z.number(), at: z.number() }).optional(),
  comingToldAt: z.number().optional(),
});

/** Version 1 had one list of times beside the agreed one, and no proposals. */
const first = z.looseObject({
  status: z.string(),
  slots: z.array(slotForm),
  due: z.string().optional(),
  requestedAt: z.number(),
  answeredBy: z.string().optional(),
});

/** A booking of version 1 in the present form. */
export function bookingOfFirst(content: unknown): unknown {
  const { slots, due, ...booking } = first.parse(content);
  const open = booking.status === 'requested';
  const declined = booking.status === 'declined';
  return {
    ...booking,
    audience: [],
    ...(open ? { proposal: { side: 'municipality', slots, due, at: booking.requestedAt } } : {}),
    ...(open || declined ? {} : { due }),
    ...(booking.status === 'confirmed' || declined ? { owner: booking.answeredBy } : {}),
    ...(booking.status === 'cancelled' ? { unit: 'returned' } : {}),
  };
}
