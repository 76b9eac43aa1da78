import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodesOf } from './nodes.ts';

const cards = new URL('../../cards/', import.meta.url);
const templates = readdirSync(cards, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.template.json'),
);
const words =
  /^(text|title|value|label|placeholder|errorMessage|altText|tooltip|speak|fallbackText|lang|inlines|name|description)$/;

/** What a template says by itself: words, or formatting done by an expression. */
function wordsIn(template: unknown): string[] {
  return nodesOf(template).flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) => {
      if (typeof value !== 'string') {
        return [];
      }
      const bare = value.replace(/\$\{!?[$\w.]+\}/g, '');
      const says = words.test(key) && /[\p{L}\p{N}]/u.test(bare);
      return says || bare.includes('${') ? [`${key}: ${value}`] : [];
    }),
  );
}

describe('templates', () => {
  it.for(templates)('hold layout and bindings only: %s', (file) => {
    expect(wordsIn(JSON.parse(readFileSync(new URL(file, cards), 'utf8')))).toEqual([]);
  });

  it('with words or formatting of their own are noticed', () => {
    expect(wordsIn({ type: 'TextBlock', text: 'Hei, ${name}' })).toEqual(['text: Hei, ${name}']);
    expect(wordsIn({ type: 'TextBlock', text: "${formatDateTime(at, 'd')}" })).toHaveLength(1);
    expect(wordsIn({ type: 'TextBlock', $when: '${count > 1}', text: '${text}' })).toHaveLength(1);
    expect(wordsIn({ type: 'TextBlock', $when: '${!hidden}', text: '${$root.text}' })).toEqual([]);
  });
});
