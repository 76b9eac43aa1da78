import type { Said } from './said.ts';
import { findUnread, type Unread } from './when/find-when.ts';

/** What looks like a day, a week or an hour, whether there is such a one or not. */
const looksLikeTime =
  /(?<![\p{L}\p{N}.])(?:\d{1,2}\.\d{1,2}\.(?:\d{4})?|(?:klo|kl\.?|vko|viikolla|vecka|week) \d{1,2}(?::\d{2})?)(?![\p{L}\p{N}])/giu;

/** Weeks off that are other ones in each region. */
const regional =
  /(?<!\p{L})(?:(?:hiihtolom|talvilom|syyslom)\p{L}{1,20}|(?:sport|höst|vinter|skid)lov\p{L}{0,12}|(?:ski|skiing|winter|autumn|fall) (?:break|holidays?)(?: week)?|half[- ]term)(?!\p{L})/giu;

/** Times that were written and that no reading holds: 31.2., klo 25, viikolla 54, the week off for skiing. */
export function unreadTimes(said: Said): readonly string[] {
  return unreadStretches(said).map(({ start, end }) => said.text.slice(start, end).trim());
}

/** Where they stand in the text. */
export function unreadStretches({ text, language, today, whens }: Said): readonly Unread[] {
  const looking = [looksLikeTime, regional].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  const read: Unread[] = [...whens];
  const unread = [...findUnread(text, language, today), ...looking].filter((one) => {
    const isNew = !read.some(({ start, end }) => start < one.end && one.start < end);
    if (isNew) {
      read.push(one);
    }
    return isNew;
  });
  return unread.toSorted((a, b) => a.start - b.start);
}
