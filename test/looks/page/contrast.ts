import { shownWords } from './words.ts';

/** WCAG 2.2, 1.4.3: texts that differ too little from what they stand on. */
export function faintIn(section: HTMLElement): string[] {
  const faults: string[] = [];
  for (const element of section.querySelectorAll<HTMLElement>('*')) {
    const words = shownWords(element);
    if (words === '' || element.offsetParent === null) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const ground = groundOf(element);
    const size = Number.parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const ratio = ratioOf(color, ground);
    if (ratio < (large ? 3 : 4.5)) faults.push(`${ratio.toFixed(2)}, ${color} on ${ground}: ${words}`);
  }
  return faults;
}

function groundOf(element: Element | null): string {
  if (element === null) return 'rgb(255, 255, 255)';
  const { backgroundColor } = getComputedStyle(element);
  return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : backgroundColor;
}

function ratioOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => linear(Number(part) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
