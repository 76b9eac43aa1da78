const word = /[\p{L}\p{N}€]+(?:[-'’´:.][\p{L}\p{N}]+)*/gu;
const joint = /[-'’´:.]/g;
const digits = /\d+/g;

/** Lower-case words without punctuation; each run of digits is one sign, since which number it is says little. */
export function wordsIn(text: string): readonly string[] {
  const found = text.normalize('NFC').toLocaleLowerCase('fi').match(word) ?? [];
  return found.map((one) => one.replace(joint, '').replace(digits, '0'));
}
