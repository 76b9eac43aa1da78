import { questionsCard } from '../../cards/question/questions-card.ts';
import type { PlaceName } from '../../cards/text/place-words.ts';
import { readOverview } from '../../storage/overview.ts';
import { placeName } from '../municipality-forms.ts';
import { addDays, dayOf } from '../shared/helsinki.ts';
import type { Network } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { isUnanswered } from './rules.ts';

const pageSize = 6;
/** So many days after a period its unanswered questions are still listed. */
const lingers = 92;

/** Questions that wait for an answer, those of one's own municipalities first, oldest first. */
export async function listQuestions(
  turn: Turn,
  { page }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  const network = await services.network.get();
  const today = dayOf(turn.now);
  const periods = network.periods.filter(({ from, to }) => from <= today && today <= addDays(to, lingers));
  const entries = await Promise.all(periods.map(({ id }) => readOverview(services.tables, id)));
  const waiting = entries.flat().flatMap(({ municipality: code, period, quota }) =>
    quota.questions.filter(isUnanswered).map((question) => ({
      code,
      ...placeOf(network, code, turn.language),
      period,
      question,
    })),
  );
  const own = ({ code }: { readonly code: string }) => (turn.actor.municipalities.includes(code) ? 0 : 1);
  const sorted = waiting.toSorted((a, b) => own(a) - own(b) || a.question.at - b.question.at);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const shown = Math.min(page, pages - 1);
  const card = questionsCard({
    language: turn.language,
    items: sorted.slice(shown * pageSize, (shown + 1) * pageSize),
    total: sorted.length,
    page: shown,
    pages,
  });
  return { kind: 'card', card };
}

function placeOf(network: Network, code: string, language: Language): PlaceName {
  const municipality = network.municipalities.get(code);
  return municipality ? placeName(municipality, language) : { municipality: code };
}
