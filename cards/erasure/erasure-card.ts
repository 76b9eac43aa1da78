import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './erasure-card.template.json' with { type: 'json' };

export type ErasureCardInput = { readonly language: Language } & (
  | { readonly state: 'held' | 'last-coordinator' | 'done' }
  /** `unsure`: pressed without saying that they know what they do. */
  | { readonly state: 'asked'; readonly unsure?: boolean }
  /** So many workshops have to be handed over first. */
  | { readonly state: 'bookings-in-hand'; readonly count: number }
);

const goes = ['goes-person', 'goes-seats', 'goes-words', 'goes-chat'] as const;
const stays = ['stays-books', 'stays-counts', 'stays-trail', 'stays-sent'] as const;

/** Before somebody has themselves erased: what goes, what stays; or why not yet; and afterwards that it is done. */
export function erasureCard(input: ErasureCardInput): Card {
  const { language, state } = input;
  const heading = text(language, state === 'done' ? 'erasure.doneTitle' : 'erasure.title');
  const words = wordsOf(input);
  const lists = state === 'asked' ? listsOf(language) : [];
  const warning = input.state === 'asked' && input.unsure ? text(language, 'erasure.sureMissing') : '';
  const view = {
    language,
    asked: state === 'asked',
    warned: warning !== '',
    warning,
    sure: text(language, 'erasure.sure'),
    unsure: 'false',
    sureLabel: text(language, 'erasure.confirm'),
    heading,
    lists,
    text: words,
    speak: sentences(
      heading,
      ...(warning === '' ? [] : [warning]),
      ...lists.flatMap((list) => [list.heading, ...list.items.map((item) => item.text)]),
      words,
    ),
    buttons: shownButtons(buttonsOf(input)),
  };
  return render(template, view, heading);
}

function wordsOf(input: ErasureCardInput): string {
  const { language } = input;
  switch (input.state) {
    case 'asked':
      return text(language, 'erasure.means');
    case 'held':
      return text(language, 'erasure.held');
    case 'last-coordinator':
      return text(language, 'erasure.last');
    case 'bookings-in-hand':
      return text(language, 'erasure.inHand', { count: input.count });
    case 'done':
      return text(language, 'erasure.done');
  }
}

function listsOf(language: Language) {
  return [
    { heading: text(language, 'erasure.goesHeading'), items: itemsOf(language, goes) },
    { heading: text(language, 'erasure.staysHeading'), items: itemsOf(language, stays) },
  ];
}

function itemsOf(language: Language, keys: readonly ((typeof goes)[number] | (typeof stays)[number])[]) {
  return keys.map((key) => ({ text: `• ${text(language, `erasure.${key}`)}` }));
}

function buttonsOf({ language, state }: ErasureCardInput) {
  const command = (id: 'contacts' | 'my-data' | 'members' | 'requests', title: string) =>
    ({ verb: 'command.run', title, data: { v: 1, command: id } }) as const;
  const keep = command('my-data', text(language, 'erasure.keep'));
  switch (state) {
    case 'asked':
      return [
        {
          verb: 'erasure.confirm',
          title: text(language, 'erasure.confirm'),
          data: { v: 1 },
          style: 'destructive',
          typed: true,
        } as const,
        keep,
      ];
    case 'held':
      return [command('contacts', text(language, 'command.contactsTitle')), keep];
    case 'last-coordinator':
      return [command('members', text(language, 'command.membersTitle')), keep];
    case 'bookings-in-hand':
      return [command('requests', text(language, 'command.requestsTitle')), keep];
    case 'done':
      return [];
  }
}
