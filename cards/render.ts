import { Template } from 'adaptivecards-templating';
import type { Card } from './card.ts';
import { withPrivacyLink } from './privacy/link.ts';
import { spoken } from './spoken.ts';

/** What a template may be filled with: finished strings and plain values. */
export type View = { readonly [key: string]: ViewValue };
export type ViewValue = string | number | boolean | undefined | View | readonly ViewValue[];

const compiled = new WeakMap<object, Template>();

/** Fills a template. Each template is compiled once per process, on its first use. */
export function render(template: object, view: View, summary: string): Card {
  let ready = compiled.get(template);
  if (!ready) {
    ready = new Template(template);
    compiled.set(template, ready);
  }
  const content: Card['content'] = ready.expand({ $root: view });
  // A part of a card says nothing by itself.
  const { speak } = content;
  const aloud = typeof speak === 'string' ? { ...content, speak: spoken(speak) } : content;
  return { content: withPrivacyLink(aloud, view['language']), summary };
}
