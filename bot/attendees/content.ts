import type { AttendeesContent } from '../../cards/attendees/attendees-card.ts';
import { dietKey, lateKey } from '../../storage/session-texts.ts';
import { dietsKept } from '../diets-kept.ts';
import { periodOfSession } from '../invited.ts';
import type { Session } from '../shared/session.ts';
import type { Around } from './around.ts';
import { byMunicipality, dropOuts, everybody, inLine, withDiet } from './attendee-list.ts';
import { dietSum } from './diet-sum.ts';
import { type NetworkAnswer, networkAnswer } from './network-answer.ts';
import type { AttendeesView } from './views.ts';

/** So many on a page that the card stays within its size. */
const pageSizes: Readonly<Record<AttendeesView, number>> = {
  municipalities: 10,
  people: 25,
  waiting: 20,
  late: 4,
  diets: 15,
  dropped: 20,
};

export interface Shown {
  readonly content: AttendeesContent;
  readonly page: number;
  readonly pages: number;
}

interface Page<T> {
  readonly part: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** One page of one way to look at a session's attendees; a page too far is the last. `words`: texts by their key. */
export function contentOf(
  view: AttendeesView,
  page: number,
  session: Session,
  around: Around,
  now: Date,
  words: (key: string) => string,
): Shown {
  const cut = <T>(all: readonly T[]): Page<T> => pageOf(all, page, pageSizes[view]);
  switch (view) {
    case 'municipalities':
      return municipalities(session, around, cut);
    case 'people': {
      const { part, ...rest } = cut(everybody(session, around.attendee));
      return { ...rest, content: { view, attendees: part } };
    }
    case 'waiting': {
      const { part, ...rest } = cut(inLine(session, around.attendee));
      return { ...rest, content: { view, attendees: part } };
    }
    case 'dropped': {
      const all = dropOuts(session, now.getTime());
      const { part, ...rest } = cut(all);
      return {
        ...rest,
        content: { view, attendees: part.map(([who, answer]) => around.attendee(who, answer)) },
      };
    }
    case 'late': {
      const { part, ...rest } = cut(session.late.toSorted((a, b) => a.at - b.at));
      const items = part.map((request) => ({
        request,
        name: around.name(request.who),
        municipality: around.municipality(request.municipality ?? ''),
        message: words(lateKey(request.who)),
      }));
      return { ...rest, content: { view, items } };
    }
    case 'diets': {
      const told = withDiet(session)
        .map(([who, answer]) => ({ ...around.attendee(who, answer), diet: words(dietKey(who)) }))
        .filter(({ diet }) => diet !== '')
        .sort(byMunicipality);
      const { part, ...rest } = cut(told);
      const sum = dietSum(told.map(({ diet }) => diet));
      return {
        ...rest,
        content: { view, sum, attendees: part, erased: session.facts.end + dietsKept },
      };
    }
  }
}

/** On which page of a view somebody is. */
export function pageWith(view: 'late' | 'dropped', who: string, session: Session, now: Date): number {
  const all =
    view === 'late'
      ? session.late.toSorted((a, b) => a.at - b.at).map((request) => request.who)
      : dropOuts(session, now.getTime()).map(([id]) => id);
  return Math.max(0, Math.floor(all.indexOf(who) / pageSizes[view]));
}

export function answerOfNetwork(session: Session, { network }: Pick<Around, 'network'>): NetworkAnswer {
  return networkAnswer(session, network, periodOfSession(network, session.facts));
}

function municipalities(session: Session, around: Around, cut: <T>(all: readonly T[]) => Page<T>): Shown {
  const answer = answerOfNetwork(session, around);
  const people = everybody(session, around.attendee);
  const sorted = new Map(people.map(({ answer: { municipality = '' } }) => [municipality, 0]));
  const rows = new Map(answer.rows.map((row) => [row.code, row]));
  const items = [...sorted.keys()].flatMap((code) => {
    const row = rows.get(code);
    const first = people.findIndex((one) => (one.answer.municipality ?? '') === code);
    const page = Math.floor(first / pageSizes.people);
    return row ? [{ ...row, name: around.municipality(code), page }] : [];
  });
  const { part, ...rest } = cut(items);
  const names = (codes: readonly string[]) =>
    codes.map(around.municipality).sort((a, b) => a.localeCompare(b, 'fi'));
  return {
    ...rest,
    content: {
      view: 'municipalities',
      answer: {
        coming: names(answer.coming),
        waiting: names(answer.waiting),
        notComing: names(answer.notComing),
        silent: names(answer.silent),
      },
      items: part,
    },
  };
}

export function pageOf<T>(all: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { part: all.slice(shown * size, (shown + 1) * size), page: shown, pages };
}
