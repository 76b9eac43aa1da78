import { correctsTime } from './corrected-form.ts';
import { daysIn, type Said } from './said.ts';
import { seatsIn } from './seats.ts';
import type { FoundWhen } from './when/find-when.ts';

/** Ideas that say something of what a form asks, or nothing by themselves. */
const ofForms: ReadonlySet<string> = new Set([
  ...['remote', 'on-site', 'hybrid'],
  ...['for-professional', 'for-residents', 'for-sectors', 'for-supervisors', 'for-whom', 'elected'],
  ...['yes', 'not', 'please', 'filler', 'thanks', 'can', 'want', 'still', 'pronoun', 'another', 'same-time'],
  ...[
    'small-talk',
    'when',
    'next',
    'following',
    'move',
    'change-word',
    'wish-date',
    'not-x-but-y',
    'number',
    'person-word',
    'seat',
    'own-municipality',
    'our',
  ],
]);
/** "Meitä tulee 15": these are of a form only where they say how many. */
const withNumbers: ReadonlySet<string> = new Set(['come', 'attendees', 'seat', 'how-many']);

/** Groups of ideas of which the last that was said counts. */
const modes: ReadonlySet<string> = new Set(['remote', 'on-site', 'hybrid']);
const also = /(?<!\p{L})(?:my[öo]s|kans|kanssa|lisäksi|också|oxå|även|dessutom|too|also|as well)(?!\p{L})/iu;

/** Its words are also those of taking a place: "paikan päällä". */
const onSite = /^(?:\S+\s){0,3}(?:paikan päällä|paikan paalla|på plats|on[ -]site)\P{L}*$/iu;

type FindConcepts = (text: string) => readonly string[];

/** Whether a text is nothing but an answer to what a form asks, or a correction of it: "no, Friday at 13, remotely". */
export function saysMore(said: Said): boolean {
  const seats = seatsIn(said).here !== undefined;
  const fills = said.whens.length > 0 || seats || [...said.concepts].some((one) => modes.has(one));
  const isOfForm = (one: string) =>
    ofForms.has(one) || (seats && withNumbers.has(one)) || (one === 'register' && onSite.test(said.text));
  return (fills && [...said.concepts].every(isOfForm)) || correctsTime(said);
}

/**
 * The text that fills the form as it is meant now: the one before, without what the new one says anew, and the new one. A
 * new hour alone is of the days before; new days without hours keep the hours.
 */
export function wentOn(before: Said, after: Said, find: FindConcepts): string {
  const dayAnew = after.whens.some(({ when }) => when.kind !== 'time');
  const hourAnew = after.whens.some(({ when }) => when.from !== undefined);
  const keepsAll = also.test(after.text) || after.whens.length === 0;
  const times = keepsAll ? before.text : rewritten(before, (one) => (dayAnew ? '' : dayOf(one)));
  const hours = dayAnew && !hourAnew && !keepsAll ? hoursOf(before) : '';
  const modeAnew = [...after.concepts].some((one) => modes.has(one));
  const left = modeAnew ? withoutModes(times, find) : times;
  // The two may be in different languages: what was read of times is written so that it is read again in any.
  const more = rewritten(after, inFull);
  return [left.trim(), more.trim(), hours].filter(Boolean).join(', ');
}

/** Its day as it is read again; a stretch stays in the words it was said in. */
function dayOf({ when }: FoundWhen): string | undefined {
  switch (when.kind) {
    case 'day':
      return when.day;
    case 'time':
      return '';
    case 'span':
    case 'ambiguous':
      return undefined;
  }
}

function inFull({ when }: FoundWhen): string | undefined {
  const hours = when.from === undefined ? '' : ` klo ${[when.from, when.to].filter(Boolean).join('-')}`;
  switch (when.kind) {
    case 'day':
      return `${when.day}${hours}`;
    case 'time':
      return hours.trim();
    case 'span':
    case 'ambiguous':
      return undefined;
  }
}

function rewritten({ text, whens }: Said, write: (one: FoundWhen) => string | undefined): string {
  return whens.toReversed().reduce((rest, one) => {
    const word = write(one);
    return word === undefined ? rest : `${rest.slice(0, one.start)}${word}${rest.slice(one.end)}`;
  }, text);
}

function hoursOf(said: Said): string {
  const timed = said.whens.find(({ when }) => when.from !== undefined)?.when;
  return timed?.from === undefined || daysIn(said).length > 1
    ? ''
    : `klo ${[timed.from, timed.to].filter(Boolean).join('-')}`;
}

function withoutModes(text: string, find: FindConcepts): string {
  return text
    .split(/(?<=\s)/u)
    .filter((word) => !find(word).some((one) => modes.has(one)))
    .join('');
}
