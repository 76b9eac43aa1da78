import type { Answer, Counts, Mode, Session } from '../../../bot/shared/session.ts';

/*
 * What a session's answers amount to, told from each of them and not from what the bot counts along the way.
 */

export const modes = ['onSite', 'remote'] as const satisfies readonly Mode[];
type One = readonly [who: string, answer: Answer];

export function takenIn({ answers }: Session, mode: Mode): number {
  return [...answers.values()].filter((answer) => takes(answer, mode)).length;
}

export function takenBy({ answers }: Session, mode: Mode, municipality: string): number {
  return [...answers.values()].filter((a) => a.municipality === municipality && takes(a, mode)).length;
}

/** Holds a place, or has one kept. */
function takes({ seat, waits }: Answer, mode: Mode): boolean {
  return seat === mode || (waits?.for === mode && waits.offeredUntil !== undefined);
}

export function placesOf({ facts }: Session, mode: Mode): number {
  return (mode === 'onSite' ? facts.capacity : facts.remoteCapacity) ?? Number.POSITIVE_INFINITY;
}

/** What a municipality may have of a kind. */
export function capOf({ facts }: Session, mode: Mode): number {
  const capped: Mode = facts.place === '' ? 'remote' : 'onSite';
  return (mode === capped ? facts.perMunicipality : undefined) ?? Number.POSITIVE_INFINITY;
}

export function isAtCap(session: Session, mode: Mode, { municipality }: Answer): boolean {
  return municipality !== undefined && takenBy(session, mode, municipality) >= capOf(session, mode);
}

/** Everybody in line, with an offer or without. */
export function lineOf({ answers }: Session, mode: Mode): readonly One[] {
  const waiting = [...answers].filter(([, { waits }]) => waits?.for === mode);
  return waiting.sort(([, a], [, b]) => Number(a.waits?.number) - Number(b.waits?.number));
}

/** Who should have the next place of a kind, if there is one. */
export function nextInTurn(session: Session, mode: Mode): string | undefined {
  if (takenIn(session, mode) >= placesOf(session, mode)) return undefined;
  const first = lineOf(session, mode).find(
    ([, answer]) => answer.waits?.offeredUntil === undefined && !isAtCap(session, mode, answer),
  );
  return first?.[0];
}

export function recount({ answers }: Session, municipality?: string): Counts {
  const all = [...answers.values()].filter(
    (answer) => municipality === undefined || (answer.municipality ?? '') === municipality,
  );
  const seated = (seat: string) => all.filter((answer) => answer.seat === seat).length;
  const offered = (mode: Mode) =>
    all.filter(({ waits }) => waits?.for === mode && waits.offeredUntil !== undefined).length;
  return {
    onSite: seated('onSite'),
    remote: seated('remote'),
    no: seated('no'),
    waiting: all.filter(({ waits }) => waits !== undefined).length,
    offeredOnSite: offered('onSite'),
    offeredRemote: offered('remote'),
  };
}
