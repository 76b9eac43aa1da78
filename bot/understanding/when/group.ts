import { hasComma, isGlue } from './glue.ts';
import type { Piece } from './piece.ts';
import { isOtherHours, type Placed } from './pieces.ts';
import { isDash, type Reading } from './reading.ts';

type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>;

/** Pieces that say one time together. */
export interface Group {
  readonly at: number;
  readonly next: number;
  readonly weekday?: Of<'weekday'>;
  readonly date?: Of<'days'> | Of<'span'>;
  readonly clock?: Of<'clock'>;
  readonly part?: Of<'part'>;
}

export function groupsOf(reading: Reading, pieces: readonly Placed[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const [index, placed] of pieces.entries()) {
    const before = pieces[index - 1];
    if (open && before && placed.piece.kind === 'clock' && isOtherHours(reading, before, placed.at)) {
      groups.push(open);
      open = { ...open, at: placed.at, next: placed.next, clock: placed.piece };
      continue;
    }
    const joined: Group | undefined = open && join(reading, open, placed, pieces[index + 1]);
    if (joined === undefined && open !== undefined) {
      groups.push(open);
    }
    open = joined ?? alone(placed);
  }
  return open === undefined ? groups : [...groups, open];
}

function alone({ piece, at, next }: Placed): Group | undefined {
  return piece.kind === 'nothing' ? undefined : { at, next, ...slot(piece) };
}

function slot(piece: Exclude<Piece, { kind: 'nothing' }>): Partial<Group> {
  switch (piece.kind) {
    case 'weekday':
      return { weekday: piece };
    case 'days':
    case 'span':
      return { date: piece };
    case 'clock':
      return { clock: piece };
    case 'part':
      return { part: piece };
  }
}

function join(
  reading: Reading,
  open: Group,
  placed: Placed,
  following: Placed | undefined,
): Group | undefined {
  const { piece, at, next } = placed;
  const hyphened = piece.kind === 'part' && at === open.next + 1 && isDash(reading, open.next);
  if (piece.kind === 'nothing' || !(hyphened || isGlue(reading, open.next, at))) {
    return undefined;
  }
  const full = open.clock !== undefined && (open.date ?? open.weekday) !== undefined;
  const startsNew = full && hasComma(reading, open.next, at);
  const belongsOn =
    piece.kind === 'weekday' && open.date !== undefined && leadsDate(reading, placed, following);
  return startsNew || belongsOn || !hasRoom(open, piece) ? undefined : { ...open, ...slot(piece), next };
}

/** The weekday of "9.2. ja ti 16.2." is the second date's. */
function leadsDate(reading: Reading, { next }: Placed, following: Placed | undefined): boolean {
  return following?.piece.kind === 'days' && isGlue(reading, next, following.at);
}

function hasRoom(open: Group, piece: Piece): boolean {
  switch (piece.kind) {
    case 'weekday':
      return open.weekday === undefined && isDivisible(open.date);
    case 'days':
      return open.date === undefined;
    case 'span':
      return open.date === undefined && (open.weekday === undefined || isDivisible(piece));
    case 'clock':
      return open.clock === undefined;
    case 'part':
      return open.part === undefined;
    case 'nothing':
      return false;
  }
}

/** A weekday picks days out of a month, not out of a season. */
function isDivisible(date: Group['date']): boolean {
  return date?.kind !== 'span' || Date.parse(date.span.last) - Date.parse(date.span.first) <= 31 * 86_400_000;
}
