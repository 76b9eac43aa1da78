import type { SaidWhen } from './time-roles.ts';
import { wordsIn } from './words.ts';

/** "15.12. paja", "joulukuun sovittu paja", "december-workshopen", "the December workshop". */
const thing =
  /^(?:työpaj|tyopaj|paj|verksta|workshop|wörkshop|seminaar|seminari|seminar|varau|bokning|booking|tilaisuu|tillfäll)/u;
const between = new Set(
  'oleva olevan sovittu sovitun varattu varatun pyydetty pyydetyn bokade avtalade planerade booked agreed planned kehittämispaja'.split(
    ' ',
  ),
);

const leading = new Set('to till into until mot'.split(' '));
const fillers = new Set(
  'den det the a på i on vecka week early late början slutet av of beginning end'.split(' '),
);
/** "tammikuulle", "15.1.:lle", "tammikuuhun", "maanantaiksi", "iltapäivään" */
const ending = /(?:lle|kuuhun|ksi|kuuseen|iltaan|päivään|paivaan)(?:\s\d{1,2})?$/iu;
const glued = /^:?(?:lle|een|seen|ksi)(?!\p{L})/iu;

/** Whether a time in a text on moving says which one is to be moved, the thing itself being named right after it. */
export function namesThing(text: string, { start, end, when }: SaidWhen): boolean {
  const [first = '', second = ''] = wordsIn(text.slice(end).replace(/[,;.!?].*$/su, ''));
  const at = between.has(first) ? second : first;
  return (
    when.kind !== 'time' && thing.test(at) && !leads(text.slice(0, start)) && !ends(text, { start, end })
  );
}

/** Whether a time in a text on moving is surely the new one: "to January", "till januari", "tammikuulle". */
export function isTarget(text: string, one: Pick<SaidWhen, 'start' | 'end' | 'role'>): boolean {
  return one.role === undefined && (leads(text.slice(0, one.start)) || ends(text, one));
}

function leads(before: string): boolean {
  const words = wordsIn(before.split(/[,;.!?]\s/u).at(-1) ?? '');
  return leading.has(words.findLast((word) => !fillers.has(word)) ?? '');
}

function ends(text: string, { start, end }: Pick<SaidWhen, 'start' | 'end'>): boolean {
  return ending.test(text.slice(start, end)) || glued.test(text.slice(end));
}
