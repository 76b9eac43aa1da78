import { colon } from './meanings-in.ts';

const that = /(?<=^|\s)(?:että|att|that)\s+/iu;

/** What is to be told, where that was said with it: after a colon or "that". Empty: it was not. */
export function announcementText(text: string): string {
  const at = text.search(colon);
  if (at >= 0) {
    return text.slice(text.indexOf(':', at) + 1).trim();
  }
  const found = that.exec(text);
  return found ? text.slice(found.index + found[0].length).trim() : '';
}
