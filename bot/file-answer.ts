/** A file as the program's own HTTP server gives it out. */
export interface FileAnswer {
  readonly contentType: string;
  /** ASCII, as it goes into a header. */
  readonly fileName: string;
  readonly body: string | Uint8Array;
}
