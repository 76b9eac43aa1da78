import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import template from './attendance-result-card.template.json' with { type: 'json' };

export interface AttendanceResultCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  /** In the order shown; the name is '' for those without a municipality. */
  readonly municipalities: readonly { readonly name: string; readonly came: number; readonly of: number }[];
  readonly came: number;
  readonly of: number;
}

/** As many municipalities as fit 25 KB. */
const mostRows = 100;

/** How many came, in all and by municipality. */
export function attendanceResultCard(input: AttendanceResultCardInput): Card {
  const { language, session, facts, municipalities, came, of } = input;
  const heading = text(language, 'attendance.result', { came, of });
  const more = municipalities.length - mostRows;
  const title = plain(titleOf(language, facts));
  const summary = text(language, 'attendance.resultSummary', { title, came, of });
  return render(
    template,
    {
      language,
      speak: sentences(heading, title),
      summary,
      heading,
      subtitle: aboutSession(language, facts),
      saved: text(language, 'attendance.counts'),
      rows: municipalities.slice(0, mostRows).map((row) => ({
        title: markdown(row.name || text(language, 'attendance.noMunicipality')),
        value: text(language, 'attendance.cameOf', { came: row.came, of: row.of }),
      })),
      hasMore: more > 0,
      more: text(language, 'attendance.more', { count: Math.max(0, more) }),
      correct: text(language, 'attendance.correct'),
      materials: text(language, 'attendance.materials'),
      attendees: text(language, 'attendance.attendees'),
      session,
    },
    summary,
  );
}
