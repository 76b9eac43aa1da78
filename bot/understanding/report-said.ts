import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

/** What of a report was said; amounts as they were written. */
export interface ReportSaid {
  /** How many were there, of no group in particular, and how that was written. */
  readonly participants?: { readonly n: string; readonly written: string };
  /** Kilometres driven. */
  readonly km?: string;
  /** Euros. */
  readonly costs: Readonly<Partial<Record<Cost, string>>>;
  /** All other words of what was told. */
  readonly rest: string;
}

/** What it was for, and euros. */
const costPatterns = {
  train:
    /(?<!\p{L})(?:juna(?:t|lippu|liput)?|tåg(?:et|biljett)?|train(?: ticket)?)\s?:?\s?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:€|euroa|euros?|eur|e)(?!\p{L})/iu,
  flight:
    /(?<!\p{L})(?:lento|lennot|flyg(?:et|biljett)?|flights?)\s?:?\s?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:€|euroa|euros?|eur|e)(?!\p{L})/iu,
  taxi: /(?<!\p{L})(?:taksi(?:t|kulut)?|taxi)\s?:?\s?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:€|euroa|euros?|eur|e)(?!\p{L})/iu,
  hotel:
    /(?<!\p{L})(?:hotelli|majoitus|hotell(?:et)?|hotel|accommodation)\s?:?\s?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:€|euroa|euros?|eur|e)(?!\p{L})/iu,
  allowance:
    /(?<!\p{L})(?:päiväraha|dagtraktamente|traktamente|per diem|daily allowance)\s?:?\s?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:€|euroa|euros?|eur|e)(?!\p{L})/iu,
} as const;
type Cost = keyof typeof costPatterns;

const km =
  /(?<![\p{L}\d])(?:(?:ajoa|ajoin|ajettu|ajettiin|ajot|kört|körde|körning|drove|driving|driven)\s?:?\s?)?(\d{1,4}(?:[.,]\d)?)\s?(?:km|kilometriä|kilometer|kilomet(?:re|er)s|kilsaa)(?!\p{L})/iu;
const present =
  /(?<![\p{L}\d])(?:(?:osallistujia|osallistujat|osallistujaa|deltagare|participants|attendees)\s?:?\s?(?:oli |var |were )?(\d{1,4})(?![\d.,]*\d)|(\d{1,4}) (?:osallistujaa|henkeä|henkilöä|hlöä?|deltagare|participants|attendees))(?!\p{L})/iu;

const colon = /(?<=\p{L})\s?:(?=\s)/u;

function toldAfter(text: string): RegExpExecArray | null {
  return colon.exec(text) ?? /,\s/u.exec(text);
}

/** Whether a colon parts what is told from what is asked for. */
export function hasColon(text: string): boolean {
  return colon.test(text);
}

/** Which workshop it is of: what stands before what is told of it. */
export function beforeTold(text: string): string {
  return text.slice(0, toldAfter(text)?.index);
}

const verbs = new Set(
  'raportoi raportoin raportoidaan rapportera rapporterar rapport report reporting'.split(' '),
);

/** Whether a text begins with it that a workshop is to be reported. */
export function beginsReport({ text, concepts, places }: Said): boolean {
  const [first = ''] = wordsIn(text);
  return verbs.has(first) && (concepts.has('workshop') || places.length > 0) && toldAfter(text) !== null;
}

/** Reads what a text tells of a workshop that was held: after its colon or first comma, or in all of it. */
export function reportSaid(text: string): ReportSaid {
  const at = toldAfter(text);
  let rest = at ? text.slice(at.index + at[0].length) : text;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (!found) {
      return undefined;
    }
    rest = `${rest.slice(0, found.index)}${rest.slice(found.index + found[0].length)}`;
    return { n: found[1] ?? found[2] ?? '', written: found[0] };
  };
  const driven = take(km)?.n;
  const participants = take(present);
  const costs = (Object.keys(costPatterns) as readonly Cost[]).flatMap((cost) => {
    const said = take(costPatterns[cost]);
    return said === undefined ? [] : [[cost, said.n] as const];
  });
  return {
    ...(participants === undefined ? {} : { participants }),
    ...(driven === undefined ? {} : { km: driven }),
    costs: Object.fromEntries(costs),
    rest: at ? tidy(rest) : '',
  };
}

/** Without the commas and joining words that stood between what was taken. */
function tidy(rest: string): string {
  return rest
    .split(/,(?!\d)|[;\n]/u)
    .map((part) => part.trim().replace(/^(?:ja|och|and|\d{1,2}\.\d{1,2}\.?(?:\d{4})?)$|^[.\s]+$/iu, ''))
    .filter(Boolean)
    .join(', ');
}
