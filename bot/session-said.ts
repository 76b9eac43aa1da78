import { finnishName } from './place-names.ts';
import { type Network, periodOn } from './shared/network.ts';
import { offeredTheme } from './understanding/offered-theme.ts';
import type { SessionWish } from './understanding/session-wish.ts';
import type { ThemeSaid } from './understanding/theme.ts';

interface Titles {
  readonly titleFi?: string;
  readonly titleSv?: string;
  readonly titleEn?: string;
  /** Of sparring: which of the period's topics, from 1. */
  readonly topic?: string;
}

const titleOf = { fi: 'titleFi', sv: 'titleSv', en: 'titleEn' } as const;

/** What the session is called: as quoted, by what the period offers in both languages, or in the words that were said. */
export function titlesSaid(
  { kind, days, title }: Pick<SessionWish, 'kind' | 'days' | 'title'>,
  theme: ThemeSaid,
  today: string,
  network: Network,
): Titles {
  const field = titleOf[theme.language];
  if (title !== '') {
    return { [field]: title };
  }
  const period = periodOn(network, days[0] ?? today);
  const offered = (kind === 'sparring' ? period?.topics : period?.themes) ?? [];
  const at = offeredTheme(theme, offered);
  const known = offered[at];
  if (known) {
    return {
      titleFi: known.fi,
      titleSv: known.sv,
      ...(kind === 'sparring' ? { topic: String(at + 1) } : {}),
    };
  }
  return theme.own === '' ? {} : { [field]: begun(theme.own) };
}

/** The house, and the municipality that it is in; in Finnish by its name, in others as it was written. */
export function placeSaid({ venue, town }: Pick<SessionWish, 'venue' | 'town'>, network: Network): string {
  const named =
    town && (/(?:ll|ss)[aä]$/u.test(town.written) ? finnishName(town.code, network) : town.written);
  const told = town && venue.includes(town.written) ? '' : (named ?? '');
  return [venue, told].filter(Boolean).join(', ');
}

function begun(title: string): string {
  return title.slice(0, 1).toLocaleUpperCase('fi') + title.slice(1);
}
