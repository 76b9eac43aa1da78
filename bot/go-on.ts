import type { CommandId } from './command-words.ts';
import { isCommand, runCommand } from './commands.ts';
import { perform } from './perform-intent.ts';
import { performMeaning } from './perform-subject.ts';
import { placeNamed } from './place-named.ts';
import { saidNow } from './said-now.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { themeChanged, withoutTime } from './understanding/corrected-form.ts';
import { longestText } from './understanding/ladder.ts';
import { placesIn } from './understanding/pointing.ts';
import type { Thread } from './understanding/recent.ts';
import type { Said } from './understanding/said.ts';
import { saysMore, wentOn } from './understanding/went-on.ts';
import { wordsIn } from './understanding/words.ts';

/** "The first one, please" has no more words. */
const mostWords = 4;
/** With these something is to be done with the one that is meant, which is another rung's. */
const deeds = new Set([
  'cancel',
  'move',
  'register',
  'come',
  'report',
  'can-not-come',
  'material',
  'attendees',
  'calendar',
]);
const takesTime: ReadonlySet<CommandId> = new Set(['sessions', 'registrations', 'attendees']);
/** "Entä Puumalalla", "och Lovisa då", "what about Hanko?" */
const andNow =
  /^(?:entä|entäs|enta|entas|entäpä|mites|miten|ja|och|men|hur är det (?:i|med)|and|what about|how about)(?!\p{L})/iu;

/** The reply to a text that goes on from what the person's last words came to; undefined: it stands for itself. */
export async function goOn(said: Said, turn: Turn, services: Services): Promise<Reply | undefined> {
  const thread = services.recent.threadOf(turn.actor.id, turn.now);
  if (!thread) {
    return openShown(said, turn, services);
  }
  switch (thread.kind) {
    case 'form':
      return fillAgain(thread, said, turn, services);
    case 'choices':
      return choose(thread, said, turn, services);
    case 'look-up':
      return (await askAgain(thread.command, said, turn, services)) ?? openShown(said, turn, services);
  }
}

/** Of another municipality, or at another time. */
async function askAgain(
  command: string,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  if (!isCommand(command) || !andNow.test(said.text.trim()) || wordsIn(said.text).length > mostWords) {
    return undefined;
  }
  const sure = { ...said, places: said.places.map((place) => ({ ...place, sure: true })) };
  const named = await placeNamed(sure, turn.actor, services);
  if (named.kind === 'one') {
    return runCommand(turn, { id: command, rest: named.name }, services);
  }
  return said.whens.length > 0 && takesTime.has(command)
    ? runCommand(turn, { id: command, rest: said.text.trim().replace(andNow, '').trim() }, services)
    : undefined;
}

async function fillAgain(
  { intent, text }: Extract<Thread, { readonly kind: 'form' }>,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const [before, { find }] = await Promise.all([saidNow(turn, text, services), services.understanding()]);
  const theme = themeChanged(said, before.language);
  const whole =
    withoutTime(before, said) ??
    (theme && `${theme}, ${before.text}`) ??
    (saysMore(said) ? wentOn(before, said, (part) => find(wordsIn(part), before.language)) : undefined);
  return whole === undefined || whole.length > longestText
    ? undefined
    : perform(intent, await saidNow(turn, whole, services), turn, services);
}

/** "Numero 2", "kolmas", "open the second": of the list that was shown last. */
async function openShown(said: Said, turn: Turn, services: Services): Promise<Reply | undefined> {
  const shown = services.recent.of(turn.actor.id, turn.now);
  const place = placeAlone(said);
  if (!shown || shown.ids.length < 2 || place === undefined) {
    return undefined;
  }
  const pointing = new Set([place < 0 ? 'ordinal-last' : `ordinal-${place + 1}`]);
  const intent = shown.kind === 'workshops' ? 'mybookings' : 'seminars';
  return perform(intent, { ...said, pointing }, turn, services);
}

/** Which place a text names that says little else; counted from 0, -1 being the last. */
function placeAlone({ text, pointing, concepts }: Said): number | undefined {
  const [, digit] = /^\s*([1-9])\s*$/u.exec(text) ?? [];
  if (digit !== undefined) {
    return Number(digit) - 1;
  }
  const [place, ...others] = placesIn(pointing);
  const saysElse = wordsIn(text).length > mostWords || [...concepts].some((one) => deeds.has(one));
  return others.length > 0 || saysElse ? undefined : place;
}

/** "The first", "2": of those that the card asked about. */
async function choose(
  { choices, text }: Extract<Thread, { readonly kind: 'choices' }>,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const place = placeAlone(said);
  const chosen = place === undefined ? undefined : choices.at(place);
  return chosen ? performMeaning(chosen, await saidNow(turn, text, services), turn, services) : undefined;
}
