import { isDeepStrictEqual } from 'node:util';

/** Whether two values are the same once stored: there, an undefined field and a missing one are one thing. */
export function sameContent(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
