import { refreshOverview } from '../../storage/overview.ts';
import { quotaKind, quotaPartition, readQuota } from '../../storage/quota.ts';
import { forgetConversations } from '../../storage/quota-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { namedInQuota, type Quota, type QuotaEvent } from '../shared/quota.ts';
import type { Services } from '../turn.ts';

/**
 * What a municipality's workshops keep after this is what they were and what was reported of them: who asked and
 * answered, and what they wrote to each other, is gone.
 */
export async function forgetWorkshops(
  municipality: string,
  period: string,
  { tables, committer, newId }: Services,
): Promise<void> {
  await forgetConversations(tables, municipality, period);
  const who = namedInQuota(await readQuota(tables, municipality, period));
  if (who.length > 0) {
    await committer.run<Quota, QuotaEvent, { readonly kind: 'unlinked' }>(
      quotaKind,
      quotaPartition(municipality, period),
      {
        id: hashKey('unlinked', municipality, period, newId()),
        by: 'bot',
        decide: () => ({ answer: { kind: 'unlinked' }, event: { type: 'unlinked', who }, unmarked: true }),
      },
    );
    await refreshOverview(tables, municipality, period);
  }
}
