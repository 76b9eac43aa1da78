/** Controls and format marks (bidi, zero width), except line breaks and tabs. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Text of people for where no Markdown is read: titles of buttons and choices, input values, summaries. */
export function plain(text: string): string {
  return text.replace(unseen, '');
}

/**
 * Text of people for text blocks, facts and the choices of an expanded set: shown as it was typed. Markdown,
 * mentions, character references and template marks are made harmless; so is a number with a full stop at the
 * start of a line, which Markdown takes for a list (Finnish ordinals and dates begin so), and indenting, which
 * it takes for code.
 */
export function markdown(text: string): string {
  return plain(text)
    .replace(/^[ \t]+/gm, '')
    .replace(/[\\`*_{}[\]()<>#~|!]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\$(?=\\\{)/g, '$\u2060')
    .replace(/^[-+](?=[-\s]|$)/gm, '\\$&')
    .replace(/^(\d+)\.(?=\s|$)/gm, '$1\\.')
    .replace(/https?:\/\//gi, (scheme) => scheme.replace(':', ':\u2060'))
    .replace(/\n/g, '\n\n');
}
