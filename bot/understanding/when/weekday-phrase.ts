import { type Found, nothing } from './piece.ts';
import { gluedMark, isDash, meant, numberAt, type Reading, says } from './reading.ts';

/** "torstaina", "ensi torstaina", "to" where it can be no other word. */
export function weekdayPhrase(reading: Reading, at: number): Found | undefined {
  const which = meant(reading, at, 'which')?.which;
  const where = which === undefined ? at : at + 1;
  const found = meant(reading, where, 'weekday');
  if (found === undefined) {
    return undefined;
  }
  const short = found.form === 'short' || found.form === 'vague';
  const dotted = short && gluedMark(reading, where + 1, '.');
  const next = dotted ? where + 2 : where + 1;
  const lone = found.form === 'short' && !reading.tokens[where]?.capital && isApart(reading, where);
  if (short && (reading.careful || !(which !== undefined || lone || hasCompany(reading, where, next)))) {
    return undefined;
  }
  if (says(reading, at - 1, 'every')) {
    return nothing(next);
  }
  const past = found.form === 'past';
  if (past && reading.tokens[at - 1]?.text !== 'i') {
    return undefined;
  }
  const said = past ? -1 : which;
  return {
    piece: {
      kind: 'weekday',
      weekday: found.weekday,
      ...(said !== undefined && { which: said }),
      ...(found.part && { part: found.part }),
    },
    next,
  };
}

function isApart(reading: Reading, at: number): boolean {
  const [before, after] = [reading.tokens[at - 1], reading.tokens[at + 1]];
  const tied = (mark: string | undefined, other: number) =>
    mark !== undefined && '-–:/&@'.includes(mark) && !isShort(reading, other);
  return (
    !(reading.tokens[at]?.glued && tied(before?.text, at - 2)) && !(after?.glued && tied(after.text, at + 2))
  );
}

const neighbours = ['clock', 'part', 'unit'] as const;

function hasCompany(reading: Reading, at: number, next: number): boolean {
  const { tokens, language } = reading;
  const sole = at === 0 && tokens[next] === undefined;
  const led = says(reading, at - 1, 'filler') && tokens[at - 1]?.text !== 'the' && language !== 'fi';
  const week = meant(reading, at - 2, 'unit')?.unit === 'week' && tokens[at - 1]?.kind === 'number';
  const listed =
    (says(reading, at + 1, 'company') && (language === 'fi' || isShort(reading, at + 2))) ||
    (says(reading, at - 1, 'company') && isShort(reading, at - 2)) ||
    (isDash(reading, at + 1) && says(reading, at + 2, 'part')) ||
    (isJoin(reading, at + 1) && isShort(reading, at + 2)) ||
    (isJoin(reading, at - 1) && isShort(reading, at - 2));
  const followed = neighbours.some((is) => says(reading, next, is)) && !says(reading, at - 1, 'clock');
  return sole || led || week || listed || (followed && language !== 'en') || numbered(reading, next);
}

/** The dash of "ma–ke", the slash of "to/pe", the comma of "ma, ti". */
function isJoin(reading: Reading, at: number): boolean {
  return isDash(reading, at) || gluedMark(reading, at, '/,');
}

function isShort(reading: Reading, at: number): boolean {
  return says(reading, at, 'weekday');
}

/** A date or a stretch of hours follows, not a mere number. */
function numbered(reading: Reading, at: number): boolean {
  const start = reading.tokens[at]?.text === 'den' ? at + 1 : at;
  if (numberAt(reading, start) === undefined) {
    return false;
  }
  return (
    (gluedMark(reading, start + 1, '.:/-–') && numberAt(reading, start + 2) !== undefined) ||
    (gluedMark(reading, start + 1, '.') && says(reading, start + 2, 'month')) ||
    says(reading, start + 1, 'month') ||
    says(reading, start + 1, 'ordinal-mark') ||
    says(reading, start + 1, 'am') ||
    says(reading, start + 1, 'pm')
  );
}
