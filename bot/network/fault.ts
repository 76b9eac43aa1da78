/** What is wrong in a network file, and where; never what a person is called. */
export interface Fault {
  /** Undefined: the file as a whole. */
  readonly list?: string | undefined;
  /** Counted from 1 in its list. */
  readonly row?: number | undefined;
  readonly field?: string | undefined;
  /** Reads on from the field: "is missing". */
  readonly problem: string;
}

export function faultText({ list, row, field, problem }: Fault): string {
  const place = [list, row === undefined ? undefined : `row ${row}`].filter((part) => part !== undefined);
  const sentence = field === undefined ? problem : `${field} ${problem}`;
  return place.length === 0 ? sentence : `${place.join(', ')}: ${sentence}`;
}
