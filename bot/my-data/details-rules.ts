/** What somebody typed of themselves. */
export interface TypedDetails {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export const detailFields = ['name', 'email', 'phone'] as const satisfies readonly (keyof TypedDetails)[];
export type DetailField = (typeof detailFields)[number];

/** Characters; as network files have them. */
const longestDetail: Readonly<Record<DetailField, number>> = { name: 80, email: 254, phone: 40 };

const forms: Readonly<Record<Exclude<DetailField, 'name'>, RegExp>> = {
  email: /^[^\s@<>()]+@[^\s@<>().]+(?:\.[^\s@<>().]+)+$/,
  phone: /^[+(]?\d[\d\s()/-]{3,38}$/,
};

/** Tidied, with the fields that are not right. */
export function readDetails(typed: TypedDetails): {
  readonly details: TypedDetails;
  readonly faults: readonly DetailField[];
} {
  const details = { name: tidy(typed.name), email: tidy(typed.email), phone: tidy(typed.phone) };
  const isRight = (field: DetailField): boolean => {
    const words = details[field];
    if ([...words].length > longestDetail[field]) {
      return false;
    }
    return field === 'name' ? /\p{L}/u.test(words) : words === '' || forms[field].test(words);
  };
  return { details, faults: detailFields.filter((field) => !isRight(field)) };
}

/** One line, without what cannot be seen. */
function tidy(words: string): string {
  return words.replace(/\s/g, ' ').replace(/\p{C}/gu, '').replace(/ +/g, ' ').trim();
}
