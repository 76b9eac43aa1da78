import { reminderFields } from '../../bot/sessions/form-reminders.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { locales, text } from '../text/catalogue.ts';

/** How many days before people are reminded, in words; with none: that they are not. */
export function daysText(language: Language, days: readonly number[]): string {
  const words = [...new Set(days)]
    .sort((a, b) => b - a)
    .map((n) => (n === 0 ? text(language, 'sessionForm.sameDay') : String(n)));
  return words.length === 0
    ? text(language, 'sessionForm.notReminded')
    : new Intl.ListFormat(locales[language]).format(words);
}

/** For hosts, until it begins: the days that a session has of its own. */
export function reminderRows(language: Language, { reminders, start }: SessionFacts, now: Date) {
  return reminderFields.flatMap((field) => {
    const days = reminders?.[field];
    return days === undefined || now.getTime() >= start
      ? []
      : [{ title: text(language, `sessionEdit.label-${field}`), value: daysText(language, days) }];
  });
}
