import { auditPlaces } from '../../storage/audit-places.ts';
import { cutDeeds } from '../../storage/deeds.ts';
import { erasePerson } from '../../storage/erasure-person.ts';
import { readNetwork } from '../../storage/network.ts';
import { everybodyEver, isPresent } from '../../storage/people.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { noteForgotten, readForgotten, readHold } from '../../storage/retention.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { cutTrail, removeMarkers } from '../../storage/trail.ts';
import { endOfDay } from '../shared/helsinki.ts';
import type { Network, Period } from '../shared/network.ts';
import type { Services } from '../turn.ts';
import { forgetPeople } from './forget-session.ts';
import { forgetWorkshops } from './forget-workshops.ts';
import { type Ageing, agedBy, isOf } from './rules.ts';

/** How often is looked for what has become too old (milliseconds): it is gone within a day of its time. */
const lookEvery = 6 * 3_600_000;
/** Messages wait while this goes on, so it is done in pieces: so long at a time (milliseconds). */
const pieceLasts = 500;

/**
 * Erases what has become too old, by the settings of each period; called again and again. Whoever does it may stop at
 * any moment: what is erased already is nowhere named, and a period is noted as done after all of it.
 */
export function createRetention(services: Services, clock: () => Date): () => Promise<void> {
  let restsUntil = Number.NEGATIVE_INFINITY;
  const done = new Set<string>();
  return async () => {
    const now = clock().getTime();
    if (now < restsUntil) {
      return;
    }
    if (await forgetAged(services, now, done)) {
      restsUntil = now + lookEvery;
      done.clear();
    }
  };
}

/** Whether all of it is done. */
async function forgetAged(services: Services, now: number, done: Set<string>): Promise<boolean> {
  const { tables } = services;
  const [network, before, hold] = await Promise.all([
    readNetwork(tables),
    readForgotten(tables),
    readHold(tables),
  ]);
  const ends = performance.now() + pieceLasts;
  for (const ageing of hold ? [] : agedBy(network, now, before)) {
    for (const { key, step, alone } of await stepsOf(ageing, { network, now }, services)) {
      if (!done.has(key)) {
        await step();
        done.add(key);
        if (alone) {
          return false;
        }
      }
      if (performance.now() > ends) {
        return false;
      }
    }
    await noteForgotten(tables, now, { type: 'forgot', period: ageing.period.id, what: ageing.what });
  }
  return true;
}

interface Step {
  readonly key: string;
  readonly step: () => Promise<void>;
  /** Nothing more is done in this piece. */
  readonly alone?: boolean;
}

/** Before a trail goes, once more the people: somebody may have written into a period that was long over. */
async function stepsOf(
  { period, what }: Ageing,
  { network, now }: { readonly network: Network; readonly now: number },
  services: Services,
): Promise<readonly Step[]> {
  const { tables } = services;
  const sessions = (await readSessionIndex(tables)).filter((entry) => isOf(entry, period, network));
  const members = network.memberships.filter((membership) => membership.period === period.id);
  return [
    ...sessions.map(({ id }) => ({
      key: `${what} ${sessionPartition(id)}`,
      step: async () => {
        await forgetPeople(id, services);
        await (what === 'trail' && forgetTrail(sessionKind, sessionPartition(id), services));
      },
    })),
    ...members.map(({ municipality }) => ({
      key: `${what} ${quotaPartition(municipality, period.id)}`,
      step: async () => {
        await forgetWorkshops(municipality, period.id, services);
        await (what === 'trail' && forgetTrail(quotaKind, quotaPartition(municipality, period.id), services));
      },
    })),
    ...(what === 'people'
      ? await eraseThoseWhoLeft(period, now, services)
      : [{ key: `trails ${period.id}`, step: () => cutTrailsThatGoOn(period, services) }]),
  ];
}

/**
 * Whoever left in the period or before: until now their names stood beside what they did. Who has come back since is
 * there as another person of the same account, and stays.
 */
async function eraseThoseWhoLeft(
  period: Period,
  now: number,
  { tables, directory }: Services,
): Promise<readonly Step[]> {
  const ends = endOfDay(period.to).getTime();
  const known = await everybodyEver(tables);
  const present = new Set(known.filter(isPresent).map(({ aadObjectId }) => aadObjectId));
  return known
    .filter(({ ended, aadObjectId }) => ended !== undefined && ended < ends && !present.has(aadObjectId))
    .map(({ id }) => ({
      key: `left ${id}`,
      // What is left of each is looked for in the whole store.
      alone: true,
      step: async () => {
        await erasePerson(tables, id, { by: 'bot', at: now });
        directory.forget();
      },
    }));
}

/** Those of no one period lose what is from before its end. */
async function cutTrailsThatGoOn({ to }: Period, { tables }: Services): Promise<void> {
  const before = endOfDay(to).getTime();
  for (const { at, source } of await auditPlaces(tables)) {
    switch (source) {
      case 'people':
      case 'network':
      case 'channels':
        await cutDeeds(tables, at.table, at.partition, before);
        break;
      case 'away':
      case 'presentations':
        await ('sequenceOf' in at && cutTrail(tables, at, before));
        break;
      // A session's and a municipality's go with their period, an announcement's 60 days after it; that things were
      // erased stays known.
      case 'workshops':
      case 'session':
      case 'announcement':
      case 'retention':
        break;
    }
  }
}

async function forgetTrail(
  { table, sequence }: Pick<typeof sessionKind | typeof quotaKind, 'table' | 'sequence'>,
  partition: string,
  { tables }: Services,
): Promise<void> {
  await cutTrail(tables, { table, partition, sequenceOf: sequence });
  await removeMarkers(tables, { table, partition });
}
