import { entitlementKinds } from '../../bot/shared/entitlements.ts';
import type { Entitlements, Membership, Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { type Quota, unitsOf, unitsUsed } from '../../bot/shared/quota.ts';
import type { Button } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { placeData } from '../people/place-data.ts';
import { numberText } from '../report/amounts.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import { feeText } from './fee-text.ts';
import { kindTitle } from './kind-title.ts';
import { sheetCard } from './sheet.ts';

export type MembershipNews = 'added' | 'saved' | 'stale' | 'member-already' | 'has-bookings';

export interface MembershipCardInput extends PlaceName {
  readonly language: Language;
  readonly code: string;
  readonly period: Period;
  readonly membership: Membership;
  /** The municipality's own. */
  readonly entitlements: Entitlements;
  readonly quota: Quota;
  /** Whether the period is. */
  readonly over: boolean;
  readonly news?: MembershipNews | undefined;
  /** Asks whether it is to be removed. */
  readonly asked: boolean;
  /** The version that is shown. */
  readonly seen: string;
}

/** On what terms a municipality is a member of a period. */
export function membershipCard(input: MembershipCardInput): Card {
  const { language, code, period, membership, entitlements, quota, news, asked } = input;
  const used = unitsUsed(quota);
  const of = unitsOf(quota, entitlements.workshop);
  const overdrawn = {
    words: text(language, 'membership.overdrawn', { used, of }),
    style: 'attention',
  } as const;
  const good = news === 'added' || news === 'saved';
  const told = news && {
    words: text(language, `membership.news-${news}`),
    style: good ? ('good' as const) : ('warning' as const),
  };
  const { population, decidedOn, decisionSection, reason = '' } = membership;
  return sheetCard({
    language,
    heading: placeText(language, input, ['membership.headingFrom', 'membership.heading']),
    subtitle: period.name,
    news: used > of ? overdrawn : told,
    lines: [text(language, 'membership.used', { used, of })],
    facts: [
      [
        text(language, 'membership.population'),
        population === undefined ? '' : numberText(language, population),
      ],
      [text(language, 'membership.fee'), feeText(language, period.fees, population)],
      [
        text(language, 'membership.decision'),
        [
          ...(decidedOn ? [dayText(language, decidedOn)] : []),
          ...(decisionSection ? [decisionSection] : []),
        ].join(', ') || text(language, 'membership.notDecided'),
      ],
      ...unitFacts(input),
      [text(language, 'membership.reason'), reason],
    ],
    warning: asked
      ? {
          words: placeText(language, input, ['membership.removeAskFrom', 'membership.removeAsk'], {
            period: period.name,
          }),
          means: text(language, 'membership.removeMeans'),
        }
      : undefined,
    buttons: asked ? askedButtons(input) : buttonsOf(language, code, period.id, input.over),
  });
}

function unitFacts({
  language,
  period,
  entitlements,
  membership,
}: MembershipCardInput): readonly (readonly [string, string])[] {
  return entitlementKinds
    .filter((kind) => period.entitlements[kind] > 0 || entitlements[kind] > 0)
    .map((kind) => {
      const params = { count: entitlements[kind], usual: period.entitlements[kind] };
      const own = membership.entitlements?.[kind] !== undefined || params.count !== params.usual;
      return [
        kindTitle(language, kind),
        own ? text(language, 'membership.own', params) : String(params.count),
      ];
    });
}

function buttonsOf(language: Language, code: string, period: string, over: boolean): readonly Button[] {
  const ids = { v: 1, municipality: code, period } as const;
  return [
    { verb: 'membership.edit', title: text(language, 'membership.edit'), data: ids },
    { verb: 'people.place', title: text(language, 'people.openPlace'), data: placeData(code) },
    { verb: 'quota.show', title: text(language, 'membership.openQuota'), data: ids },
    { verb: 'period.show', title: text(language, 'membership.openPeriod'), data: { v: 1, period, page: 0 } },
    ...(over
      ? []
      : [
          {
            verb: 'membership.removeAsk',
            title: text(language, 'membership.remove'),
            data: ids,
            aside: true,
          } as const,
        ]),
  ];
}

function askedButtons({ language, code, period, seen }: MembershipCardInput): readonly Button[] {
  const ids = { v: 1, municipality: code, period: period.id } as const;
  return [
    {
      verb: 'membership.remove',
      title: text(language, 'membership.remove'),
      data: { ...ids, seen },
      style: 'destructive',
    },
    { verb: 'membership.show', title: text(language, 'people.keep'), data: ids },
  ];
}
