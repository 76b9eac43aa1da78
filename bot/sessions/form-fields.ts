/** The inputs of the session form. `remote` and `catering` are `yes` or `no`; what may be several is separated by commas. */
export const formInputs = [
  'kind',
  'topic',
  'titleFi',
  'titleSv',
  'titleEn',
  'descriptionFi',
  'descriptionSv',
  'descriptionEn',
  'date',
  'start',
  'end',
  'endDate',
  'date2',
  'date3',
  'date4',
  'place',
  'remote',
  'remoteLink',
  'capacity',
  'remoteCapacity',
  'perMunicipality',
  'opens',
  'closes',
  'closingDays',
  'comingDays',
  'catering',
  'roles',
  'sizes',
  'languages',
  'municipalities',
  'hosts',
  'programme',
] as const;
export type SessionField = (typeof formInputs)[number];
/** The form as typed: every field is text, whatever the client sends. */
export type SessionFields = Readonly<Record<SessionField, string>>;

/** Further dates of the same session; each becomes a session of its own. */
export const furtherDates = ['date2', 'date3', 'date4'] as const satisfies readonly SessionField[];

/**
 * What a press brings. `stage` says where it comes from. `form`: the card had every input, so one that did not come is empty, as clients leave
 * out what nobody chose; `again`: back to the form. Without it a field that did not come stays as it was.
 */
export type TypedFields = { readonly [F in SessionField | 'stage']?: string };

/** What is wrong with a field whatever was typed. */
export type PlainFault =
  | 'choose-kind'
  | 'give-title'
  | 'too-long'
  | 'no-such-date'
  | 'no-such-time'
  | 'time-gap'
  | 'in-the-past'
  | 'outside-periods'
  | 'end-before-start'
  | 'lasts-too-long'
  | 'same-date'
  | 'closed-by-then'
  | 'give-place-or-remote'
  | 'give-link'
  | 'no-such-link'
  | 'no-such-number'
  | 'above-capacity'
  | 'opens-after-closes'
  | 'closes-after-start'
  | 'no-such-days'
  | 'too-many-days'
  | 'choose-topic'
  | 'keep-yourself';
/** `unknown`: names that are no municipality's. */
export type SessionFault = PlainFault | { readonly unknown: string };
export type SessionFaults = Readonly<Partial<Record<SessionField, SessionFault>>>;
/** Faults as they are found. */
export type Faults = Partial<Record<SessionField, SessionFault>>;

/** Longest texts of the form, in characters, and the longest session, in days; stated on the card. */
export const titleLength = 120;
export const descriptionLength = 1_000;
export const placeLength = 120;
export const longestDays = 14;

/** What was typed, on top of what the form began with. */
export function typedOver(base: SessionFields, { stage, ...typed }: TypedFields): SessionFields {
  const whole = stage === 'form';
  const fields = formInputs.map((field) => [field, typed[field] ?? (whole ? '' : base[field])]);
  return Object.fromEntries(fields) as Record<SessionField, string>;
}
