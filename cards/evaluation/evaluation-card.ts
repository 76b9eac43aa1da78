import {
  type EvaluationFaults,
  type EvaluationFields,
  evaluationLength,
  evaluationMarks,
} from '../../bot/evaluation/form.ts';
import { evaluationEnd } from '../../bot/evaluation/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { materialLinks } from '../materials/material-links.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import template from './evaluation-card.template.json' with { type: 'json' };

export interface EvaluationCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  /** `thanks`: the day after, before anything is sent. `correct`: nothing was sent. */
  readonly state: 'thanks' | 'sent' | 'correct';
  readonly values: EvaluationFields;
  readonly faults: EvaluationFaults;
  readonly nonce: string;
}

/** Thanks to one who came, with the materials and a form for feedback, which stays open for a while. */
export function evaluationCard(input: EvaluationCardInput): Card {
  const { language, session, facts, state, values, faults, nonce } = input;
  const title = plain(titleOf(language, facts));
  const heading = text(language, `evaluation.${state}Heading`);
  const day = dateText(language, evaluationEnd(facts) - 1);
  const links = materialLinks(language, facts);
  const lead = text(language, `evaluation.${state}Lead`, { day, count: Object.keys(faults).length });
  const summary = text(language, 'evaluation.summary', { heading, title });
  const tooLong = text(language, 'evaluation.too-long', { max: evaluationLength });
  return render(
    template,
    {
      language,
      summary,
      speak: sentences(heading, title, lead),
      heading,
      subtitle: aboutSession(language, facts),
      lead,
      leadStyle: state === 'correct' ? 'attention' : state === 'sent' ? 'good' : 'default',
      marks: (['useful', 'arranged'] as const).map((id) => markField(input, id)),
      wordsLabel: text(language, 'evaluation.wordsLabel', { max: evaluationLength }),
      wordsHint: text(language, 'evaluation.wordsHint'),
      words: plain(values.words),
      longest: Math.max(evaluationLength, values.words.length),
      wordsFaulty: faults.words !== undefined,
      wordsFault: text(language, 'evaluation.faulty', { fault: tooLong }),
      note: text(language, 'evaluation.anonymous'),
      send: text(language, state === 'sent' ? 'evaluation.sendAgain' : 'evaluation.send'),
      links,
      openSession: text(language, 'evaluation.openSession'),
      session,
      nonce,
    },
    summary,
  );
}

function markField({ language, values, faults }: EvaluationCardInput, id: 'useful' | 'arranged') {
  const choose = text(language, 'evaluation.choose-mark');
  return {
    id,
    label: text(language, `evaluation.${id}Label`),
    hint: text(language, 'evaluation.markHint'),
    error: choose,
    value: evaluationMarks.some((mark) => String(mark) === values[id]) ? values[id] : '',
    choices: evaluationMarks.map((mark) => ({
      title: text(language, `evaluation.${id}Mark`, { mark }),
      value: String(mark),
    })),
    faulty: faults[id] !== undefined,
    fault: text(language, 'evaluation.faulty', { fault: choose }),
  };
}
