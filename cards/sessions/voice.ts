import type { Language } from '../../bot/shared/people.ts';

/** Says a thing to whoever reads the card: one person in one language, or a channel in two. */
export interface Voice {
  readonly say: (make: (language: Language) => string) => string;
  /** For dates and times: what is the same in both languages is said once ("ma/må 25.1.2027"). */
  readonly merge: (make: (language: Language) => string) => string;
}

export function oneVoice(language: Language): Voice {
  const say: Voice['say'] = (make) => make(language);
  return { say, merge: say };
}

export const bothVoices: Voice = {
  say: (make) => both(make('fi'), make('sv')),
  merge: (make) => merged(make('fi'), make('sv')),
};

export function both(fi: string, sv: string): string {
  return fi === sv ? fi : `${fi} · ${sv}`;
}

/** Keeps the dot between the languages from beginning a line. */
export function tied(text: string): string {
  return text.replaceAll(' · ', '\u00a0· ');
}

function merged(fi: string, sv: string): string {
  const swedish = sv.split(/\s/);
  const finnish = fi.split(/(\s)/);
  if (swedish.length * 2 - 1 !== finnish.length) {
    return both(fi, sv);
  }
  return finnish
    .map((word, i) => {
      const other = swedish[i / 2] ?? word;
      return word === other ? word : `${word}/${other}`;
    })
    .join('');
}
