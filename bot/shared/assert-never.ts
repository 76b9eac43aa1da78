/** Ends an exhaustive switch: a new member of the union becomes a type error where it is not handled. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}
