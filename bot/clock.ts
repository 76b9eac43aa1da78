/** The program's clock; starting from a given instant it runs on at the real pace. */
export function createClock(start?: Date): () => Date {
  if (!start) {
    return () => new Date();
  }
  const offset = start.getTime() - Date.now();
  return () => new Date(Date.now() + offset);
}
