import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';
import { type Attendee, municipalityOf, nameOf, seatText } from './attendee.ts';

/** Lines under a heading: who, and what is to be said of them. */
export interface Lines extends View {
  readonly heading: string;
  readonly headed: boolean;
  readonly lines: readonly {
    readonly [key: string]: string;
    readonly title: string;
    readonly value: string;
  }[];
}

/** Longest diet shown in a list, in characters; the whole is on the attendee's own card. */
const dietShown = 200;

/** Everybody by municipality. */
export function peopleLines(language: Language, attendees: readonly Attendee[]): readonly Lines[] {
  return under(
    attendees,
    (one) => municipalityOf(language, one),
    (one) => ({
      title: nameOf(language, one),
      value: [
        ...(one.answer.group ? [text(language, `attendees.${one.answer.group}`)] : []),
        seatText(language, one.answer),
        ...(one.answer.diet ? [text(language, 'attendees.hasDiet')] : []),
        ...(one.by === undefined ? [] : [text(language, 'attendees.by', { name: one.by })]),
      ],
    }),
  );
}

/** The waiting lists in order of arrival. */
export function waitingLines(language: Language, attendees: readonly Attendee[]): readonly Lines[] {
  return under(
    attendees,
    ({ answer }) => text(language, 'attendees.lineFor', { for: answer.waits?.for ?? 'onSite' }),
    (one) => ({
      title: `${one.position ?? 0}. ${nameOf(language, one)}`,
      value: [
        municipalityOf(language, one),
        text(language, 'attendees.since', { since: momentText(language, waitsSince(one)) }),
        ...(one.answer.seat === 'remote' ? [text(language, 'attendees.remoteMeanwhile')] : []),
        ...(one.answer.waits?.offeredUntil === undefined
          ? []
          : [
              text(language, 'attendees.offered', {
                until: momentText(language, one.answer.waits.offeredUntil),
              }),
            ]),
      ],
    }),
  );
}

/** Who gave a place up, the latest first. */
export function droppedLines(language: Language, attendees: readonly Attendee[]): readonly Lines[] {
  return under(
    attendees,
    () => '',
    (one) => ({
      title: nameOf(language, one),
      value: [
        municipalityOf(language, one),
        text(language, 'attendees.droppedAt', { at: momentText(language, one.answer.at) }),
        text(language, 'attendees.heldBefore', { seat: one.answer.before?.seat ?? 'onSite' }),
        ...(one.substitute === undefined
          ? []
          : [text(language, 'attendees.substitute', { name: one.substitute })]),
      ],
    }),
  );
}

export function dietLines(language: Language, attendees: readonly Attendee[]): readonly Lines[] {
  return under(
    attendees,
    () => text(language, 'attendees.dietsByName'),
    (one) => ({ title: nameOf(language, one), value: [shortened(one.diet ?? '')] }),
  );
}

/** A remote place, or a host's promotion, came after one had begun to wait. */
function waitsSince({ answer: { at, before } }: Attendee): number {
  return before?.seat === 'waiting' ? before.at : at;
}

export function momentText(language: Language, at: number): string {
  return unbroken(`${dateText(language, at)} ${clockText(language, at)}`);
}

export function shortened(words: string, most = dietShown): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function under(
  attendees: readonly Attendee[],
  heading: (one: Attendee) => string,
  line: (one: Attendee) => { readonly title: string; readonly value: readonly string[] },
): readonly Lines[] {
  const found: { heading: string; headed: boolean; lines: { title: string; value: string }[] }[] = [];
  for (const one of attendees) {
    const { title, value } = line(one);
    const shown = { title: markdown(title), value: value.map(markdown).join(' · ') };
    const of = markdown(heading(one));
    const last = found.at(-1);
    if (last?.heading === of) {
      last.lines.push(shown);
    } else {
      found.push({ heading: of, headed: of !== '', lines: [shown] });
    }
  }
  return found;
}
