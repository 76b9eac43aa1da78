/** The rooms of those who decide, which are none of them: "valtuustosali", "fullmäktigesalen", "council chamber". */
const rooms =
  /(?<!\p{L})(?:(?:valtuusto|hallitus|lautakunta|kunnanhallitus)(?:n?sali|talo|huone)\p{L}{0,12}|(?:kunnan|kaupungin)?(?:valtuuston|hallituksen) (?:kokous|istunto)?(?:sali|huone|talo)\p{L}{0,12}|(?:fullmäktige|styrelse|nämnd)s?(?:sal|rum|hus)\p{L}{0,6}|(?:council|board) ?(?:chamber|hall|room|house)s?)(?!\p{L})/giu;

/** A text without them. */
export function withoutRooms(text: string): string {
  return text.replace(rooms, ' ');
}
