import { readAsked } from '../storage/askers.ts';
import type { Services } from './turn.ts';

/** Presentations that wait for an answer, the oldest first; `municipality` as whoever asks has written it. */
export async function openPresentations(
  services: Services,
): Promise<readonly { readonly id: string; readonly municipality: string; readonly at: number }[]> {
  const { presentations, askers } = await readAsked(services.tables);
  const open = presentations.list
    .filter(({ state }) => state.kind === 'open')
    .toSorted((a, b) => a.at - b.at);
  return open.map(({ id, at }) => ({ id, at, municipality: askers.get(id)?.municipality ?? '' }));
}
