import type { Language } from '../shared/people.ts';

const names: readonly (readonly [Language, RegExp])[] = [
  ['fi', /(?<!\p{L})(?:suom(?:i|e)(?!s(?:ta|sa)|tu)|finska|finnish)/iu],
  ['sv', /(?<!\p{L})(?:ruotsi(?!sta|ssa)|svensk|swedish)/iu],
  ['en', /(?<!\p{L})(?:englan(?:ti(?!s)|ni)|engelska|english)/iu],
];
/** What is to be left: "from Finnish to Swedish". */
const left =
  /(?<!\p{L})(?:från|from|instead of|i stället för|istället för|inte|not)\s\p{L}{1,40}|(?<!\p{L})\p{L}{1,40}\s(?:sijaan|sijasta)/giu;

/** The language that a text asks to go on in. Undefined: it names none, or more than one. */
export function wantedLanguage(text: string): Language | undefined {
  const rest = text.replace(left, ' ');
  const [wanted, ...others] = names.filter(([, name]) => name.test(rest)).map(([language]) => language);
  return others.length === 0 ? wanted : undefined;
}
