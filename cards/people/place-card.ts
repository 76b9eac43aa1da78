import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './place-card.template.json' with { type: 'json' };
import { ofPlace, placeData } from './place-data.ts';
import { buttonOf, detailOf, type PlaceEntry, titleOf } from './place-entry.ts';

export type PlaceNews =
  | { readonly kind: 'ended' | 'succeeded' | 'ended-alone'; readonly name: string }
  | { readonly kind: 'ended-office'; readonly name: string; readonly municipality: string }
  | { readonly kind: 'revoked' | 'used-already' | 'made-already' | 'last-coordinator' };

export interface PlaceCardInput {
  readonly language: Language;
  /** Undefined: the network's own people. */
  readonly municipality: { readonly code: string; readonly name: string } | undefined;
  /** Of this page. */
  readonly entries: readonly PlaceEntry[];
  /** On all pages. */
  readonly people: number;
  readonly open: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly canInvite: boolean;
  /** Sees the other municipalities too. */
  readonly canSeeAll: boolean;
  /** The period that its membership is looked at in, for those who may say who is a member; absent: for others. */
  readonly membership?: { readonly period: string; readonly member: boolean } | undefined;
  readonly news?: PlaceNews | undefined;
}

/** Who belongs to a municipality or to the network itself, and whom somebody has invited. */
export function placeCard(input: PlaceCardInput): Card {
  const { language, municipality, entries, people, open, page, pages, canInvite, canSeeAll, news } = input;
  const name = municipality?.name ?? text(language, 'people.networkHeading');
  const intro = text(language, 'people.placeIntro', { people, open });
  const buttons = distinct(entries.map((entry) => buttonOf(language, entry)));
  const told = news === undefined ? '' : newsText(language, news);
  const view = {
    language,
    speak: sentences(...(news ? [plain(told)] : []), plain(name), intro),
    told: news !== undefined,
    news: markdown(told),
    heading: markdown(name),
    intro,
    rows: entries.map((entry, i) => ({
      id: entry.id,
      verb: entry.kind === 'left' ? 'successor.open' : 'people.person',
      data: { v: 1, ...(entry.kind === 'left' ? { succession: entry.id } : { person: entry.id }) },
      title: markdown(titleOf(language, entry)),
      detail: markdown(detailOf(language, entry)),
      opens: entry.kind !== 'invitation' && entry.opens,
      revokes: entry.kind === 'invitation' && entry.revokes,
      button: buttons[i] ?? '',
    })),
    paged: pages > 1,
    pageText: text(language, 'people.page', { page: page + 1, pages }),
    buttons: shownButtons([
      ...(canInvite ? [inviteButton(language, municipality?.code)] : []),
      ...membershipButton(input),
      ...pageButtons(language, { page, pages }, (to) => ({
        verb: 'people.place',
        data: placeData(municipality?.code, to),
      })),
      ...(canSeeAll
        ? [{ verb: 'people.list', title: text(language, 'people.openAll'), data: { v: 1, page: 0 } } as const]
        : []),
    ]),
  };
  return render(template, view, plain(name));
}

function membershipButton({ language, municipality, membership }: PlaceCardInput): readonly Button[] {
  if (!municipality || !membership) {
    return [];
  }
  const { code } = municipality;
  const { period, member } = membership;
  return [
    member
      ? {
          verb: 'membership.show',
          title: text(language, 'membership.open'),
          data: { v: 1, municipality: code, period },
        }
      : {
          verb: 'membership.choose',
          title: text(language, 'membership.add'),
          data: { v: 1, named: code, period },
        },
  ];
}

function inviteButton(language: Language, municipality: string | undefined): Button {
  const data = ofPlace(municipality);
  return { verb: 'people.invite', title: text(language, 'people.invite'), data, style: 'positive' };
}

function newsText(language: Language, news: PlaceNews): string {
  if (news.kind === 'ended-office') {
    const { name, municipality } = news;
    return text(language, `people.news-${news.kind}`, { name, municipality });
  }
  return 'name' in news
    ? text(language, `people.news-${news.kind}`, { name: news.name })
    : text(language, `people.news-${news.kind}`);
}
