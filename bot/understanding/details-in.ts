const email = /^[^@]{1,64}@[^@]{1,190}\.\p{L}{2,24}$/u;
const phone = /(?<![\d.])(?:\+|0)\d(?:[ -]?\d){5,13}(?![\d.])/u;

/** New contact details that a text tells. */
export function detailsIn(text: string): { readonly email?: string; readonly phone?: string } {
  const found = text
    .split(/[\s<>,;:()]+/u)
    .map((word) => word.replace(/[.!?]$/u, ''))
    .find((word) => email.test(word));
  const number = phone.exec(text)?.[0];
  return { ...(found ? { email: found } : {}), ...(number ? { phone: number } : {}) };
}
