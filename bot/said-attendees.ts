import { filterText } from '../cards/sessions/filter-text.ts';
import { chooseHosted, listHosted, openHosted, sessionsHosted, showAttendees } from './attendees/list.ts';
import { saidNow } from './said-now.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay, onDaysSaid, oneMeant } from './understanding/meant.ts';
import { placesIn } from './understanding/pointing.ts';
import { filterIn } from './understanding/session-filter-in.ts';
import { namesSomething, titledSo } from './understanding/titled-so.ts';
import { wordsIn } from './understanding/words.ts';

/** `osallistujat`, with what was said after the word: those of the session that is meant, or which of several is meant. */
export async function openSaidAttendees(turn: Turn, text: string, services: Services): Promise<Reply> {
  if (text.trim() === '') {
    return openHosted(turn, services);
  }
  const [said, { coming, past }, { find }] = await Promise.all([
    saidNow(turn, text, services),
    sessionsHosted(turn, services),
    services.understanding(),
  ]);
  const filter = filterIn(said);
  const isWord = (word: string) => find(wordsIn(word), said.language).length > 0;
  const titled = titledSo([...coming, ...past], said);
  const named = titled.length > 0 || namesSomething(said, isWord);
  const isOfKind = ({ kind }: (typeof coming)[number]) =>
    filter.kinds.length === 0 || filter.kinds.includes(kind);
  const ofKind = titled.length > 0 ? titled : [...coming, ...past].filter(isOfKind);
  const shown = services.recent.idsOf('sessions', turn.actor.id, turn.now);
  const [only, ...others] = coming.filter(isOfKind);
  const alone = others.length === 0 && !namesDay(said) && said.pointing.size === 0 ? only : undefined;
  // A name that no title has is of another session, and not of the only one.
  const pointed = said.pointing.has('pronoun') || placesIn(said.pointing).length > 0;
  if (named && titled.length === 0 && !namesDay(said) && !pointed) {
    return listHosted(turn, { page: 0 }, services);
  }
  const one = oneMeant(ofKind, said, shown) ?? (named ? undefined : alone);
  if (one) {
    return showAttendees(turn, { session: one.id, page: 0, view: 'municipalities' }, services);
  }
  if (!namesDay(said) && filter.kinds.length === 0 && titled.length === 0) {
    return openHosted(turn, services);
  }
  const some = namesDay(said) ? onDaysSaid(ofKind, said) : ofKind;
  // What is over may have been read as what is to come: of those that there are, their own days tell.
  const asked = some.length > 0 ? { ...filter, spans: [] } : filter;
  return chooseHosted(turn, some, filterText(turn.language, asked), services);
}
