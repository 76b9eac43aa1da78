import type { Attendee } from '../../bot/registration/attendees.ts';
import { mostAtOnce, type RegistrationFaults, type RegistrationValues } from '../../bot/registration/form.ts';
import type { Group, Language } from '../../bot/shared/people.ts';
import type { Mode } from '../../bot/shared/session.ts';
import { shownButtons } from '../booking/button.ts';
import type { ActionData, Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { dietLength } from '../rsvp/diet-view.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { phaseOf } from '../sessions/phase.ts';
import { placesText } from '../sessions/places.ts';
import type { SessionItem } from '../sessions/session-item.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import { attendeeRows } from './attendee-rows.ts';
import { dietNote } from './diet-note.ts';
import { faultView } from './fault-text.ts';
import { box, newsBox, type RegistrationNews } from './news-box.ts';
import template from './registration-card.template.json' with { type: 'json' };
import { type NotAddable, whyNotBox } from './why-not-box.ts';

/** The municipality is the reader's own. */
export interface RegistrationCardInput extends PlaceName {
  readonly language: Language;
  readonly now: Date;
  readonly item: SessionItem;
  /** Places that the municipality still has under its cap; undefined: no cap. */
  readonly capLeft?: number | undefined;
  readonly coming: number;
  readonly waiting: number;
  readonly notComing: number;
  /** The page's. */
  readonly attendees: readonly Attendee[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Why nobody can be added; undefined: the form is there. */
  readonly whyNot?: NotAddable | undefined;
  readonly news?: RegistrationNews | undefined;
  /** Whom the session is for, and how one can take part. */
  readonly groups: readonly Group[];
  readonly ways: readonly Mode[];
  readonly values: RegistrationValues;
  readonly faults: RegistrationFaults;
  readonly nonce: string;
}

/** Characters of typed names that come back with a fault: more would make the card too large. */
const longestList = 7_000;

/** A municipality's attendees of a session, and the form with which more are registered. */
export function registrationCard(input: RegistrationCardInput): Card {
  const { language, item, attendees, whyNot } = input;
  const heading = text(language, 'registration.heading');
  const title = plain(titleOf(language, item.facts));
  // Where nobody can be added there is nothing to correct.
  const faulty = whyNot === undefined && Object.keys(input.faults).length > 0;
  const faultBox = faulty ? box('attention', correctText(input), '') : undefined;
  const boxes = [faultBox, newsBox(input), whyNotBox(input)].filter((one) => one !== undefined);
  const said = boxes[0]?.heading;
  const summary = text(language, 'registration.summary', { heading: said ?? heading, title });
  const view = {
    language,
    summary,
    speak: sentences(said ?? heading, title, countText(input)),
    heading,
    title: markdown(titleOf(language, item.facts)),
    facts: factRows(input),
    boxes,
    // With a fault the form comes first and alone: it is what one looks for, and may be long.
    listed: !faulty,
    count: countText(input),
    empty: attendees.length === 0,
    emptyText: markdown(placeText(language, input, ['registration.emptyFrom', 'registration.empty'])),
    rows: faulty ? [] : attendeeRows(language, item.id, attendees),
    paged: !faulty && input.pages > 1,
    pageButtons: pageButtons(input),
    form: whyNot === undefined,
    ...formView(input),
    lost: whyNot !== undefined && input.values.names.trim() !== '',
    lostText: markdown(text(language, 'registration.lost', { names: input.values.names.slice(0, 3_000) })),
    buttons: shownButtons(buttonsOf(input, faulty)),
  };
  return render(template, view, summary);
}

function correctText({ language, faults }: RegistrationCardInput): string {
  return text(language, 'registration.toCorrect', { count: Object.keys(faults).length });
}

function countText({ language, coming, waiting, notComing }: RegistrationCardInput): string {
  return text(language, 'registration.count', { coming, waiting, no: notComing });
}

function factRows(input: RegistrationCardInput): readonly View[] {
  const { language, now, item, municipality, capLeft } = input;
  const { facts } = item;
  const places = placesText(language, item, phaseOf(item, now));
  return [
    { title: text(language, 'registration.timeFact'), value: timeText(language, facts.start, facts.end) },
    { title: text(language, 'registration.placesFact'), value: places },
    {
      title: text(language, 'registration.municipalityFact'),
      value:
        capLeft === undefined || facts.perMunicipality === undefined
          ? markdown(municipality)
          : markdown(
              placeText(language, input, ['registration.capFrom', 'registration.cap'], {
                most: facts.perMunicipality,
                left: capLeft,
              }),
            ),
    },
  ];
}

function pageButtons({ language, item, page, pages }: RegistrationCardInput): readonly View[] {
  const turn = (title: string, to: number) => ({
    title,
    data: { v: 1, session: item.id, page: to } satisfies ActionData,
  });
  return [
    ...(page > 0 ? [turn(text(language, 'registration.previous'), page - 1)] : []),
    ...(page + 1 < pages ? [turn(text(language, 'registration.next'), page + 1)] : []),
  ];
}

function buttonsOf({ language, item, nonce, whyNot, ...input }: RegistrationCardInput, faulty: boolean) {
  const [group] = input.groups;
  const [way] = input.ways;
  return [
    ...(whyNot === undefined
      ? [
          {
            verb: 'registration.send',
            title: text(language, 'registration.send'),
            style: 'positive' as const,
            typed: true,
            // What there is no choice of is not asked.
            data: {
              v: 1,
              session: item.id,
              nonce,
              ...(input.groups.length === 1 && group ? { group } : {}),
              ...(input.ways.length === 1 && way ? { wish: way } : {}),
            } satisfies ActionData,
          },
        ]
      : []),
    ...(faulty
      ? [
          {
            verb: 'registration.open',
            title: text(language, 'registration.openList'),
            data: { v: 1, session: item.id, page: 0 } satisfies ActionData,
          },
        ]
      : []),
    {
      verb: 'session.show',
      title: text(language, 'registration.openSession'),
      data: { v: 1, session: item.id } satisfies ActionData,
    },
  ];
}

function formView(input: RegistrationCardInput): View {
  const { language, item, groups, ways, values, faults } = input;
  const fault = (field: keyof RegistrationFaults) => faultView(language, faults[field]);
  return {
    formHeading: text(language, 'registration.formHeading'),
    formLead: text(language, 'registration.formLead'),
    names: {
      label: text(language, 'registration.namesLabel', { most: mostAtOnce }),
      hint: text(language, 'registration.namesHint'),
      value: plain(values.names.replace(/\r\n?/g, '\n').slice(0, longestList)),
      most: longestList,
    },
    namesFault: fault('names'),
    askGroup: groups.length > 1,
    group: {
      label: text(language, 'registration.groupLabel'),
      value: groups.find((one) => one === values.group) ?? groups[0] ?? '',
      choices: groups.map((one) => ({ title: text(language, `registration.group-${one}`), value: one })),
    },
    groupFault: fault('group'),
    askUnnamed: groups.includes('elected'),
    unnamed: {
      label: text(language, 'registration.unnamedLabel'),
      hint: text(language, 'registration.unnamedHint'),
      value: plain(values.unnamed.slice(0, 20)),
      most: mostAtOnce,
    },
    unnamedFault: fault('unnamed'),
    askWay: ways.length > 1,
    wish: {
      label: text(language, 'registration.wishLabel'),
      value: ways.find((one) => one === values.wish) ?? ways[0] ?? '',
      choices: ways.map((one) => ({ title: text(language, `registration.way-${one}`), value: one })),
    },
    wishFault: fault('wish'),
    askDiet: item.facts.catering === true && ways.includes('onSite'),
    diet: {
      label: text(language, 'registration.dietLabel', { most: dietLength }),
      value: plain(values.diet.slice(0, 1_000)),
      note: dietNote(language),
      most: dietLength,
    },
    dietFault: fault('diet'),
  };
}
