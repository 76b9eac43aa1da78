/** How long one answer serves, so that a probe costs at most one storage call in this time. */
const cachedMs = 2_000;
const timeoutMs = 1_000;

/** Asks `ready` at most every 2 s and waits for it at most 1 s; a failure or silence is "not ready". */
export function createReadiness(ready: () => Promise<boolean>, now: () => number): () => Promise<boolean> {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return () => {
    if (asked === undefined || now() - asked.at >= cachedMs) asked = { at: now(), answer: ask(ready) };
    return asked.answer;
  };
}

async function ask(ready: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    return await Promise.race([ready(), silence]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
