import { StorageUnavailable } from '../storage/tables/errors.ts';
import { intentNeeds } from './intent-rights.ts';
import { placesOf } from './place-names.ts';
import { mayTry } from './shared/authorize.ts';
import { modelAllowed } from './shared/model-allowed.ts';
import { inEachOffice } from './shared/offices.ts';
import type { Services, Turn } from './turn.ts';
import { longestText } from './understanding/ladder.ts';
import { type Chosen, chosenIn, questionOf } from './understanding/model-question.ts';
import { findPlaces } from './understanding/places/find-places.ts';
import type { Said } from './understanding/said.ts';
import { scrub } from './understanding/scrub.ts';
import { type Heard, settled } from './understanding/second-opinion.ts';
import { wordsIn } from './understanding/words.ts';

/** What is needed of the services; tests give others. */
export type Asks = Pick<Services, 'askModel' | 'network' | 'directory' | 'understanding' | 'log'>;

/** For what is read and the request together (milliseconds): a turn has half a second more. */
const patience = 3_000;

/** Asks a model where the bot is not sure, if there is one and the network lets it: see decision 29. Never rejects. */
export async function withSecondOpinion(heard: Heard, turn: Turn, services: Asks): Promise<Heard> {
  if (!services.askModel || heard.understood.decision !== 'ask') {
    return heard;
  }
  const chosen = await inTime(opinionOf(heard.said, services));
  return chosen && mayWant(turn.actor, chosen.intent) ? settled(heard, chosen) : heard;
}

function mayWant(actor: Turn['actor'], intent: Chosen['intent']): boolean {
  return inEachOffice(actor).some((office) => mayTry(office, intentNeeds[intent]));
}

/** Whatever goes wrong, the bot's own answer stands. */
async function opinionOf(said: Said, services: Asks): Promise<Chosen | undefined> {
  try {
    const text = await withoutPeople(said, services);
    const call = text ? await services.askModel?.(questionOf(text, said.today)) : undefined;
    return call && chosenIn(call);
  } catch (error) {
    if (error instanceof StorageUnavailable) {
      services.log.warn({ error: error.name }, 'model not asked: storage did not answer');
    } else {
      services.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'model not asked');
    }
    return undefined;
  }
}

/** Undefined: the network wants none of its texts to go anywhere. Throws when nobody can tell now whom they name. */
async function withoutPeople(said: Said, services: Asks): Promise<string | undefined> {
  const [network, people, model] = await Promise.all([
    services.network.get(),
    services.directory.ever(),
    services.understanding(),
  ]);
  if (!modelAllowed(network, said.today)) {
    return undefined;
  }
  return scrub(said.text, {
    names: people.map(({ name }) => name),
    isWord: (word) => model.find(wordsIn(word), said.language).length > 0,
    placesIn: (text) =>
      (text === said.text ? said.places : findPlaces(text, placesOf(network))).filter(({ sure }) => sure),
    longest: longestText,
  });
}

async function inTime(opinion: Promise<Chosen | undefined>): Promise<Chosen | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([opinion, late]);
  } finally {
    clearTimeout(timer);
  }
}
