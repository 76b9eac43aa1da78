import { type MaterialsFormCardInput, materialsFormCard } from '../../cards/materials/materials-form-card.ts';
import { readSessionHead } from '../../storage/session.ts';
import { mayHost } from '../hosting.ts';
import { noSuchSession } from '../no-session.ts';
import type { Session } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type MaterialsFields, readMaterials } from './form.ts';
import { materialsUntold } from './rules.ts';
import { keepMaterials } from './save.ts';
import { tellMaterials } from './tell-materials.ts';

export async function openMaterials(
  turn: Turn,
  { session: id }: { readonly session: string },
  services: Services,
): Promise<Reply> {
  const session = await readSessionHead(services.tables, id);
  return mayHost(session, turn.actor)
    ? form(turn, id, session, services, { values: typedMaterials(session) })
    : noSuchSession(turn);
}

type Sent = MaterialsFields & { readonly session: string; readonly nonce: string };

/** Keeps the links; once the session is over, those whom they are for are told at once. */
export async function saveMaterials(turn: Turn, input: Sent, services: Services): Promise<Reply> {
  const { session: id, materials, recording, toAll } = input;
  const read = readMaterials(input);
  if ('faults' in read) {
    const session = await readSessionHead(services.tables, id);
    const values = { materials, recording, toAll };
    return mayHost(session, turn.actor)
      ? form(turn, id, session, services, { values, faults: read.faults })
      : noSuchSession(turn);
  }
  const { answer, state } = await keepMaterials(turn, input, read.read, services);
  if (answer.kind === 'no-such-session') {
    return noSuchSession(turn);
  }
  const news = materialsUntold(state, turn.now.getTime()) ? 'savedAndTold' : answer.kind;
  if (news === 'savedAndTold') {
    await tellMaterials(id, 'all', services);
  }
  const told = { ...state.told, ...(news === 'savedAndTold' ? { materials: turn.now.getTime() } : {}) };
  return form(turn, id, { ...state, told }, services, { values: typedMaterials(state), news });
}

function typedMaterials({ facts }: Session): MaterialsFields {
  const { materials = '', recording = '', materialsToAll = false } = facts;
  return { materials, recording, toAll: String(materialsToAll) };
}

function form(
  { language, now }: Turn,
  id: string,
  { facts, status, told }: Session,
  services: Services,
  shown: Pick<MaterialsFormCardInput, 'values' | 'faults' | 'news'>,
): Reply {
  const card = materialsFormCard({
    language,
    session: id,
    facts,
    cancelled: status === 'cancelled',
    over: now.getTime() >= facts.end,
    told: told.materials,
    nonce: services.newId(),
    ...shown,
  });
  return { kind: 'card', card };
}
