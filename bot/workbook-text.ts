/**
 * A text as a cell of a workbook holds it: `_x0041_` means A there, so one that is meant as it stands has its underscore
 * told in that way. So are characters that the library which writes workbooks leaves out. It also mistakes names such as
 * "constructor" for texts that it knows already; their first letter is told so too.
 */
export function workbookText(text: string): string {
  const told = text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFD\p{Cs}\p{Noncharacter_Code_Point}]/gu, byCodes);
  return told in {} ? `${byCodes(told.slice(0, 1))}${told.slice(1)}` : told;
}

/** Each half of a character of two halves by itself. */
function byCodes(characters: string): string {
  return characters
    .split('')
    .map((half) => `_x${half.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
}
