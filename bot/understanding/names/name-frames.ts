/*
 * How it is said who comes in somebody's place, and who is to be registered, in three languages. In what is matched `§0`
 * stands for a name and all letters are small.
 */

/** A way to say it; `object`: in Finnish the last word of the name is in another case than the first one. */
export interface Frame {
  readonly says: RegExp;
  readonly object?: true;
}

// Every repetition has an end, so that no text takes long.
const name = '§(\\d{1,3})';
/** What may be said between, of when and what, within a sentence. */
const gap = '(?:[^.;!?§]|(?<=\\d)\\.){0,60}?';

const comesFi =
  '(?:voi |voisi |pääsee |aikoo )?(?:tulee|tuleekin|tulisi|tulla|osallistuu|osallistua|osallistuisi|lähtee|lähteä|' +
  'menee|mennä|saapuu|pääsee|istuu|on|toimii|saa|ottaa)';
const forMeFi =
  '(?:(?:tila|puole|sija)(?:lle|lla|sta|sta|a|ise|isena|isekse)(?:ni|mme)|(?:minun|mun|miun|mu) ' +
  '(?:tilalle|tilalla|puolesta|sijasta|sijaan|paikalle|paikan|paikka)\\p{L}*|paikalleni|paikkani|' +
  '(?<!\\p{L}n )(?:tilalle|sijaan|sijaisena|sijaiseksi))';
const comesSv =
  '(?:kan |ska |skall |får |kommer att )?(?:kommer|komma|deltar|delta|går|gå|far|fara|åker|åka|tar|ta|hoppar|träder)';
const forMeSv =
  '(?:i ?stället för (?:mig|mej)|i mitt ställe|för (?:mig|mej)|min (?:plats|stol)|som (?:min )?(?:ersättare|suppleant))';
const comesEn =
  '(?:(?:is|will|can|could|would)(?: be)? )?(?:coming|comes?|attends?|attending|goes|go|going|takes?|taking|stands?|standing|fills?|filling|steps?|stepping|covers?|covering|substitutes?|substituting)';
const forMeEn =
  '(?:instead of me|in my (?:place|stead)|on my behalf|for me|my (?:place|seat|spot)|as my (?:substitute|deputy|replacement))';

const whole = (pattern: string) => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'gu');

const sendsFi = '(?:lähetän|lähetämme|laitan|laitamme|nimeän|nimeämme|ilmoitan)';
export const substituteFrames: readonly Frame[] = [
  { says: whole(`${sendsFi} (?:sijaisen|sijaiseni|sijaisekseni|sijaiseksi|tilalleni) ?: ?${name}`) },
  { says: whole(`${sendsFi} ${name} ${gap}${forMeFi}`), object: true },
  { says: whole(`(?:skickar?|sänder?) ${name} ${gap}${forMeSv}`) },
  { says: whole(`(?:send|sending) ${name} ${gap}${forMeEn}`) },
  { says: whole(`${name} ${comesFi} ${gap}${forMeFi}`) },
  { says: whole(`${name} (?:tuuraa|sijaistaa|korvaa|edustaa) (?:minua|minut|mua|mut)`) },
  {
    says: whole(
      '(?:tilalleni|tilallani|puolestani|sijastani|sijaani|sijaiseni|sijaisenani|sijaisekseni|sijainen|sijaiseksi|sijaisena|' +
        `(?:minun|mun) (?:tilalle|puolesta|sijasta)(?:ni)?)(?: on| ${comesFi})? ?:? ?${name}`,
    ),
  },
  {
    says: whole(`paik(?:kani|kamme|an|ka) (?:(?:\\p{L}{4,}(?:ssa|ssä|sta|stä)|\\d[\\d.]*) )*${name}`),
    object: true,
  },
  { says: whole(`${name} ${comesSv} ${gap}${forMeSv}`) },
  {
    says: whole(
      `${name} (?:(?:kan|ska|skall|får) )?(?:ersätta|ersätter|representerar?|vikarierar? för) (?:mig|mej)`,
    ),
  },
  {
    says: whole(
      '(?:i mitt ställe|i ?stället för (?:mig|mej)|(?:min )?(?:ersättare|suppleant)|(?:min plats|platsen) (?:till|åt|ti)|' +
        `byta? (?:ut )?(?:mig|mej) mot)(?: kommer| deltar| är| blir| heter| går| far| åker)? ?:? ?${name}`,
    ),
  },
  { says: whole(`${name} ${comesEn} ${gap}${forMeEn}`) },
  {
    says: whole(
      `${name} (?:(?:is|will|can|could)(?: be)? )?(?:replac(?:es?|ing)|represents?|representing) me`,
    ),
  },
  {
    says: whole(
      '(?:(?:my )?(?:substitute|replacement|deputy|stand-in)|in my place|instead of me|my (?:place|seat|spot) to|replace me with|' +
        `swap me (?:for|with))(?: is| will be| comes| attends)? ?:? ?${name}`,
    ),
  },
];

/** Names one after the other; which they are is read from the whole. */
const names = '§\\d{1,3}(?:(?:,| ja| sekä| och| and|, ja|, och|, and) §\\d{1,3}){0,9}';
const toWhatFi =
  '(?: (?:minut ja|meiltä|meidän kunnasta|meidän kaupungista|myös|vielä|mukaan|osallistujaksi|osallistujiksi|listalle|\\d[\\d.]*|\\p{L}{4,}(?:een|iin|uun|eihin|oihin))){0,5}';
const toWhatSv =
  '(?: (?:(?:mig|mej) och|från oss|också|även|till \\p{L}{4,}(?:et|en)|den \\d[\\d.]{0,9})){0,5}';
const toWhatEn = '(?: (?:me and|also|for the \\p{L}{4,30})){0,5}';
/** "3 people from the council:" */
const whoFirst = '[^.:;!?§]{0,60}: ?';

export const registerFrames: readonly Frame[] = [
  {
    says: whole(
      '(?:ilmoita|ilmota|ilmoittakaa|ilmoitetaan|ilmoitettaisiin|lisää|lisätkää|lisätään|kirjaa|kirjatkaa|kirjataan|' +
        `merkitse|rekisteröi|laita|laitetaan|pistä)${toWhatFi}[:,]{0,2} (${names})`,
    ),
  },
  {
    says: whole(
      '(?:ilmoitan|ilmotan|ilmoitamme|ilmoittaisin|ilmoittaisimme|ilmoittaisitko|ilmoittaisitteko|ilmoitatko|ilmoittaa|' +
        `lisäisin|lisäisitkö|lisätä|kirjata|rekisteröidä|laittaa)${toWhatFi}[:,]{0,2} (${names})`,
    ),
    object: true,
  },
  { says: whole(`(${names}) (?:osallistuu|osallistuvat|ilmoittautuu|ilmoittautuvat|tulee|tulevat)`) },
  {
    says: whole(
      `(?:anmäl|anmäler|anmäla|registrerar?|lägga? till|skriva? upp|sätta? upp)${toWhatSv}[:,]{0,2} (${names})`,
    ),
  },
  {
    says: whole(
      `(?:ilmoita|ilmoitan|ilmoitamme|ilmoittakaa|anmäl|anmäler|registrera|register|sign up)${whoFirst}(${names})`,
    ),
  },
  { says: whole(`(${names}) (?:deltar|kommer|anmäler sig)`) },
  { says: whole(`(?:register|registering|sign up|sign|enroll?|add|put)${toWhatEn}[:,]{0,2} (${names})`) },
  {
    says: whole(
      `(${names}) (?:(?:is|are|will)(?: be)? )(?:come|coming|attend|attending|participate|participating)`,
    ),
  },
];
