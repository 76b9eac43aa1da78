import type { Aways } from './away.ts';
import type { Agenda, Engagement } from './free-days.ts';
import type { Quota } from './quota.ts';

/** A municipality's workshops, as an overview entry has them. */
interface Workshops {
  readonly municipality: string;
  readonly quota: Pick<Quota, 'active'>;
}

interface SessionTime {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly createdBy?: string | undefined;
}

/** All that is known of who is busy when: agreed workshops, sessions (of whoever made them) and days away. */
export function agendaOf(
  workshops: readonly Workshops[],
  sessions: readonly SessionTime[],
  aways: Aways,
): Agenda {
  const engagements: Engagement[] = [];
  for (const { municipality, quota } of workshops) {
    for (const { id, status, chosen, owner } of quota.active) {
      if (status === 'confirmed' && chosen) {
        engagements.push({ ...chosen, id, municipality, consultant: owner });
      }
    }
  }
  for (const { id, start, end, createdBy } of sessions) {
    engagements.push({ id, start, end, consultant: createdBy });
  }
  return { engagements, aways };
}
