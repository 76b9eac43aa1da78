import {
  excludedOnPage,
  type ReviewFault,
  recipientsOnPage,
  reviewCard,
} from '../../cards/announce/review-card.ts';
import { targetKeyOf } from '../../storage/announcement.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { type Announcement, shownRecalled, type TargetPlace } from '../shared/announcement.ts';
import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type Audience, audienceOf, type Known } from './audience.ts';
import { readKnown } from './known.ts';
import { type Managed, titleOfAnnouncement } from './managed.ts';
import { onManaged } from './on-managed.ts';
import { placeNames } from './place-names.ts';

interface ReviewOptions {
  readonly page?: number;
  readonly fault?: ReviewFault;
  readonly values?: { readonly date: string; readonly time: string };
}

/** Exactly who gets it, before it is sent. */
export async function reviewReply(
  turn: Turn,
  id: string,
  managed: Managed,
  { page: asked = 0, fault, values }: ReviewOptions,
  services: Services,
): Promise<Reply> {
  const { announcement } = managed;
  const known = await readKnown(services, turn.now);
  const audience = stillToGet(announcement, known);
  const { places, excluded } = audience;
  const name = placeNames(known, turn.language);
  const count = (kind: TargetPlace['kind']) => places.filter((place) => place.kind === kind).length;
  const pages = Math.max(
    1,
    Math.ceil(places.length / recipientsOnPage),
    Math.ceil(excluded.length / excludedOnPage),
  );
  const page = Math.min(asked, pages - 1);
  const at = announcement.status === 'scheduled' ? announcement.at : undefined;
  const { content } = announcement;
  const card = reviewCard({
    language: turn.language,
    announcement: id,
    nonce: services.newId(),
    seen: seenOf(audience),
    title: titleOfAnnouncement(managed, turn.language),
    texts: [content?.textFi ?? '', content?.textSv ?? ''],
    has: audienceOf(announcement.wanted, known).places.length - places.length,
    channels: count('channel'),
    persons: count('person'),
    rows: places.slice(page * recipientsOnPage, (page + 1) * recipientsOnPage).map(name),
    page,
    pages,
    excluded: excluded
      .slice(page * excludedOnPage, (page + 1) * excludedOnPage)
      .map(({ place, why }) => ({ name: name(place).name, why })),
    left: excluded.length,
    ...(at === undefined ? {} : { scheduled: at }),
    ...(fault === undefined ? {} : { fault }),
    values: values ?? {
      date: at === undefined ? '' : dayOf(new Date(at)),
      time: at === undefined ? '' : clockOf(new Date(at)),
    },
  });
  return { kind: 'card', card };
}

/** Those wanted who have no copy yet, or one that was recalled. */
export function stillToGet({ wanted, targets }: Announcement, known: Known): Audience {
  const { places, excluded } = audienceOf(wanted, known);
  const left = places.filter((place) => {
    const target = targets.get(targetKeyOf(place));
    return target === undefined || target.shown === shownRecalled;
  });
  return { places: left, excluded };
}

/** Tells one audience from another. */
export function seenOf({ places }: Audience): string {
  return hashKey(...places.map(({ kind, id }) => `${kind}|${id}`).sort());
}

export const showReview = onManaged(
  (
    turn,
    { announcement: id, page }: { readonly announcement: string; readonly page: number },
    managed,
    services,
  ) => reviewReply(turn, id, managed, { page }, services),
);
