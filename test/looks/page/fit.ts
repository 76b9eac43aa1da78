import { shownWords } from './words.ts';

/** What of a card cannot be seen whole at the width it is shown at. */
export function cutIn(section: HTMLElement): string[] {
  const right = section.getBoundingClientRect().right + 0.5;
  const faults: string[] = [];
  for (const element of section.querySelectorAll<HTMLElement>('*')) {
    if (element.offsetParent === null) continue;
    const words = shownWords(element);
    if (words === '') continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${words}`);
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      faults.push(`shortened: ${words}`);
    if (element.getBoundingClientRect().right > right) faults.push(`beyond the edge: ${words}`);
  }
  return [...faults, ...overlapsIn(section)];
}

export interface Line {
  readonly node: Node;
  readonly words: string;
  readonly box: DOMRect;
}

function overlapsIn(section: HTMLElement): string[] {
  const lines = linesIn(section).toSorted((a, b) => a.box.top - b.box.top);
  const faults: string[] = [];
  for (const [i, { node, words, box }] of lines.entries()) {
    for (let j = i + 1; j < lines.length; j += 1) {
      const other = lines[j];
      if (other === undefined || other.box.top >= box.bottom - 3) break;
      // Letters stay within their line; the lines' edges may touch.
      if (other.node !== node && other.box.left < box.right - 1 && other.box.right > box.left + 1) {
        faults.push(`overlap: ${words} / ${other.words}`);
      }
    }
  }
  return faults;
}

export function linesIn(section: HTMLElement): Line[] {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (words === '' || parent === null || parent.offsetParent === null) continue;
    if (parent.closest('select, textarea, style') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const end = bottomOf(parent);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.bottom <= end + 3) lines.push({ node, words, box });
    }
  }
  return lines;
}

/** Where what it holds stops being seen. */
function bottomOf(element: HTMLElement): number {
  const clip = element.closest<HTMLElement>('.ac-textBlock');
  return clip !== null && getComputedStyle(clip).overflowY === 'hidden'
    ? clip.getBoundingClientRect().bottom
    : Number.POSITIVE_INFINITY;
}
