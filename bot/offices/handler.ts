import { type OfficeCardInput, officeCard } from '../../cards/offices/office-card.ts';
import { setOffice } from '../../storage/people.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { notice } from '../notice.ts';
import { municipalityName } from '../shared/network.ts';
import { inOffice, officesOf } from '../shared/offices.ts';
import type { Office, Person } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** What was asked for before the person had said for which municipality: a word, or a press. */
export type Then =
  | { readonly command: string; readonly rest: string }
  | { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

/** A card has 25 KB: what would take more than this in all its buttons is not kept while it is asked (characters). */
const roomForThen = 6_000;

/** Asks for which municipality, and what was asked for is done with the answer. */
export function askOffice(
  turn: Turn,
  offices: readonly Office[],
  next: Then,
  services: Services,
): Promise<Reply> {
  const kept = JSON.stringify(next);
  const asked: Pick<OfficeCardInput, 'next' | 'news'> =
    pressOf(next) === undefined ? { next: kept } : { next: kept, news: 'does' };
  return show(
    turn,
    turn.actor,
    offices,
    kept.length * offices.length > roomForThen ? { news: 'again' } : asked,
    services,
  );
}

/** `kunta`: for which municipality somebody acts, and the others that they serve. */
export function showOffices(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  const offices = officesOf(turn.actor);
  return offices.length === 0
    ? Promise.resolve(notice(turn, { notice: 'no-municipality' }))
    : show(turn, turn.actor, offices, {}, services);
}

/** After a code that gave somebody one office more. */
export function showGained(turn: Turn, services: Services): Promise<Reply> {
  const offices = officesOf(turn.actor);
  return show(turn, turn.actor, offices, { news: offices.length > 1 ? 'gained' : 'changed' }, services);
}

/**
 * From now on the person acts for this municipality; then what they had asked for is done. What changes something is done
 * for one municipality only, however often the question or the old form is answered.
 */
export async function chooseOffice(
  turn: Turn,
  { to, next }: { readonly to: string; readonly next: string },
  services: Services,
  run: (turn: Turn, next: Then) => Promise<Reply>,
): Promise<Reply> {
  const asked = readThen(next, to);
  const press = asked && pressOf(asked);
  const actor = await setOffice(services.tables, turn.actor, to, press);
  if (!actor || !inOffice(actor, to)) {
    return notice(turn, { notice: 'no-such-municipality', params: { name: '' } });
  }
  services.people.forget(turn.actor);
  services.directory.forget();
  const done = actor.pressed?.find((one) => one.press === press);
  if (done && done.municipality !== to) {
    return notice(turn, { notice: 'old-card' });
  }
  const as = { ...turn, actor };
  return asked ? run(as, asked) : show(as, actor, officesOf(actor), { news: 'chosen' }, services);
}

/** What a press that changes something is known by: no more is kept of it than that it was done. */
function pressOf(next: Then): string | undefined {
  return 'verb' in next && typeof next.data['nonce'] === 'string'
    ? hashKey(next.verb, next.data['nonce']).slice(0, 16)
    : undefined;
}

function readThen(kept: string, to: string): Then | undefined {
  let read: unknown;
  try {
    read = JSON.parse(kept);
  } catch {
    return undefined;
  }
  const { command, rest, verb, data } = (typeof read === 'object' && read !== null ? read : {}) as Partial<
    Record<'command' | 'rest' | 'verb' | 'data', unknown>
  >;
  if (typeof command === 'string' && typeof rest === 'string') {
    return { command, rest };
  }
  return typeof verb === 'string' && verb !== 'office.choose' && typeof data === 'object'
    ? { verb, data: { ...data, as: to } }
    : undefined;
}

async function show(
  turn: Turn,
  actor: Person,
  offices: readonly Office[],
  more: Pick<OfficeCardInput, 'next' | 'news'>,
  services: Services,
): Promise<Reply> {
  const { municipalities } = await services.network.get();
  const card = officeCard({
    language: turn.language,
    offices: offices.map(({ role, municipality }) => {
      const found = municipalities.get(municipality);
      return {
        code: municipality,
        name: found ? municipalityName(found, turn.language) : municipality,
        role,
        acting: municipality === actor.municipality && (offices.length === 1 || actor.officeChosen === true),
      };
    }),
    ...more,
  });
  return { kind: 'card', card };
}
