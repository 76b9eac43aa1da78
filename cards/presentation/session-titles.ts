import { text } from '../text/catalogue.ts';

/** Says nothing of who asked: a session's facts are kept longer than that. */
export function sessionTitles(): {
  readonly titleFi: string;
  readonly titleSv: string;
  readonly titleEn: string;
} {
  return {
    titleFi: text('fi', 'presentation.sessionTitle'),
    titleSv: text('sv', 'presentation.sessionTitle'),
    titleEn: text('en', 'presentation.sessionTitle'),
  };
}
