import { type AskedItem, type AskedNews, askedCard } from '../../cards/presentation/asked-card.ts';
import { readAnswerOf } from '../../storage/answer-of.ts';
import { type Asker, readAnswer, readAsker, readAskerId } from '../../storage/askers.ts';
import { readPresentations } from '../../storage/presentations.ts';
import type { Language } from '../shared/people.ts';
import { guestOf, isLive, type Presentation, type Presentations, sessionOf } from '../shared/presentation.ts';
import type { Reply, Services } from '../turn.ts';
import type { Visit } from '../visit.ts';
import { mostOfOne } from './rules.ts';

/** So many fit a card. */
const mostShown = 4;

/** How somebody's requests stand; undefined: they have made none. */
export async function askedBy(visit: Visit, services: Services): Promise<Reply | undefined> {
  const asker = await readAskerId(services.tables, visit.sender);
  if (asker === undefined) {
    return undefined;
  }
  const presentations = await readPresentations(services.tables);
  const shown = shownTo(presentations, asker);
  return shown.length > 0 ? presentAsked(visit, asker, presentations, services) : undefined;
}

export async function presentAsked(
  { language, now }: Visit,
  asker: string,
  presentations: Presentations,
  services: Services,
  news?: AskedNews,
): Promise<Reply> {
  const at = now.getTime();
  const shown = shownTo(presentations, asker, news === 'withdrawn');
  const items = await Promise.all(shown.map((one) => askedItem(one, language, services)));
  const live = presentations.list.filter((one) => one.asker === asker && isLive(one, at)).length;
  const card = askedCard({
    language,
    now,
    items: items.filter((item) => item !== undefined),
    news,
    mayAsk: live < mostOfOne,
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
    state.kind === 'declined' ? readAnswer(tables, id) : '',
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
