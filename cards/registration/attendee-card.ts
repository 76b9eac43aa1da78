import type { Attendee } from '../../bot/registration/attendees.ts';
import { longestName } from '../../bot/registration/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Mode, SessionFacts, Wish } from '../../bot/shared/session.ts';
import { shownButtons } from '../booking/button.ts';
import type { ActionData, Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { dietLength } from '../rsvp/diet-view.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { type AttendeeNews, attendeeBoxes } from './attendee-boxes.ts';
import template from './attendee-card.template.json' with { type: 'json' };
import { attendeeName } from './attendee-name.ts';
import { aboutText } from './attendee-rows.ts';
import { dietNote } from './diet-note.ts';
import { markedStandingText, standingText } from './standing-text.ts';

export type NameFault = 'name-too-long' | 'not-a-name' | 'give-name' | 'name-taken';

/**
 * What the reader may change: everything, after the deadline only to name who has no name and to drop them out,
 * or nothing, since the attendee answers for themselves or it is too late for all.
 */
export type Changeable = 'all' | 'drop' | 'alone' | 'nothing';

export interface AttendeeCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly attendee: Attendee;
  readonly changeable: Changeable;
  readonly ways: readonly Mode[];
  readonly wish: Wish;
  readonly name: string;
  /** Undefined: not asked. `stored`: there is one that the reader does not see. */
  readonly diet?: { readonly typed: string; readonly stored: boolean } | undefined;
  readonly faults: {
    readonly name?: NameFault | undefined;
    readonly wish?: 'no-such-way' | 'remote-full' | undefined;
    readonly diet?: 'too-long' | undefined;
  };
  readonly news?: AttendeeNews | undefined;
  /** Address of the calendar file; undefined: there is none. */
  readonly link?: string | undefined;
  readonly nonce: string;
}

/** One attendee of the own municipality: how they stand, what a colleague may change, and their calendar link. */
export function attendeeCard(input: AttendeeCardInput): Card {
  const { language, facts, attendee, changeable, link } = input;
  const heading = attendeeName(language, attendee);
  const title = titleOf(language, facts);
  const standing = standingText(language, attendee.standing);
  const boxes = attendeeBoxes(input);
  const summary = plain(text(language, 'registration.attendeeSummary', { name: heading, standing }));
  const view = {
    language,
    summary,
    speak: sentences(...boxes.map((one) => one.heading), summary, plain(title)),
    heading: markdown(heading),
    title: markdown(title),
    boxes,
    facts: [
      {
        title: text(language, 'registration.standingFact'),
        value: markedStandingText(language, attendee.standing),
      },
      { title: text(language, 'registration.aboutFact'), value: markdown(aboutText(language, attendee)) },
      { title: text(language, 'registration.timeFact'), value: timeText(language, facts.start, facts.end) },
    ],
    form: changeable === 'all' || asksName(input),
    grouped: attendee.count > 1,
    groupNote: text(language, 'registration.oneOfThem', { count: attendee.count }),
    ...formView(input),
    linked: link !== undefined,
    link: {
      label: text(language, 'registration.linkLabel'),
      value: link ?? '',
      open: text(language, 'registration.openLink'),
      note: text(language, attendee.count > 1 ? 'registration.linkOfGroup' : 'registration.linkNote'),
    },
    buttons: shownButtons(buttonsOf(input)),
    openList: text(language, 'registration.openList'),
    session: input.session,
  };
  return render(template, view, summary);
}

function asksName({ changeable, attendee }: AttendeeCardInput): boolean {
  return attendee.guest && (changeable === 'all' || (changeable === 'drop' && attendee.name === ''));
}

function formView(input: AttendeeCardInput): View {
  const { language, ways, wish, name, diet, faults, changeable } = input;
  const fault = (words: string | undefined): View =>
    words === undefined
      ? { shown: false, text: '' }
      : { shown: true, text: text(language, 'registration.faulty', { fault: words }) };
  return {
    askName: asksName(input),
    name: {
      label: text(language, 'registration.nameLabel', { most: longestName }),
      value: plain(name.slice(0, 500)),
      most: longestName,
    },
    nameFault: fault(
      faults.name && text(language, `registration.fault-${faults.name}`, { most: longestName }),
    ),
    askWay: changeable === 'all',
    wish: {
      label: text(language, 'registration.wishLabel'),
      value: wish,
      choices: [...ways, 'no' as const].map((one) => ({
        title: text(language, `registration.way-${one}`),
        value: one,
      })),
    },
    wishFault: fault(faults.wish && text(language, `registration.${faults.wish}`)),
    askDiet: diet !== undefined,
    diet: {
      label: text(language, 'registration.dietOneLabel', { most: dietLength }),
      value: plain((diet?.typed ?? '').slice(0, 1_000)),
      note: diet?.stored ? text(language, 'registration.dietStored') : dietNote(language),
    },
    dietFault: fault(faults.diet && text(language, 'registration.too-long', { most: dietLength })),
  };
}

function buttonsOf(input: AttendeeCardInput) {
  const { language, session, attendee, changeable, nonce } = input;
  const press = (title: string, wish?: Wish) => ({
    verb: 'registration.change',
    title,
    typed: true,
    data: {
      v: 1,
      session,
      who: attendee.who,
      nonce,
      ...(wish === undefined ? {} : { wish }),
    } satisfies ActionData,
  });
  const late = changeable === 'drop';
  return [
    ...(changeable === 'all'
      ? [{ ...press(text(language, 'registration.save')), style: 'positive' as const }]
      : []),
    ...(late && asksName(input)
      ? [{ ...press(text(language, 'registration.save'), input.wish), style: 'positive' as const }]
      : []),
    ...(late && attendee.standing.seat !== 'no' ? [press(text(language, 'registration.drop'), 'no')] : []),
    ...(attendee.guest
      ? [
          {
            verb: 'guest.eraseAsk',
            title: text(language, 'erasure.guestButton'),
            data: { v: 1, session, who: attendee.who } satisfies ActionData,
            aside: true,
          },
        ]
      : []),
  ];
}
