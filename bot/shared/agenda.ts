import type { Aways } from './away.ts';
import type { Agenda, Engagement } from './free-days.ts';
import type { Quota } from './quota.ts';
import type { SessionStatus } from './session.ts';

/** A municipality's workshops, as an overview entry has them. */
interface Workshops {
  readonly municipality: string;
  readonly quota: Pick<Quota, 'active'>;
}

interface SessionTime {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly status: SessionStatus;
  readonly hosts?: readonly string[] | undefined;
  readonly createdBy?: string | undefined;
}

/** All that is known of who is busy when: agreed workshops, sessions (of their hosts, else of who made them), days away. */
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
  for (const { id, start, end, status, hosts = [], createdBy } of sessions) {
    if (status !== 'cancelled') {
      const busy = hosts.length > 0 ? hosts : [createdBy];
      engagements.push(...busy.map((consultant) => ({ id, start, end, consultant })));
    }
  }
  return { engagements, aways };
}
