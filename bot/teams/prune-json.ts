export interface JsonLimits {
  readonly depth: number;
  readonly nodes: number;
}

/** A card form has about a hundred nodes; an event that names every member of a large team, thousands. */
export const jsonLimits: JsonLimits = { depth: 32, nodes: 20_000 };

const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Removes prototype-like keys in place. False when the value is deeper or larger than allowed.
 * Walks with a list of its own: recursion would end on the stack where the sender chooses the depth.
 */
export function pruneJson(root: unknown, limits: JsonLimits): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }];
  let nodes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1;
    if (nodes + waiting.length > limits.nodes) return false;
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.depth) return false;
    if (Array.isArray(value)) {
      for (const item of value) waiting.push({ value: item, depth: depth + 1 });
    } else {
      dropDangerous(value);
      for (const item of Object.values(value)) waiting.push({ value: item, depth: depth + 1 });
    }
  }
  return true;
}

function dropDangerous(object: object): void {
  for (const key of Object.keys(object)) {
    if (dangerous.has(key)) Reflect.deleteProperty(object, key);
  }
}
