/** Days are ISO dates of Helsinki, first and last included; times are "HH:mm". */
export type When =
  | { readonly kind: 'day'; readonly day: string; readonly from?: string; readonly to?: string }
  | {
      readonly kind: 'span';
      readonly first: string;
      readonly last: string;
      readonly from?: string;
      readonly to?: string;
    }
  /** No day was said. */
  | { readonly kind: 'time'; readonly from: string; readonly to?: string }
  /** To be asked: the candidates, earliest first. */
  | {
      readonly kind: 'ambiguous';
      readonly days: readonly string[];
      readonly from?: string;
      readonly to?: string;
    };
