import { markdown } from '../escape.ts';
import type { View } from '../render.ts';

export interface Box extends View {
  readonly style: 'good' | 'warning' | 'attention' | 'emphasis';
  /** The words alone, for where nothing is drawn. */
  readonly said: string;
  readonly heading: string;
  readonly detail: string;
  readonly detailed: boolean;
}

/** `said` is plain; `detail` is shown as Markdown, so people's own words in it must be escaped. */
export function box(style: Box['style'], said: string, detail = ''): Box {
  const words = markdown(said);
  return { style, said, heading: style === 'good' ? `✓ ${words}` : words, detail, detailed: detail !== '' };
}
