import { z } from 'zod/v4';
import type { Row } from './tables/row.ts';

/*
 * Rows of free text say nothing of who wrote them: the trail of their partition does.
 */

const entry = z.looseObject({
  by: z.string(),
  event: z.looseObject({
    type: z.string(),
    id: z.string().optional(),
    reason: z.string().optional(),
    booking: z.looseObject({ id: z.string() }).optional(),
    question: z.looseObject({ id: z.string() }).or(z.string()).optional(),
    seats: z
      .array(z.looseObject({ who: z.string(), answer: z.looseObject({ by: z.string().optional() }) }))
      .optional(),
    who: z.string().optional().catch(undefined),
  }),
});

/** Keys of the texts (without their prefix) that somebody wrote in a partition, as its audit rows tell. */
export function textsWrittenBy(person: string, audit: readonly Row[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of audit) {
    const data = String(row['data']);
    if (!data.includes(person)) {
      continue;
    }
    const read = entry.safeParse(JSON.parse(data));
    if (read.success && read.data.by === person) {
      for (const key of keysOf(read.data)) {
        keys.add(key);
      }
    }
  }
  return keys;
}

function keysOf({ by, event }: z.infer<typeof entry>): readonly string[] {
  const { type, id = event.booking?.id, question, reason, seats = [], who } = event;
  // An answer to a question names it by its id; only who asks has it whole.
  const asked = typeof question === 'string' ? undefined : question?.id;
  // Others are in it who moved up because of the change, with words of their own.
  const changed = seats.filter(({ answer }) => answer.by === by).map((seat) => seat.who);
  const about = [...changed, ...(who === undefined ? [] : [who])];
  return [
    ...(reason === undefined ? [] : [reason]),
    ...(id === undefined || type === 'answered' ? [] : [id]),
    ...(type === 'reported' || type === 'notHeld' ? [`${id}.report`] : []),
    ...(type === 'feedback' || type === 'answered' ? [`${id}.${endOf[type]}`] : []),
    // Of a question to the consultant, and of one to all who come.
    ...(asked === undefined ? [] : [asked, `question.${asked}`]),
    ...(type === 'planned' ? ['plan'] : []),
    ...(type === 'analysis' || type === 'cancelled' ? [type] : []),
    ...about.flatMap((one) => [`change.${one}`, `diet.${one}`]),
  ];
}

const endOf = { feedback: 'feedback', answered: 'answer' } as const;
