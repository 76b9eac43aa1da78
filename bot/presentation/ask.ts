import { plain } from '../../cards/escape.ts';
import { askCard } from '../../cards/presentation/ask-card.ts';
import type { AskedNews } from '../../cards/presentation/asked-card.ts';
import { askerId, askerRow, readAskerId } from '../../storage/askers.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { idOf } from '../change.ts';
import { consultingNow } from '../consulting-now.ts';
import { addressees } from '../shared/consulting.ts';
import { replyItem, tellItems } from '../shared/outbox.ts';
import type { Language } from '../shared/people.ts';
import { findPresentation, type Presentation, type Presentations } from '../shared/presentation.ts';
import type { Reply, Services } from '../turn.ts';
import type { Visit } from '../visit.ts';
import { arrange } from './arrange.ts';
import { presentAsked } from './asked.ts';
import { changePresentations } from './change.ts';
import { type AskFaults, type AskFields, askLengths, readAskForm } from './form.ts';
import { hostsOf } from './hosts-of.ts';
import { decideAsk, decideWithdraw } from './rules.ts';

const usualTime = '10:00';

export interface AskInput {
  readonly in?: Language | undefined;
}

/** `Pyydä esittelyä`: the form, in the language of the button. */
export async function openAsk(
  visit: Visit,
  { in: language = visit.language }: AskInput,
  services: Services,
): Promise<Reply> {
  return show({ ...visit, language }, emptyFields(visit), {}, services.newId());
}

/** The form sent in: to the consultants, once, however often it is pressed. */
export async function sendAsk(
  visited: Visit,
  input: AskInput & { readonly nonce: string; readonly fields: Partial<AskFields> },
  services: Services,
): Promise<Reply> {
  const visit = { ...visited, language: input.in ?? visited.language };
  const fields = { ...emptyFields(visit), ...input.fields };
  const read = readAskForm(fields, visit.now);
  if ('faults' in read) {
    return show(visit, fields, read.faults, input.nonce);
  }
  const { sender, language } = visit;
  const [asker, told] = await Promise.all([
    askerId(services.tables, sender, { now: visit.now, newId: services.newId }),
    answerers(visit, services),
  ]);
  const command = hashKey('presentation.send', input.nonce, asker);
  const id = idOf(command);
  const { conversation, serviceUrl, tenantId, botId, userId, channelId } = sender;
  const chat = { conversation, serviceUrl, tenantId, botId, userId, channelId };
  const { answer, state } = await changePresentations(services, {
    id: command,
    by: asker,
    decide(presentations, now) {
      const decision = decideAsk(presentations, { id, asker, at: now.getTime(), wishes: read.wishes });
      return decision.event
        ? {
            ...decision,
            texts: [askerRow(id, { ...read.words, language, chat })],
            outbox: tellItems(told, id, { about: 'presentation-asked', presentation: id }),
          }
        : decision;
    },
  });
  return answer.kind === 'too-many' || answer.kind === 'too-many-own'
    ? show(visit, fields, {}, input.nonce, answer.kind)
    : presentAsked(visit, asker, state, services, answer.kind === 'asked' ? 'asked' : undefined);
}

/** `Peru pyyntö`: one's own, also once it is agreed on. */
export async function withdraw(
  visited: Visit,
  input: AskInput & { readonly nonce: string; readonly presentation: string },
  services: Services,
): Promise<Reply | undefined> {
  const visit = { ...visited, language: input.in ?? visited.language };
  const { presentation: id } = input;
  const asker = await readAskerId(services.tables, visit.sender);
  if (asker === undefined) {
    return undefined;
  }
  const before = findPresentation(await readPresentations(services.tables), id);
  const hosts = before ? await hostsOf(before, services) : [];
  const told = (presentations: Presentations): readonly string[] => {
    const state = findPresentation(presentations, id)?.state;
    // Agreed on a moment ago, it may have no session yet.
    return hosts.length === 0 && state?.kind === 'agreed' ? [state.consultant] : hosts;
  };
  const { answer, state } = await changePresentations(services, {
    id: hashKey('presentation.withdraw', id, asker),
    by: asker,
    decide(presentations, now) {
      const decision = decideWithdraw(presentations, { id, asker, at: now.getTime() });
      return decision.event
        ? {
            ...decision,
            outbox: [
              replyItem(id, 'withdrawn'),
              ...tellItems(told(presentations), id, { about: 'presentation-withdrawn', presentation: id }),
            ],
          }
        : decision;
    },
  });
  const withdrawn = findPresentation(state, id);
  if (withdrawn) {
    await arrange(withdrawn, services);
  }
  return presentAsked(
    visit,
    asker,
    state,
    services,
    answer.kind === 'withdrawn' ? withdrawnNews(withdrawn) : undefined,
  );
}

function withdrawnNews(withdrawn: Presentation | undefined): AskedNews {
  return withdrawn?.state.kind === 'withdrawn' && withdrawn.state.agreed ? 'withdrawnAgreed' : 'withdrawn';
}

/** Those who may answer, and the coordinators, who see it. */
async function answerers({ now }: Visit, services: Services): Promise<readonly string[]> {
  const [consulting, people] = await Promise.all([consultingNow(services, now), services.directory.get()]);
  const coordinators = people.filter(({ role }) => role === 'coordinator').map(({ id }) => id);
  return [...new Set([...addressees(consulting, ''), ...coordinators])];
}

function emptyFields({ name }: Visit): AskFields {
  return {
    municipality: '',
    name: plain(name).slice(0, askLengths.name),
    email: '',
    phone: '',
    date1: '',
    time1: usualTime,
    date2: '',
    time2: usualTime,
    date3: '',
    time3: usualTime,
    message: '',
  };
}

function show(
  { language, now }: Visit,
  values: AskFields,
  faults: AskFaults,
  nonce: string,
  refused?: 'too-many' | 'too-many-own',
): Reply {
  return { kind: 'card', card: askCard({ language, now, values, faults, nonce, refused }) };
}
