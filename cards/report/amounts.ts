import type { Language } from '../../bot/shared/people.ts';
import { locales } from '../text/catalogue.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${language}.${name}`;
  let ready = formats.get(id);
  if (!ready) {
    ready = new Intl.NumberFormat(locales[language], options);
    formats.set(id, ready);
  }
  return ready;
}

/** "1 234,50 €" · "€1,234.50". */
export function eurosText(language: Language, cents: number): string {
  return format(language, 'euros', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** "6,25" · "6.25". */
export function numberText(language: Language, amount: number): string {
  return format(language, 'number', { maximumFractionDigits: 2 }).format(amount);
}
