import { removeCalendarSecret } from '../../storage/calendar-secret.ts';
import { removePersonal } from '../../storage/conversations.ts';
import { readPerson, takeMunicipalities } from '../../storage/people.ts';
import { readReferences } from '../../storage/references.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import {
  noteSuccession,
  readSuccession,
  readSuccessions,
  type Succession,
} from '../../storage/successions.ts';
import { dayOf } from '../shared/helsinki.ts';
import { isMember, type Network, type Period } from '../shared/network.ts';
import { asActingFor } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import { maySucceed } from '../shared/succession.ts';
import type { Services } from '../turn.ts';
import { type Passed, passHosting, passOwned, passQuota, passSeat } from './pass-on.ts';

/** Another instance may still know who left and note their chat again: it is forgotten once more after this (milliseconds). */
const remembered = 60_000;

/**
 * Does what is left of a handing over, and of forgetting who left. Each part may be done again, so that a press, the same
 * press again, or the look at all of them finishes it.
 */
export async function succeed(id: string, services: Services, now: Date): Promise<void> {
  const standing = await readSuccession(services.tables, id);
  if (!standing) {
    return;
  }
  const { succession } = standing;
  const at = now.getTime();
  const forgets = succession.forgotten === undefined;
  if (forgets && succession.left) {
    await Promise.all([
      removePersonal(services.tables, succession.from),
      removeCalendarSecret(services.tables, succession.from),
    ]);
  }
  const done = succession.done === undefined && (await passAll(succession, services, now));
  const gone = forgets && (!succession.left || at >= succession.at + remembered);
  if (done || gone) {
    const news = { ...(done ? { done: at } : {}), ...(gone ? { forgotten: at } : {}) };
    await noteSuccession(services.tables, standing, news);
  }
}

/** Finishes what was begun, by whichever process; one that fails keeps no other waiting. */
export async function finishSuccessions(services: Services, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const { succession } of await readSuccessions(services.tables)) {
    const { id, to, done, forgotten } = succession;
    if (forgotten === undefined || (to !== undefined && done === undefined)) {
      await succeed(id, services, now).catch((fault: unknown) => faults.push(fault));
    }
  }
  if (faults.length > 0) {
    throw faults[0];
  }
}

/** Whether all has been passed on; not where nobody takes over, or whoever should has left as well. */
async function passAll(succession: Succession, services: Services, now: Date): Promise<boolean> {
  const { to, named, from, municipality } = succession;
  const successor = to === undefined ? undefined : await readPerson(services.tables, to);
  if (!successor || !named || !maySucceed(succession, asActingFor(successor, municipality))) {
    return false;
  }
  const passed: Passed = { id: succession.id, from, to: successor.id, ...named };
  const network = await services.network.get();
  const periods = network.periods.filter((period) => dayOf(now) <= period.to);
  if (municipality === undefined) {
    await passAsConsultant(passed, succession, periods, services, now);
  } else {
    await passAnswers(passed, asActingFor(successor, municipality), { municipality, network }, services, now);
    await passWorkshops(passed, municipality, { network, periods, now }, services);
  }
  return true;
}

/** Sessions that are ahead, among those that the person may have answered. */
async function passAnswers(
  passed: Passed,
  to: Person,
  around: { readonly municipality: string; readonly network: Network },
  services: Services,
  now: Date,
): Promise<void> {
  const [references, index] = await Promise.all([
    readReferences(services.tables, passed.from),
    readSessionIndex(services.tables),
  ]);
  const ahead = new Set(index.filter(({ end }) => end > now.getTime()).map(({ id }) => id));
  for (const { session } of references.filter((one) => ahead.has(one.session))) {
    await passSeat(passed, session, to, around, services);
  }
}

/** Coming periods first: the page is sent with the first of them, when all else has been passed on. */
async function passWorkshops(
  passed: Passed,
  municipality: string,
  {
    network,
    periods,
    now,
  }: { readonly network: Network; readonly periods: readonly Period[]; readonly now: Date },
  services: Services,
): Promise<void> {
  const own = periods
    .filter(({ id }) => isMember(network, municipality, id))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const today = dayOf(now);
  const shown = own.findLast(({ from }) => from <= today) ?? own.at(-1);
  for (const period of own.filter((one) => one !== shown)) {
    await passQuota(passed, { municipality, period: period.id, page: false }, services);
  }
  if (shown) {
    await passQuota(passed, { municipality, period: shown.id, page: true }, services);
  }
}

async function passAsConsultant(
  passed: Passed,
  { municipalities }: Pick<Succession, 'municipalities'>,
  periods: readonly Period[],
  services: Services,
  now: Date,
): Promise<void> {
  const { tables } = services;
  const taken = await takeMunicipalities(tables, passed, municipalities);
  if (taken) {
    services.people.forget(taken);
  }
  services.consultants.forget();
  services.directory.forget();
  for (const { id: period } of periods) {
    for (const { municipality, quota } of await services.overviews.read(period)) {
      if (quota.active.some(({ owner }) => owner === passed.from)) {
        await passOwned(passed, { municipality, period }, services);
      }
    }
  }
  const index = await readSessionIndex(tables);
  const hosted = index.filter(
    ({ end, hosts, createdBy }) =>
      end > now.getTime() && (hosts?.includes(passed.from) || createdBy === passed.from),
  );
  for (const { id } of hosted) {
    await passHosting(passed, id, services);
  }
}
