/**
 * The names of all that the tabulator key should stop at on a card: the card itself, which is read aloud, then what
 * can be filled in or pressed, in the order in which it stands on the card.
 */
export function focusOrderOf(card: object): readonly string[] {
  const stops: string[] = [];
  visit(card, (name) => stops.push(name));
  return stops;
}

/** What the renderer calls the button that opens the rest of the buttons. */
export const overflowName = 'More options';

type Part = Readonly<Record<string, unknown>>;

function visit(part: unknown, stop: (name: string) => void): void {
  if (Array.isArray(part)) {
    for (const one of part) visit(one, stop);
    return;
  }
  if (!isPart(part) || part['isVisible'] === false) return;
  if (part['type'] === 'AdaptiveCard') stop(String(part['speak']).trim());
  if (isPart(part['selectAction'])) stop(String(part['selectAction']['title']));
  if (String(part['type']).startsWith('Input.')) stop(String(part['label']));
  for (const key of ['body', 'items', 'columns']) visit(part[key], stop);
  const actions = Array.isArray(part['actions']) ? part['actions'].filter(isPart) : [];
  const shown = actions.filter((action) => action['mode'] !== 'secondary');
  for (const action of shown) stop(String(action['title']));
  if (shown.length < actions.length) stop(overflowName);
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
