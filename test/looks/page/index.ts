import axe from 'axe-core';
import type { PageApi } from '../page-api.ts';
import { faintIn } from './contrast.ts';
import { cutIn } from './fit.ts';
import { disorderIn, nameOf, stopOf, stopsIn } from './order.ts';
import { pressed, put, sheet } from './render.ts';

export const api: PageApi = {
  put: (cards, theme, width) => put(cards, theme, width),
  findings: () =>
    sections().map((section) => ({
      cut: cutIn(section),
      faint: faintIn(section),
      disorder: disorderIn(section),
    })),
  stops: () => sections().map(stopsIn),
  violations,
  focused,
  pressed: () => [...pressed],
  sheet,
};

async function violations() {
  const found = await axe.run(document.body, {
    resultTypes: ['violations'],
    preload: false,
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html })));
}

function focused() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { name: '', isSeen: false, isButton: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const isButton = element instanceof HTMLButtonElement || element.getAttribute('role') === 'button';
  return { name: nameOf(stopOf(element)), isSeen, isButton };
}

function sections(): HTMLElement[] {
  return [...document.querySelectorAll('section')];
}
