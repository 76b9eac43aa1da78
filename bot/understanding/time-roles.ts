import type { Day } from '../shared/helsinki.ts';
import type { FoundWhen } from './when/find-when.ts';
import { wordsIn } from './words.ts';

/** What a time is said for, where it is not the time of what is wished. */
export type TimeRole =
  /** Another is to stand in its place, or it does not suit. */
  | 'replaced'
  /** Until it, or from it on, one may register. */
  | 'closes'
  | 'opens'
  /** Something is to be ready by it. */
  | 'deadline';

export interface SaidWhen extends FoundWhen {
  readonly role?: TimeRole;
}

/** The times of a text, each with what it is said for. */
export function withRoles(text: string, whens: readonly FoundWhen[]): readonly SaidWhen[] {
  const said: SaidWhen[] = [];
  for (const [n, when] of whens.entries()) {
    const last = said.at(-1);
    const around = {
      before: text.slice(last?.end ?? 0, when.start),
      after: text.slice(when.end, whens[n + 1]?.start),
    };
    const role = roleOf(when, around) ?? (last && goesOn(last, around.before) ? 'closes' : undefined);
    said.push(role === undefined ? when : { ...when, role });
  }
  return said;
}

/** "Ilmoittautuminen alkaa 4.1. ja päättyy 1.2." */
function goesOn({ role }: SaidWhen, between: string): boolean {
  return (
    role === 'opens' && !/[;.!?]\s/.test(between) && wordsIn(between).some((word) => limiting.test(word))
  );
}

/** What stands between it and its neighbours. */
interface Around {
  readonly before: string;
  readonly after: string;
}

function roleOf({ when, by }: FoundWhen, { before, after }: Around): TimeRole | undefined {
  if (when.kind === 'time') {
    return undefined;
  }
  const unshortened = before.replace(shortForm, '$1 ');
  const front = wordsIn(lastPart(unshortened, /[,;:.!?()]/));
  const back = wordsIn(firstPart(after));
  if (isReplaced(withoutFillers(front), back)) {
    return 'replaced';
  }
  // "1.2. on viimeinen ilmoittautumispäivä"
  const told = copulas.has(back[0] ?? '') ? back : [];
  const near = [...front, ...told];
  const sentence = [...wordsIn(lastPart(unshortened, /[;.!?]/)), ...told];
  const limited = by || sentence.some((word) => limiting.test(word));
  if ((limited ? sentence : near).some((word) => registering.test(word))) {
    return !by && near.some((word) => opening.test(word)) ? 'opens' : 'closes';
  }
  return by || near.some((word) => deadline.test(word)) ? 'deadline' : undefined;
}

/** What follows the last mark; a comma parts "ei, 5.2. sopii" too. */
function lastPart(text: string, marks: RegExp): string {
  return text.split(marks).at(-1) ?? '';
}

function firstPart(text: string): string {
  return text.replace(/^[:.]/, '').split(/[,;.!?()]/)[0] ?? '';
}

const fillers = new Set('den det the på on att i kl klo holding having it'.split(' '));

function withoutFillers(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !fillers.has(word));
  return words.slice(0, last + 1);
}

const instead = [
  'i stället för',
  'istället för',
  'i ställe för',
  'instead of',
  'rather than',
  'in place of',
].map((one) => one.split(' '));
const negations = new Set('ei eikä eika inte ej icke int not'.split(' '));
/** "Miksei 5.2.", "if not 5 Feb": then it may well be. */
const conditions = new Set('jos miksi varför om ifall why if maybe ellei'.split(' '));
const unsuited: readonly (readonly [RegExp, RegExp])[] = [
  [/^ei$/, /^(?:käy|kay|sovi|sopi|onnistu|passa|kelpaa|toimi)/],
  [/^(?:passar|går|funkar|fungerar|duger)$/, /^(?:inte|ej|int)$/],
  [/^(?:doesnt|wont|isnt)$/, /^(?:work|suit|possible|good|ok|happen|do$|fit)/],
  [/^not$/, /^(?:work|suit|possible|good|ok|happen|do$|fit)/],
];

function isReplaced(front: readonly string[], back: readonly string[]): boolean {
  const led = instead.some((words) => words.join(' ') === front.slice(-words.length).join(' '));
  const denied = negations.has(front.at(-1) ?? '') && !conditions.has(front.at(-2) ?? '');
  const place = back.slice(0, 4).findIndex((word) => /^(?:sijaan|sijasta|asemesta)$/.test(word));
  const replaced = place !== -1 && back[place - 1] !== 'sen';
  const [first = '', second = '', third = ''] = back;
  const refused = unsuited.some(
    ([one, other]) => (one.test(first) && other.test(second)) || (one.test(second) && other.test(third)),
  );
  return led || denied || replaced || refused;
}

const copulas = new Set('on är is'.split(' '));
/** The point after "anm." ends no sentence. */
const shortForm = /(?<!\p{L})(anm|anmäln|ilm|viim|sen)\./giu;
const registering =
  /(?:ilmoittaut(?!une)|ilmoittaud|ilmottaut(?!une)|ilmottaud|anmäl|anmal)|^(?:ilmo(?:n|t|ja|jen)?$|ilm$|anm$|anmäln$|regist|rsvp$|sign(?:ing|s)?$|signup|enrol)/;
const limiting =
  /^(?:viim$|viimeistään|viimeinen|mennessä|asti|saakka|päätty|sulkeutu|takaraja|määräaika|deadline|sista|senast|stäng|slut|last|latest|closes?$|closing|ends?$|until)/;
const opening = /^(?:alka|aukea|auki$|avautu|avataan|öppna|börja|opens?$|opening|starts?$|begins?$)/;
const deadline = /^(?:deadline|dödlinje|määräaika|määräpäivä|takaraja|eräpäivä|förfallodag|slutdatum)/;

/** The times of what is wished. */
export function wishedOnly(whens: readonly SaidWhen[]): readonly SaidWhen[] {
  return whens.filter(({ role }) => role === undefined);
}

/** The days by which something is to be done; of `opens`, from which on it may be. */
export function lastDays(whens: readonly SaidWhen[], role: 'closes' | 'deadline' | 'opens'): readonly Day[] {
  return whens.flatMap(({ when, ...one }) => {
    const day =
      when.kind === 'day'
        ? when.day
        : when.kind === 'span'
          ? one.role === 'opens'
            ? when.first
            : when.last
          : undefined;
    return one.role === role && day !== undefined ? [day] : [];
  });
}
