import { presentationsCard } from '../../cards/presentation/presentations-card.ts';
import { readAsked } from '../../storage/askers.ts';
import type { Presentation } from '../shared/presentation.ts';
import type { Reply, Services, Turn } from '../turn.ts';

const pageSize = 5;

/** `esittelyt`: what waits for an answer first, the oldest on top; then what was settled, the newest on top. */
export async function listPresentations(
  turn: Turn,
  { page: asked }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  const { presentations, askers } = await readAsked(services.tables);
  const { list } = presentations;
  const open = (one: Presentation) => one.state.kind === 'open';
  const sorted = [
    ...list.filter(open).toSorted((a, b) => a.at - b.at),
    ...list.filter((one) => !open(one)).toSorted((a, b) => b.at - a.at),
  ];
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = Math.min(Math.max(0, asked), pages - 1);
  const card = presentationsCard({
    language: turn.language,
    open: list.filter(open).length,
    items: sorted.slice(page * pageSize, (page + 1) * pageSize).map((presentation) => ({
      presentation,
      municipality: askers.get(presentation.id)?.municipality ?? '',
    })),
    page,
    pages,
  });
  return { kind: 'card', card };
}
