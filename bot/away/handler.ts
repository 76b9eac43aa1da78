import { type AwayCardInput, awayCard } from '../../cards/away/away-card.ts';
import type { Committed } from '../../storage/aggregate.ts';
import { awayKind, awayPartition, readAways } from '../../storage/away.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import { type AwayEvent, type Aways, isAway } from '../shared/away.ts';
import { addDays, dayOf } from '../shared/helsinki.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type AwayFields, nobody, readAwayForm } from './form.ts';
import { type AwayDecision, type AwayOutcome, comingOf, decideMark, decideRemove } from './rules.ts';

const noFields: AwayFields = { from: '', to: '', substitute: nobody };

/** `poissa`: one's own days away, and the form for more, with what was said of them. */
export async function openAway(
  turn: Turn,
  { fields = {}, heard }: { readonly fields?: Partial<AwayFields>; readonly heard?: string },
  services: Services,
): Promise<Reply> {
  const values = { ...noFields, ...fields };
  return show(turn, await readAways(services.tables), services, { values, heard });
}

/** The form sent in: days on which nobody is offered this consultant. */
export async function saveAway(
  turn: Turn,
  input: { readonly nonce: string; readonly fields: Partial<AwayFields> },
  services: Services,
): Promise<Reply> {
  const today = dayOf(turn.now);
  const values = { ...noFields, ...input.fields };
  const substitutes = (await others(turn, services)).map(({ id }) => id);
  const read = readAwayForm(values, { today, substitutes });
  if ('faults' in read) {
    return show(turn, await readAways(services.tables), services, { values, faults: read.faults });
  }
  const command = cardCommand(turn, 'away.save', input.nonce);
  const away = { id: idOf(command), person: turn.actor.id, ...read.wish };
  const done = await change(turn, command, services, (aways) => decideMark(aways, away, today));
  return answer(turn, done, services, values);
}

export async function removeAway(
  turn: Turn,
  input: { readonly nonce: string; readonly away: string },
  services: Services,
): Promise<Reply> {
  // One card removes several ranges: each is a command of its own.
  const command = cardCommand(turn, 'away.remove', `${input.nonce}|${input.away}`);
  const done = await change(turn, command, services, (aways) =>
    decideRemove(aways, input.away, turn.actor.id),
  );
  return answer(turn, done, services, noFields);
}

async function change(
  turn: Turn,
  command: string,
  services: Services,
  decide: (aways: Aways) => AwayDecision,
): Promise<Committed<Aways, AwayOutcome>> {
  const actor = freshActor(turn, services);
  const done = await services.committer.run<Aways, AwayEvent, AwayOutcome>(awayKind, awayPartition, {
    id: command,
    by: turn.actor.id,
    ready: actor.read,
    decide(aways) {
      const person = actor.get();
      const decision: AwayDecision =
        person && authorize(person, 'away.mark') ? decide(aways) : { answer: { kind: 'not-allowed' } };
      // A refusal depends on what stands: pressed again, it is decided again.
      return decision.event ? decision : { ...decision, unmarked: true };
    },
  });
  services.aways.forget();
  return done;
}

function answer(
  turn: Turn,
  { answer: { kind }, state }: Committed<Aways, AwayOutcome>,
  services: Services,
  values: AwayFields,
): Reply | Promise<Reply> {
  switch (kind) {
    case 'not-allowed':
      return notice(turn, { notice: 'not-allowed' });
    case 'too-many':
      return show(turn, state, services, { values, tooMany: true });
    case 'saved':
    case 'removed':
    case 'gone':
      return show(turn, state, services, { news: kind });
    default:
      return assertNever(kind);
  }
}

async function others(turn: Turn, services: Services) {
  return (await services.consultants.get()).filter(({ id }) => id !== turn.actor.id);
}

async function show(
  turn: Turn,
  aways: Aways,
  services: Services,
  more: Partial<Pick<AwayCardInput, 'news' | 'values' | 'faults' | 'tooMany' | 'heard'>> = {},
): Promise<Reply> {
  const today = dayOf(turn.now);
  const consultants = await others(turn, services);
  const nameOf = (id: string) => consultants.find((one) => one.id === id)?.name;
  const own = comingOf(aways, turn.actor.id, today).map((away) => {
    const { id, from, to, substitute } = away;
    return {
      id,
      from,
      to,
      ...(substitute === undefined
        ? {}
        : { substitute: { name: nameOf(substitute), away: awayWithin(aways, substitute, from, to) } }),
    };
  });
  const card = awayCard({
    language: turn.language,
    today,
    own,
    standsIn: aways.list
      .filter((away) => away.substitute === turn.actor.id && away.to >= today)
      .flatMap(({ person, from, to }) => {
        const name = nameOf(person);
        return name === undefined ? [] : [{ name, from, to }];
      }),
    consultants: consultants.map(({ id, name }) => ({ id, name })),
    values: noFields,
    faults: {},
    nonce: services.newId(),
    ...more,
  });
  return { kind: 'card', card };
}

function awayWithin(aways: Aways, person: string, from: string, to: string): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isAway(aways, person, day)) {
      return true;
    }
  }
  return false;
}
