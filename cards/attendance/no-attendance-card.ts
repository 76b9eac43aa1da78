import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import template from './no-attendance-card.template.json' with { type: 'json' };

export interface NoAttendanceCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly why: 'cancelled' | 'early' | 'nobody';
}

/** Why nobody can be marked as present now. */
export function noAttendanceCard({ language, session, facts, why }: NoAttendanceCardInput): Card {
  const heading = text(language, `attendance.${why}Heading`);
  const start = `${dateText(language, facts.start)} ${clockText(language, facts.start)}`;
  const detail = text(language, `attendance.${why}Detail`, { start });
  return render(
    template,
    {
      language,
      speak: sentences(heading, detail),
      summary: heading,
      heading,
      subtitle: aboutSession(language, facts),
      detail,
      attendees: text(language, 'attendance.attendees'),
      session,
    },
    heading,
  );
}
