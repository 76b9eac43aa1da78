import { readdirSync } from 'node:fs';
import type { Sample } from './sample.ts';

const folder = new URL('./samples/', import.meta.url);

/** Every sample of every feature. A file without samples is a help to the others. */
export async function loadSamples(): Promise<readonly Sample[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const lists = await Promise.all(files.map(samplesOf));
  return lists.flat();
}

async function samplesOf(file: string): Promise<Sample[]> {
  const found: { readonly samples?: readonly Sample[] } = await import(new URL(file, folder).href);
  return (found.samples ?? []).map(({ name, card }) => ({ name: `${file.slice(0, -3)}: ${name}`, card }));
}
