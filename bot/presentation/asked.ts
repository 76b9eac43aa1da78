import { type AskedItem, type AskedNews, askedCard } from '../../cards/presentation/asked-card.ts';
import { readAnswerOf } from '../../storage/answer-of.ts';
import { type Asker, readAnswer, readAsker, readAskerId } from '../../storage/askers.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { cancelledKey, readSessionText } from '../../storage/session-texts.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Language } from '../shared/people.ts';
import { guestOf, type Presentation, type Presentations, sessionOf } from '../shared/presentation.ts';
import type { Reply, Services } from '../turn.ts';
import type { Visit } from '../visit.ts';
import { mayAskMore } from './rules.ts';

/** So many fit a card. */
const mostShown = 4;

/** How somebody's requests stand; undefined: they have made none. */
export async function askedBy(visit: Visit, services: Services): Promise<Reply | undefined> {
  const asker = await readAskerId(services.tables, visit.sender);
  if (asker === undefined) {
    return undefined;
  }
  const presentations = await readPresentations(services.tables);
  const [newest] = shownTo(presentations, asker, true);
  const shown = shownTo(presentations, asker);
  // Who may not ask now is not offered it either.
  if (shown.length === 0 && mayAskMore(presentations, asker, visit.now.getTime())) {
    return undefined;
  }
  const known = newest && (await readAsker(services.tables, newest.id));
  // They chose that language when they asked; the client may have another.
  const language = known?.language ?? visit.language;
  return presentAsked({ ...visit, language }, asker, presentations, services);
}

export async function presentAsked(
  { language, now }: Visit,
  asker: string,
  presentations: Presentations,
  services: Services,
  news?: AskedNews,
): Promise<Reply> {
  const shown = shownTo(presentations, asker, news === 'withdrawn' || news === 'withdrawnAgreed');
  const items = await Promise.all(shown.map((one) => askedItem(one, language, services)));
  const card = askedCard({
    language,
    now,
    items: items.filter((item) => item !== undefined),
    news,
    mayAsk: mayAskMore(presentations, asker, now.getTime()),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}

/** The newest first; one that they withdrew is shown when they have just done so. */
function shownTo({ list }: Presentations, asker: string, withdrawn = false): readonly Presentation[] {
  return list
    .filter((one) => one.asker === asker && (withdrawn || one.state.kind !== 'withdrawn'))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, mostShown);
}

/** A request as its asker sees it. */
export async function askedItem(
  presentation: Presentation,
  language: Language,
  services: Services,
  known?: Asker,
): Promise<AskedItem | undefined> {
  const { id, state, wishes } = presentation;
  const { tables } = services;
  const agreed = state.kind === 'agreed';
  const [asker, reason, held, calendar] = await Promise.all([
    known ?? readAsker(tables, id),
    reasonOf(presentation, services),
    agreed ? readAnswerOf(tables, sessionOf(id), guestOf(id)) : undefined,
    agreed ? services.links.session(sessionOf(id), guestOf(id), language) : undefined,
  ]);
  return (
    asker && {
      id,
      municipality: asker.municipality,
      wishes,
      state,
      reason,
      link: held?.session.facts.remoteLink,
      // Before the session is there its file is not.
      calendar: held && calendar,
    }
  );
}

/** Why it was declined, or why its session was called off. */
async function reasonOf({ id, state }: Presentation, { tables }: Services): Promise<string> {
  switch (state.kind) {
    case 'declined':
      return readAnswer(tables, id);
    case 'calledOff':
      return readSessionText(tables, sessionOf(id), cancelledKey);
    case 'open':
    case 'agreed':
    case 'withdrawn':
      return '';
    default:
      return assertNever(state);
  }
}
