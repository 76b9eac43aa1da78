/** What a part of a text says it is: "tavoite: …", "paikka: …". */
export type Label = 'aim' | 'place' | 'title' | 'other';

interface Labelled {
  readonly label: Label;
  /** Where the label begins, and what it is a label of. */
  readonly start: number;
  readonly from: number;
}

const words: Readonly<Record<Label, RegExp>> = {
  aim: /(?<!\p{L})(?:(?:tavoitteena|med målet)(?= \p{L})|(?:tavoite|tavoitteet|tarkoitus|syfte|syftet|mål|målet|aim|goal|purpose|objective)\s?:)\s*/giu,
  place:
    /(?<!\p{L})(?:(?:pito|kokous)?paikka(?:na)?|plats|platsen|place|venue|location)(?:\s?:\s*|\s(?=\p{Lu}\p{Ll}))/gu,
  title:
    /(?<!\p{L})(?:otsikko|otsikolla|nimi|nimellä|nimeltä|nimeltään|titel|titeln|rubrik|rubriken|namn|namnet|title|titled|called|named|name)(?: on| är| is)?(?:\s?:\s*|\s(?!off(?!\p{L})))/giu,
  other:
    /(?<!\p{L})(?:(?:kohderyhmänä|osallistujina)(?= )|(?:kohderyhmä|osallistujia|osallistujat|osallistujamäärä|aika|aihe|teema|kesto|målgrupp|deltagare|antal deltagare|tid|tema|ämne|audience|target group|participants|time|topic|theme)\s?:)\s*/giu,
};

/** What follows a label; without its colon nobody can tell of the first letter in lower case. */
const capital = /(?<!\p{L})(?:Paikka|Pitopaikka|Kokouspaikka|Plats|Platsen|Place|Venue|Location)\s?:\s*/gu;
const labels = ['aim', 'place', 'title', 'other'] as const;

/** All labels of a text, in their order. */
export function labelsIn(text: string): readonly Labelled[] {
  const found = labels.flatMap((label) =>
    [words[label], ...(label === 'place' ? [capital] : [])].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({
        label,
        start: index,
        from: index + whole.length,
      })),
    ),
  );
  const titles = found.filter(
    ({ label, start, from }) =>
      label !== 'title' || text.slice(start, from).includes(':') || /^\p{Lu}/u.test(text.slice(from)),
  );
  return titles.toSorted((a, b) => a.start - b.start);
}

/** What stands behind a label, up to a mark, the next label or one of `ends`. Empty: there is no such label. */
export function labelled(text: string, label: Label, ends: readonly number[] = []): string {
  const all = labelsIn(text);
  const one = all.find((some) => some.label === label);
  return one
    ? partFrom(text, one.from, label === 'aim' ? sentenceEnd : partEnd, [
        ...all.map(({ start }) => start),
        ...ends,
      ])
    : '';
}

const partEnd = /[;\n!?]|,\s|\.(?:\s|$)/u;
const sentenceEnd = /[;\n!?]|\.(?:\s|$)/u;

/** From there to the mark that ends a part, or to what begins before it. */
export function partFrom(
  text: string,
  from: number,
  mark: RegExp = partEnd,
  ends: readonly number[] = [],
): string {
  const rest = text.slice(from, Math.min(text.length, ...ends.filter((end) => end >= from)));
  const part = rest.slice(0, mark.exec(rest)?.index ?? rest.length).trim();
  return part.replace(/[,:–-]{1,3}$/u, '').trim();
}
