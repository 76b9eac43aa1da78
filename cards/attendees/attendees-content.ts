import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import type { Attendee } from './attendee.ts';
import { municipalityOf, nameOf } from './attendee.ts';
import {
  dietLines,
  droppedLines,
  type Lines,
  peopleLines,
  shortened,
  waitingLines,
} from './attendee-rows.ts';
import type { AttendeesCardInput, AttendeesContent } from './attendees-card.ts';
import { lateRows } from './late-rows.ts';
import { municipalityRows, networkSentences, totalFacts } from './municipality-rows.ts';

/** Different diets listed with their number; the rest are among the names. */
const mostDiets = 20;

interface Shown extends View {
  /** The page in a sentence. */
  readonly said: string;
}

const nothing = {
  answered: false,
  answer: '',
  answerRest: [],
  facts: [],
  hasFacts: false,
  rows: [],
  lines: [],
  notes: [],
  late: [],
  deciding: false,
  reasonLabel: '',
  reasonLength: 0,
  choosing: false,
  choices: [],
  choiceLabel: '',
  choiceMissing: '',
  choose: '',
} as const;

/** What the template shows of the view; the parts of other views are empty. */
export function attendeesContent(input: AttendeesCardInput): Shown {
  const { language, session, facts, counts, content } = input;
  const shown = { ...nothing, said: text(language, `attendees.view-${content.view}`) };
  switch (content.view) {
    case 'municipalities': {
      const { first, rest } = networkSentences(language, content.answer);
      const totals = totalFacts(language, facts, counts);
      return {
        ...shown,
        said: first,
        answered: true,
        answer: first,
        answerRest: rest.map((one) => ({ text: markdown(one) })),
        facts: totals,
        hasFacts: totals.length > 0,
        rows: municipalityRows(language, session, content.items),
        notes: content.items.length === 0 ? [{ text: text(language, 'attendees.nobody') }] : [],
      };
    }
    case 'people':
    case 'waiting':
    case 'dropped': {
      const empty = content.attendees.length === 0;
      return {
        ...shown,
        lines: linesOf(language, content),
        notes: empty ? [{ text: text(language, 'attendees.nobody') }] : [],
        ...chooser(language, content.attendees),
      };
    }
    case 'late':
      return {
        ...shown,
        late: lateRows(language, input, content.items),
        deciding: content.items.length > 0,
        reasonLabel: text(language, 'attendees.lateReason', { most: input.reasonLength }),
        reasonLength: input.reasonLength,
      };
    case 'diets': {
      const more = content.sum.length - mostDiets;
      return {
        ...shown,
        notes: [
          ...content.sum
            .slice(0, mostDiets)
            .map(({ diet, count }) => ({ text: markdown(`${count} × ${shortened(diet, 100)}`) })),
          ...(more > 0 ? [{ text: text(language, 'attendees.moreDiets', { n: more }) }] : []),
          { text: text(language, 'attendees.dietsErased', { day: dateText(language, content.erased) }) },
        ],
        lines: dietLines(language, content.attendees),
      };
    }
  }
}

function linesOf(
  language: Language,
  { view, attendees }: Extract<AttendeesContent, { readonly view: 'people' | 'waiting' | 'dropped' }>,
): readonly Lines[] {
  switch (view) {
    case 'people':
      return peopleLines(language, attendees);
    case 'waiting':
      return waitingLines(language, attendees);
    case 'dropped':
      return droppedLines(language, attendees);
  }
}

/** Opens one of those shown: a choice, since a button for each would outgrow the card. */
function chooser(language: Language, attendees: readonly Attendee[]) {
  return {
    choosing: attendees.length > 0,
    choiceLabel: text(language, 'attendees.choose'),
    choiceMissing: text(language, 'attendees.chooseMissing'),
    choose: text(language, 'attendees.openOne'),
    choices: attendees.map((one) => ({
      title: plain(`${nameOf(language, one)} (${municipalityOf(language, one)})`),
      value: one.who,
    })),
  };
}
