import { type Action, AdaptiveCard, HostConfig } from 'adaptivecards';
import { hostConfig } from '../host-config.ts';
import type { PageApi, ShownCard } from '../page-api.ts';
import type { Theme } from '../themes.ts';
import { fonts, styleOf } from './style.ts';

/** Titles of the buttons pressed since the cards were put up, in order. */
export const pressed: string[] = [];

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(text);
  result.didProcess = true;
};

export function put(cards: readonly ShownCard[], theme: Theme, width: number): void {
  pressed.length = 0;
  useStyles([theme]);
  const main = document.createElement('main');
  main.append(...cards.map((card) => sectionOf(card, theme, width)));
  document.body.replaceChildren(main);
}

export function sheet(...[cards, looks]: Parameters<PageApi['sheet']>): string {
  useStyles(looks.map(({ theme }) => theme));
  const rows = cards.flatMap((card) => {
    const title = document.createElement('h2');
    title.textContent = card.name;
    const row = document.createElement('main');
    row.append(...looks.map(({ theme, width }) => sectionOf(card, theme, width)));
    return [title, row];
  });
  document.body.replaceChildren(...rows);
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}

function useStyles(themes: readonly Theme[]): void {
  const style = document.createElement('style');
  style.textContent = [fonts, ...themes.map((theme) => `.${theme} { ${styleOf(theme)} }`)].join('\n');
  document.head.querySelector('style')?.remove();
  document.head.append(style);
}

function sectionOf({ name, language, content }: ShownCard, theme: Theme, width: number): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(theme));
  card.onExecuteAction = (action: Action) => pressed.push(action.title ?? '');
  card.parse(content);
  const section = document.createElement('section');
  section.dataset['name'] = name;
  section.lang = language;
  section.className = theme;
  section.style.width = `${width}px`;
  const rendered = card.render();
  if (rendered !== undefined) section.append(rendered);
  return section;
}

/** Cards hold no Markdown but escapes. What else looks like it is shown as it is. */
function htmlOf(text: string): string {
  const element = document.createElement('p');
  element.textContent = text.replace(/\\([\\`*_{}[\]()<>#~|!.+&-])/g, '$1');
  return element.outerHTML.replaceAll('\n', '<br>');
}
