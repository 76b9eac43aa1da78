/** No two buttons of a card sound alike: a repeated title gets its number. */
export function distinct(titles: readonly string[]): readonly string[] {
  return titles.map((title, i) => {
    const before = titles.slice(0, i).filter((earlier) => earlier === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}
