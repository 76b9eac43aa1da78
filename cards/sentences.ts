/** Headings and texts as they are read aloud, each ending as a sentence. */
export function sentences(...parts: readonly string[]): string {
  return parts.map((part) => (/[.!?:]$/.test(part) ? part : `${part}.`)).join(' ');
}
