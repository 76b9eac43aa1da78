import { readSession } from '../../storage/session.ts';
import { mayHost } from '../hosting.ts';
import { noSuchSession } from '../no-session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type Marking, mark } from './mark.ts';
import { presentAttendance, presentResult, type Shown } from './present.ts';
import { isLastPage, isSameRoster, rosterPages } from './roster.ts';
import { markAll, markPage } from './rules.ts';

export async function openAttendance(
  turn: Turn,
  { session: id, page }: { readonly session: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  const session = await readSession(services.tables, id);
  return mayHost(session, turn.actor)
    ? { kind: 'card', card: await presentAttendance(turn, id, session, services, { page }) }
    : noSuchSession(turn);
}

interface SavedPage {
  readonly session: string;
  readonly page: number;
  readonly nonce: string;
  /** Ids of those who were there, between commas. */
  readonly came: string;
}

/** Marks the people of one page and goes on to the next; after the last, what came of it. */
export async function saveAttendance(
  turn: Turn,
  { session, page, nonce, came }: SavedPage,
  services: Services,
): Promise<Reply> {
  const ticked = came.split(',').map((who) => who.trim());
  const done = await mark(turn, 'attendance.save', { session, nonce }, services, (state, names, stamp) => {
    const rows = rosterPages(state, names, turn.language)[page] ?? [];
    return isSameRoster(rows, nonce)
      ? markPage(
          rows.map(({ who }) => who),
          ticked,
          stamp,
        )
      : undefined;
  });
  return done.answer.kind === 'changed'
    ? show(turn, session, done, services, { page, news: 'changed', ticked })
    : show(
        turn,
        session,
        done,
        services,
        isLastPage(done.state, page) ? undefined : { page: page + 1, news: 'saved' },
      );
}

export async function allCame(
  turn: Turn,
  input: { readonly session: string; readonly nonce: string },
  services: Services,
): Promise<Reply> {
  const done = await mark(turn, 'attendance.all', input, services, (state, _names, stamp) =>
    markAll(state, stamp),
  );
  return show(turn, input.session, done, services);
}

/** Without a page: the result. What cannot be marked now says so on the page's card. */
async function show(
  turn: Turn,
  id: string,
  { answer, state }: Marking,
  services: Services,
  shown?: Shown,
): Promise<Reply> {
  switch (answer.kind) {
    case 'no-such-session':
      return noSuchSession(turn);
    case 'saved':
    case 'changed':
    case 'not-now':
      return {
        kind: 'card',
        card:
          answer.kind === 'saved' && shown === undefined
            ? await presentResult(turn, id, state, services)
            : await presentAttendance(turn, id, state, services, shown ?? { page: 0 }),
      };
  }
}
