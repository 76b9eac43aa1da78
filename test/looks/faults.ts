import type { Findings, ShownCard, Violation } from './page-api.ts';
import { type RenderersOwn, renderersOwn } from './renderers-own.ts';

interface Faults {
  readonly found: Readonly<Record<keyof Findings, string[]>>;
  add(cards: readonly ShownCard[], findings: readonly Findings[]): void;
}

/** Collects what is found on many cards, each with the name of its card. */
export function noFaults(): Faults {
  const found = { cut: [], faint: [], disorder: [] } as Faults['found'];
  return {
    found,
    add: (cards, findings) => {
      for (const [i, { cut, faint, disorder }] of findings.entries()) {
        const named = (words: string) => `${cards[i]?.name}: ${words}`;
        found.cut.push(...cut.map(named));
        found.faint.push(...faint.map(named));
        found.disorder.push(...disorder.map(named));
      }
    },
  };
}

/** What axe-core found that is not in the renderer's own markup. */
export function oursOf(violations: readonly Violation[]): readonly Violation[] {
  return violations.filter((violation) => !renderersOwn.some((known) => isOf(known, violation)));
}

/** What of the renderer's own was not found any more. */
export function unusedOf(violations: readonly Violation[]): readonly RenderersOwn[] {
  return renderersOwn.filter((known) => !violations.some((violation) => isOf(known, violation)));
}

function isOf({ rule, html }: RenderersOwn, violation: Violation): boolean {
  return rule === violation.rule && html.test(violation.html);
}
