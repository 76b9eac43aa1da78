import type { Group, Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import template from './attendance-card.template.json' with { type: 'json' };

/** Somebody who holds a place. */
export interface AttendeeRow {
  readonly who: string;
  /** '' for a guest of whom only the group is known. */
  readonly name: string;
  /** As shown to the reader; '' for none. */
  readonly municipality: string;
  readonly remote: boolean;
  readonly group?: Group | undefined;
}

export interface AttendanceCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  /** Of this page. */
  readonly rows: readonly AttendeeRow[];
  /** Ids of those ticked. */
  readonly ticked: readonly string[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** On all pages. */
  readonly came: number;
  readonly of: number;
  /** Somebody has marked who was there. */
  readonly marked: boolean;
  /** `changed`: nothing was saved, since others hold places now than were shown. */
  readonly news?: 'saved' | 'changed' | undefined;
  readonly nonce: string;
}

/** Longest names on a page of forty, in characters. */
const nameLength = 60;

/** Who was there, to be ticked; one page of them. */
export function attendanceCard(input: AttendanceCardInput): Card {
  const { language, session, facts, rows, ticked, page, pages, came, of, marked, news, nonce } = input;
  const heading = text(language, 'attendance.heading');
  const said = news === undefined ? '' : text(language, `attendance.${news}`);
  const state = text(language, marked ? 'attendance.marked' : 'attendance.lead', { came, of });
  const title = plain(titleOf(language, facts));
  const paged = pages > 1;
  return render(
    template,
    {
      language,
      speak: sentences(...[said, heading, title, state].filter(Boolean)),
      summary: text(language, 'attendance.summary', { title }),
      told: said !== '',
      news: said,
      newsStyle: news === 'changed' ? 'warning' : 'good',
      heading,
      subtitle: aboutSession(language, facts),
      state,
      paged,
      pageText: text(language, 'attendance.page', {
        page: page + 1,
        pages,
        last: page + 1 < pages ? 'no' : 'yes',
      }),
      label: text(language, 'attendance.label'),
      ticked: ticked.join(','),
      choices: rows.map((row) => ({ title: markdown(choiceTitle(language, row)), value: row.who })),
      save: text(language, paged ? 'attendance.savePage' : 'attendance.save'),
      all: text(language, 'attendance.all'),
      hasPrevious: page > 0,
      previousTitle: text(language, 'attendance.previous'),
      previous: page - 1,
      hasNext: page + 1 < pages,
      nextTitle: text(language, 'attendance.next'),
      next: page + 1,
      attendees: text(language, 'attendance.attendees'),
      session,
      page,
      nonce,
    },
    text(language, 'attendance.summary', { title }),
  );
}

function choiceTitle(language: Language, { name, municipality, remote, group }: AttendeeRow): string {
  const shown = shortened(name) || text(language, 'attendance.unnamed', { group: group ?? 'other' });
  const who = municipality === '' ? shown : text(language, 'attendance.of', { municipality, name: shown });
  return remote ? text(language, 'attendance.remotely', { who }) : who;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > nameLength ? `${letters.slice(0, nameLength - 1).join('')}…` : name;
}
