import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { hasSite } from '../../bot/shared/session.ts';
import { markdown } from '../escape.ts';
import type { TextKey } from '../text/catalogue.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText, timeText } from '../text/dates.ts';
import type { Phase } from './phase.ts';
import { takesAnswers } from './phase.ts';
import type { Voice } from './voice.ts';
import { tied } from './voice.ts';

interface FactRow {
  readonly [key: string]: string;
  readonly title: string;
  readonly value: string;
}

/** What, when and where; and how to register, while one can. */
export function factRows(
  { say, merge }: Voice,
  facts: SessionFacts,
  topic: string | undefined,
  phase: Phase,
): readonly FactRow[] {
  const label = (key: TextKey) => say((l) => text(l, key));
  const rows: FactRow[] = [
    ...(topic ? [{ title: label('session.topic'), value: markdown(topic) }] : []),
    { title: label('session.time'), value: merge((l) => timeText(l, facts.start, facts.end)) },
    { title: label('session.place'), value: venueText({ say, merge }, facts) },
  ];
  if (takesAnswers(phase) || phase === 'notOpen') {
    rows.push({ title: label('session.register'), value: say((l) => deadlineText(l, facts)) });
    const most = facts.perMunicipality;
    if (most !== undefined) {
      rows.push({
        title: label('session.limit'),
        value: say((l) => text(l, 'session.perMunicipality', { most })),
      });
    }
  }
  return rows.map(({ title, value }) => ({ title: tied(title), value: tied(value) }));
}

export function venueText({ say }: Voice, facts: SessionFacts): string {
  if (!hasSite(facts)) {
    return say((l) => text(l, 'session.remoteOnly'));
  }
  const place = markdown(facts.place);
  return facts.remote ? `${place}, ${say((l) => text(l, 'session.orRemote'))}` : place;
}

/** `closes` is the first instant that is too late: midnight means that the day before is the last. */
export function deadlineText(language: Language, facts: SessionFacts): string {
  if (facts.closes >= facts.start) {
    return text(language, 'session.untilStart');
  }
  return text(language, 'session.atLatest', { day: lastDay(language, facts) });
}

/** The same as a sentence, without its full stop. */
export function registerByText(language: Language, facts: SessionFacts): string {
  return facts.closes >= facts.start
    ? text(language, 'session.registerBy', { before: 'start', day: '' })
    : text(language, 'session.registerBy', { before: 'day', day: lastDay(language, facts) });
}

export function lastDay(language: Language, { closes }: SessionFacts): string {
  const last = closes - 1;
  const sameDay = dateText('fi', last) === dateText('fi', closes);
  return sameDay ? `${dateText(language, closes)} ${clockText(language, closes)}` : dateText(language, last);
}

type Titles = Pick<SessionFacts, 'titleFi' | 'titleSv' | 'titleEn'>;

export function titleOf(language: Language, { titleFi, titleSv, titleEn }: Titles): string {
  switch (language) {
    case 'fi':
      return titleFi || titleSv;
    case 'sv':
      return titleSv || titleFi;
    case 'en':
      return titleEn || titleFi;
  }
}

/** In the reader's language, else in one that there is; empty where there is none. */
export function descriptionOf(language: Language, facts: SessionFacts): string {
  const { descriptionFi = '', descriptionSv = '', descriptionEn = '' } = facts;
  switch (language) {
    case 'fi':
      return descriptionFi || descriptionSv || descriptionEn;
    case 'sv':
      return descriptionSv || descriptionFi || descriptionEn;
    case 'en':
      return descriptionEn || descriptionFi || descriptionSv;
  }
}
