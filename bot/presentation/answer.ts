import type { Committed } from '../../storage/aggregate.ts';
import { answerRow } from '../../storage/askers.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import { replyItem } from '../shared/outbox.ts';
import { findPresentation, type Presentation, type Presentations } from '../shared/presentation.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type AnswerFaults, type AnswerFields, readAgreeForm, readReason } from './answer-form.ts';
import { arrange } from './arrange.ts';
import { changePresentations, type PresentationChange } from './change.ts';
import { presentPresentation, usualAnswer } from './present.ts';
import { decideAgree, decideDecline, type PresentationOutcome } from './rules.ts';

interface Ref {
  readonly presentation: string;
}
type AnswerInput = Ref & { readonly nonce: string; readonly fields: Partial<AnswerFields> };

/** A request as it stands; one that does not exist (any more) is answered like one that never did. */
export async function showPresentation(
  turn: Turn,
  { presentation: id }: Ref,
  services: Services,
): Promise<Reply> {
  const found = findPresentation(await readPresentations(services.tables), id);
  return found
    ? { kind: 'card', card: await presentPresentation(readerOf(turn), found, services) }
    : noSuchPresentation(turn);
}

/** `Vahvista`: the time is agreed on, and its session is there. */
export async function agreePresentation(turn: Turn, input: AnswerInput, services: Services): Promise<Reply> {
  const { presentation: id } = input;
  let faults: AnswerFaults = {};
  const done = await change(turn, 'presentation.agree', input, services, (presentations, now) => {
    const found = findPresentation(presentations, id);
    const act = { id, consultant: turn.actor.id, at: now.getTime() };
    if (found?.state.kind !== 'open') {
      return decideAgree(presentations, { ...act, start: 0, end: 0 });
    }
    const read = readAgreeForm({ ...usualAnswer(found, now), ...input.fields }, found.wishes, now);
    if ('faults' in read) {
      faults = read.faults;
      return { answer: { kind: 'faulty', id } };
    }
    const { start, end, link = '' } = read;
    const decision = decideAgree(presentations, { ...act, start, end });
    return decision.event
      ? { ...decision, texts: [answerRow(id, link)], outbox: [replyItem(id, 'agreed')] }
      : decision;
  });
  const agreed = findPresentation(done.state, id);
  if (agreed && done.answer.kind === 'agreed') {
    await arrange(agreed, services);
  }
  return answered(turn, input, agreed, done, faults, services);
}

/** `Hylkää`, with a reason that the asker reads. */
export async function declinePresentation(
  turn: Turn,
  input: AnswerInput,
  services: Services,
): Promise<Reply> {
  const { presentation: id } = input;
  const read = readReason(input.fields.reason ?? '');
  const done = await change(turn, 'presentation.decline', input, services, (presentations, now) => {
    const reason = 'reason' in read ? read.reason : '';
    const decision = decideDecline(presentations, {
      id,
      consultant: turn.actor.id,
      at: now.getTime(),
      reason: hashKey('reason', id, reason),
    });
    if (decision.event && 'faults' in read) {
      return { answer: { kind: 'faulty', id } };
    }
    return decision.event
      ? { ...decision, texts: [answerRow(id, reason)], outbox: [replyItem(id, 'declined')] }
      : decision;
  });
  const faults = 'faults' in read ? read.faults : {};
  return answered(turn, input, findPresentation(done.state, id), done, faults, services);
}

function change(
  turn: Turn,
  verb: string,
  { nonce }: AnswerInput,
  services: Services,
  decide: PresentationChange['decide'],
): Promise<Committed<Presentations, PresentationOutcome>> {
  const actor = freshActor(turn, services);
  return changePresentations(services, {
    id: cardCommand(turn, verb, nonce),
    by: turn.actor.id,
    ready: actor.read,
    decide(presentations, now) {
      const person = actor.get();
      return person && authorize(person, 'presentation.answer')
        ? decide(presentations, now)
        : { answer: { kind: 'not-allowed', id: '' } };
    },
  });
}

async function answered(
  turn: Turn,
  { fields }: AnswerInput,
  presentation: Presentation | undefined,
  { answer: { kind } }: Committed<Presentations, PresentationOutcome>,
  faults: AnswerFaults,
  services: Services,
): Promise<Reply> {
  if (kind === 'not-allowed') {
    return notice(turn, { notice: 'not-allowed' });
  }
  if (!presentation) {
    return noSuchPresentation(turn);
  }
  const show = async (more: Parameters<typeof presentPresentation>[3] = {}): Promise<Reply> => ({
    kind: 'card',
    card: await presentPresentation(readerOf(turn), presentation, services, more),
  });
  switch (kind) {
    case 'agreed':
    case 'declined':
      return show({ news: kind });
    case 'faulty':
      return show({ values: { ...usualAnswer(presentation, turn.now), ...fields }, faults });
    case 'settled':
      // Taken back, nobody answered it: the card says so itself.
      return presentation.state.kind === 'withdrawn' ? show() : show({ news: 'settled' });
    case 'time-passed':
    case 'gone':
    case 'asked':
    case 'too-many':
    case 'too-many-own':
    case 'withdrawn':
    case 'followed':
      return show();
    default:
      return assertNever(kind);
  }
}

function readerOf({ actor, language, now }: Turn) {
  return { reader: actor, language, now };
}

function noSuchPresentation(turn: Turn): Reply {
  return notice(turn, { notice: 'no-such-presentation' }, ['presentations']);
}
