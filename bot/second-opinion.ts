import { placesOf } from './place-names.ts';
import { type Action, mayTry } from './shared/authorize.ts';
import { modelAllowed } from './shared/model-allowed.ts';
import type { Services, Turn } from './turn.ts';
import { longestText } from './understanding/ladder.ts';
import { type Chosen, chosenIn, questionOf } from './understanding/model-question.ts';
import { findPlaces } from './understanding/places/find-places.ts';
import type { Said } from './understanding/said.ts';
import { scrub } from './understanding/scrub.ts';
import { type Heard, settled } from './understanding/second-opinion.ts';
import { wordsIn } from './understanding/words.ts';

/** Asks a model where the bot is not sure, if there is one and the network lets it: see decision 29. */
export async function withSecondOpinion(heard: Heard, turn: Turn, services: Services): Promise<Heard> {
  if (!services.askModel || heard.understood.decision !== 'ask') {
    return heard;
  }
  const text = await withoutPeople(heard.said, services);
  const call = text ? await services.askModel(questionOf(text, heard.said.today)) : undefined;
  const chosen = call && chosenIn(call);
  return chosen && mayTry(turn.actor, needed[chosen.intent]) ? settled(heard, chosen) : heard;
}

/** Undefined: the network wants none of its texts to go anywhere, or nobody can tell now whom they name. */
async function withoutPeople(said: Said, services: Services): Promise<string | undefined> {
  try {
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
  } catch {
    return undefined;
  }
}

/** What each intent needs to come to anything. */
const needed: Readonly<Record<Chosen['intent'], Action>> = {
  remaining: 'quota.see',
  book: 'booking.request',
  mybookings: 'booking.see',
  cancel: 'booking.see',
  reschedule: 'booking.see',
  report: 'booking.see',
  seminars: 'session.see',
  sparring: 'session.see',
  rsvp_yes: 'session.answer',
  rsvp_no: 'session.answer',
  substitute: 'session.answer',
  calendar: 'calendar.subscribe',
  materials: 'session.see',
  attendees: 'session.see',
  announce: 'session.announce',
  fee: 'help.see',
  travel: 'help.see',
  situation: 'analysis.see',
  contacts: 'contacts.see',
  language: 'ownData.change',
  help: 'help.see',
};
