/** Anything that JSON can be. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** From 0 to 1. */
export type Random = () => number;

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

const deep = (levels: number): Json => (levels === 0 ? 'x' : [deep(levels - 1)]);

/** Values of wrong types and sizes, and texts that mean something to some part of a program. */
const odd: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => 2 ** 60,
  () => '',
  () => ' ',
  () => [],
  () => ({}),
  () => [null, [[]], {}],
  () => ({ toString: 1, valueOf: null, length: -1 }),
  () => deep(20),
  () => 'a'.repeat(5_000),
  () => '💥'.repeat(500),
  () => Array.from({ length: 300 }, (_, n) => n),
  () => '\u0000\u0007\u001b[31m',
  () => '\ud800',
  () => '\u202e\u2066 olleh \ufeff',
  () => 'Å\u0327\u0301'.repeat(30),
  () => '__proto__',
  () => 'constructor',
  () => 'hasOwnProperty',
  () => 'NaN',
  () => '../../etc/passwd',
  () => "' or PartitionKey ne '",
  () => 'a/b\\c#d?e|f~g',
  () => '$' + '{$root.secret}',
  () => '2026-02-30',
  () => '25:61',
  () => '9999-12-31T23:59:59.999Z',
  () => '-0',
];

/** Keys that objects have from elsewhere, or that the program itself would set. */
const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'role',
  'actor',
  'aadObjectId',
  'tenantId',
  'v',
  '',
];

interface Place {
  readonly holder: { [key: string]: Json } | Json[];
  readonly key: string;
}

function placesIn(value: Json, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    found.push({ holder: value, key });
    placesIn(inner, found);
  }
  return found;
}

function put({ holder, key }: Place, value: Json): void {
  // Also `__proto__` as a key of its own.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Changes a value in place, somewhere in it, so often; `known` are values that mean something to the program. */
export function mutate(value: Json, random: Random, times: number, known: readonly Json[]): void {
  for (let n = 0; n < times; n++) {
    const places = placesIn(value);
    if (places.length === 0) return;
    const place = pick(random, places);
    const chance = random();
    if (chance < 0.15) Reflect.deleteProperty(place.holder, place.key);
    else if (chance < 0.5) put(place, pick(random, odd)());
    else if (chance < 0.7 && known.length > 0) put(place, pick(random, known));
    else if (chance < 0.85) put({ holder: place.holder, key: pick(random, keys) }, pick(random, odd)());
    else {
      const other = pick(random, places);
      put(place, structuredClone(Reflect.get(other.holder, other.key) as Json));
    }
  }
}
