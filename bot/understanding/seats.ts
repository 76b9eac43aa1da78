import type { Said } from './said.ts';

/** How many fit, or are expected. */
export interface Seats {
  readonly here?: number;
  readonly remote?: number;
}

/** Round numbers, as they are spelt. */
const spelt: Readonly<Record<string, number>> = {
  ...{ kymmenen: 10, viisitoista: 15, kaksikymmentä: 20, kaksikymmentäviisi: 25, kolmekymmentä: 30 },
  ...{
    neljäkymmentä: 40,
    viisikymmentä: 50,
    kuusikymmentä: 60,
    seitsemänkymmentä: 70,
    kahdeksankymmentä: 80,
  },
  ...{
    yhdeksänkymmentä: 90,
    sata: 100,
    tio: 10,
    femton: 15,
    tjugo: 20,
    tjugofem: 25,
    trettio: 30,
    fyrtio: 40,
  },
  ...{ femtio: 50, sextio: 60, sjuttio: 70, åttio: 80, nittio: 90, hundra: 100, ten: 10, fifteen: 15 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
// Of "14.1." or "9–12" it is no part; a point may end the sentence.
const number = `(?<![\\d.:–\\p{L}-])(\\d{1,5}|${Object.keys(spelt).join('|')})(?!\\p{L}|[\\d:–-]|\\.\\d)`;
/** Not quite so many. */
const about = '(?:noin |n\\. ?|ca\\.? |cirka |omkring |ungefär |about |around |approx\\. |approximately )';
const remote = '(etä|distans|remote |online |virtual )?';
const counted =
  '(?:paik(?:kaa|ka|oilla)|hengelle|hengen|hlö(?:ä|lle)?|henke[äa]|henkilö(?:lle|ä)|osallistuja(?:lle|a)|platser|plats|deltagare|personer|seats?|places?|spots?|people|persons|participants|attendees)';
const after = new RegExp(`${number}\\s${remote}${counted}(?!\\p{L})`, 'giu');
const before = new RegExp(
  `(?<!\\p{L})(?:paikkoja(?: on)?|osallistujia(?: on| tulee)?|osallistujamäärä|(?:antal )?deltagare|participants|attendees|enintään|max|högst|up to|at most):?\\s${about}?${number}`,
  'giu',
);
/** With nothing behind it that it could be the number of. */
const alone = new RegExp(`(?<!\\p{L})${about}${number}(?=[,.;)]|\\s{0,3}$)`, 'giu');
const abouts = new RegExp(`(?<!\\p{L})${about}(?=\\d|${Object.keys(spelt).join('|')})`, 'giu');
const remoteBefore = new RegExp(
  `(?<!\\p{L})(?:etäpaikkoja(?: on)?|etäosallistujia|distansplatser|(?:remote|online) (?:seats|places)):?\\s${about}?${number}`,
  'giu',
);

/** Of two different numbers nobody can tell which is meant. */
export function seatsIn(said: Pick<Said, 'text' | 'whens'>): Seats {
  const rest = withoutTimes(said);
  const named = [...rest.matchAll(after)].map(([, n = '', how]) => ({
    n: countOf(n),
    remote: how !== undefined,
  }));
  const others = [before, alone].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(([, n = '']) => ({ n: countOf(n), remote: false })),
  );
  const remotely = [...rest.matchAll(remoteBefore)].map(([, n = '']) => ({ n: countOf(n) }));
  const here = onlyOf([...named, ...others].filter((one) => !one.remote));
  const there = onlyOf([...named.filter((one) => one.remote), ...remotely]);
  return { ...(here ? { here } : {}), ...(there ? { remote: there } : {}) };
}

/** Where it is said how many. */
export function seatsStart(said: Pick<Said, 'text' | 'whens'>): readonly number[] {
  const rest = withoutTimes(said);
  return [abouts, alone, after, before, remoteBefore].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(({ index }) => index),
  );
}

function withoutTimes({ text, whens }: Pick<Said, 'text' | 'whens'>): string {
  return whens.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

function countOf(written: string): number {
  return spelt[written.toLocaleLowerCase('fi')] ?? Number(written);
}

function onlyOf(found: readonly { readonly n: number }[]): number | undefined {
  const [one, ...others] = new Set(found.map(({ n }) => n));
  return others.length === 0 ? one : undefined;
}
