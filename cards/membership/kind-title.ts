import type { EntitlementKind } from '../../bot/shared/entitlements.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** What an entitlement is called beside its number. */
export function kindTitle(language: Language, kind: EntitlementKind): string {
  return kind === 'workshop' || kind === 'situationAnalysis'
    ? text(language, `membership.${kind}`)
    : text(language, `quota.${kind}`);
}
