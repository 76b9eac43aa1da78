import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import type { NoticeWords } from './notices.ts';
import { noticeWords } from './words.ts';

type About = { readonly title: string };

/** What a channel's short answers need to be told. */
export interface ShortParams {
  readonly 'continued-in-chat': Readonly<Record<string, never>>;
  readonly 'opened-below': Readonly<Record<string, never>>;
  readonly 'cannot-reach-you': Readonly<Record<string, never>>;
  readonly 'answered-onSite': About;
  readonly 'answered-remote': About;
  readonly 'answered-no': About;
  readonly 'answered-waiting': About & { readonly position: number };
  readonly 'unchanged-onSite': About;
  readonly 'unchanged-remote': About;
  readonly 'unchanged-no': About;
  readonly 'unchanged-waiting': About & { readonly position: number };
  /** A remote place while one waits for one on site. */
  readonly 'answered-kept': About & { readonly position: number };
  readonly 'unchanged-kept': About & { readonly position: number };
  readonly offered: About & { readonly until: string };
  readonly stale: About;
  readonly 'code-in-channel': Readonly<Record<string, never>>;
  readonly 'ask-in-chat': Readonly<Record<string, never>>;
  readonly acknowledged: Readonly<Record<string, never>>;
}
export type ShortKey = keyof ShortParams;

/** One or two sentences for the person who pressed or asked in a channel. */
export function shortText<K extends ShortKey>(language: Language, key: K, params: ShortParams[K]): string {
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? plain(value) : Number(value),
    ]),
  );
  return text(language, `short.${key}`, shown);
}

/** A notice where there is no room for a card. */
export function shortNotice(language: Language, notice: NoticeWords): string {
  const words = noticeWords(language, notice, plain);
  return sentences(words.title, words.text);
}
