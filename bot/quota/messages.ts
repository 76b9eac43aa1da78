import type { Card } from '../../cards/card.ts';
import { correctedCard } from '../../cards/correction/corrected-card.ts';
import { expiryAllCard } from '../../cards/expiry/expiry-all-card.ts';
import { expiryCard } from '../../cards/expiry/expiry-card.ts';
import { readPersonEver } from '../../storage/people.ts';
import { readQuota, readQuotaHistory } from '../../storage/quota.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { consultingNow } from '../consulting-now.ts';
import { networkWith } from '../network-with.ts';
import { authorize } from '../shared/authorize.ts';
import { addressees, consultantsFor } from '../shared/consulting.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { dayOf } from '../shared/helsinki.ts';
import {
  type Entitlements,
  type Municipality,
  membershipIn,
  municipalityName,
  type Period,
} from '../shared/network.ts';
import type { Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { unitsLeft, unitsOf } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { readFreeDays } from './free-days.ts';
import { networkRows } from './list.ts';

type QuotaMessage = Extract<
  Message,
  { readonly about: 'units-expiring' | 'units-expiring-all' | 'units-corrected' }
>;

/** Puts a message about a municipality's units into words as things stand; undefined: it no longer concerns them. */
export async function quotaMessage(
  message: QuotaMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  if (message.about === 'units-expiring-all') {
    return expiringAll(message.period, reader, now, services);
  }
  const { municipality: code } = message;
  const network = await networkWith(services, code, dayOf(now));
  const municipality = network.municipalities.get(code);
  const period = network.periods.find(({ id }) => id === message.period);
  const membership = period && membershipIn(network, code, period.id);
  if (!municipality || !membership || !authorize(reader, 'quota.see', code)) {
    return undefined;
  }
  const subject = { municipality, period, entitlements: entitlementsOf(period, membership) };
  return message.about === 'units-expiring'
    ? expiring(subject, reader, now, services)
    : corrected(subject, reader, services);
}

interface Subject {
  readonly municipality: Municipality;
  readonly period: Period;
  /** The municipality's own. */
  readonly entitlements: Entitlements;
}

async function expiring(
  { municipality, period, entitlements }: Subject,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const { code } = municipality;
  const [quota, free] = await Promise.all([
    readQuota(services.tables, code, period.id),
    readFreeDays(services, code, period, now),
  ]);
  const left = unitsLeft(quota, entitlements.workshop);
  return left === 0 || dayOf(now) > period.to
    ? undefined
    : expiryCard({
        language: reader.language,
        now,
        municipality: municipalityName(municipality, reader.language),
        period,
        left,
        freeDays: free.days(quota),
        consultants: free.consultants,
        canBook: authorize(reader, 'booking.request', code),
      });
}

async function corrected(
  { municipality, period, entitlements }: Subject,
  reader: Person,
  services: Services,
): Promise<Card | undefined> {
  const { code } = municipality;
  const [workshops, history] = await Promise.all([
    readWorkshops(services.tables, code, period.id),
    readQuotaHistory(services.tables, code, period.id),
  ]);
  const last = history.map(({ event }) => event).findLast((event) => event.type === 'corrected');
  if (!last) {
    return undefined;
  }
  const by = await readPersonEver(services.tables, last.by);
  return correctedCard({
    language: reader.language,
    municipality: municipalityName(municipality, reader.language),
    period,
    units: last.units,
    reason: last.reason === undefined ? '' : workshops.words(last.reason),
    by: by?.name,
    left: unitsLeft(workshops.quota, entitlements.workshop),
    of: unitsOf(workshops.quota, entitlements.workshop),
    canBook: authorize(reader, 'booking.request', code),
  });
}

/** Those municipalities that are the consultant's to serve, or that they stand in for today. */
async function expiringAll(
  id: string,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const [network, consulting, entries] = await Promise.all([
    services.network.get(),
    consultingNow(services, now),
    services.overviews.read(id),
  ]);
  const period = network.periods.find((one) => one.id === id);
  if (!period || dayOf(now) > period.to || !authorize(reader, 'overview.see')) {
    return undefined;
  }
  const isTheirs = (code: string) =>
    consultantsFor(consulting, code).some((one) => one.id === reader.id) ||
    addressees(consulting, code).includes(reader.id);
  const shown = { actor: reader, language: reader.language, now };
  const rows = networkRows(network, period, entries, shown).filter(
    ({ code, left }) => left > 0 && isTheirs(code),
  );
  return rows.length === 0 ? undefined : expiryAllCard({ language: reader.language, now, period, rows });
}
