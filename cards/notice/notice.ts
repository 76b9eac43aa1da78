import type { CommandId } from '../../bot/command-words.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { commandButtons } from '../command-button.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import template from './notice.template.json' with { type: 'json' };
import type { NoticeWords } from './notices.ts';
import { noticeWords } from './words.ts';

export type NoticeCardInput = NoticeWords & {
  readonly language: Language;
  /** What the person may want to do next. */
  readonly buttons: readonly CommandId[];
};

/** Says what is true, why, and what to do next. */
export function noticeCard(input: NoticeCardInput): Card {
  const { language, buttons } = input;
  const shown = noticeWords(language, input, markdown);
  const spoken = noticeWords(language, input, plain);
  const speak = sentences(spoken.title, spoken.text);
  return render(
    template,
    { language, ...shown, speak, buttons: commandButtons(language, buttons) },
    spoken.title,
  );
}
