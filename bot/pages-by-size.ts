/**
 * Parts rows into pages, each as long as fits: at most `most` rows whose sizes together are at most `budget`. A row
 * that is larger alone has a page of its own. There is always a page.
 */
export function pagesBySize<T>(
  rows: readonly T[],
  sizeOf: (row: T) => number,
  { budget, most }: { readonly budget: number; readonly most: number },
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const page = pages.at(-1) ?? [];
    const size = sizeOf(row);
    if (page.length > 0 && (page.length === most || used + size > budget)) {
      pages.push([row]);
      used = size;
    } else {
      page.push(row);
      used += size;
    }
  }
  return pages;
}
