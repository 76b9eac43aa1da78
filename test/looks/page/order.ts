import { linesIn } from './fit.ts';

/** What is heard after something else but stands above it in the same column. */
export function disorderIn(section: HTMLElement): string[] {
  const lines = linesIn(section);
  return lines.flatMap(({ words, box }, i) => {
    const before = lines[i - 1];
    const goesBack =
      before !== undefined && box.bottom <= before.box.top + 1 && box.left < before.box.right - 1;
    return goesBack ? [`${words} is read after ${before.words}`] : [];
  });
}

/** The names of all that the tabulator key stops at, in its order. */
export function stopsIn(section: HTMLElement): string[] {
  const names: string[] = [];
  for (const element of section.querySelectorAll<HTMLElement>(
    'a, button, input, select, textarea, [tabindex]',
  )) {
    if (element.tabIndex < 0 || element.offsetParent === null) continue;
    const stop = stopOf(element);
    if (stop !== element) continue;
    names.push(element.tabIndex > 0 ? `out of order: ${nameOf(stop)}` : nameOf(stop));
  }
  return names;
}

/** The first of the choices of a question stands for all: they are heard under its name. */
export function stopOf(element: HTMLElement): HTMLElement {
  const question = element.closest('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect');
  return question?.querySelector<HTMLElement>('input') ?? element;
}

export function nameOf(element: HTMLElement): string {
  const [label = ''] =
    element.closest('[aria-labelledby]')?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words =
    document.getElementById(label)?.textContent ??
    element.getAttribute('aria-label') ??
    element.textContent ??
    '';
  return words.replace(/\s\*$/, '').trim();
}
