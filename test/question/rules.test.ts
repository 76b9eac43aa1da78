import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideAnswer,
  decideAsk,
  findQuestion,
  isUnanswered,
  mostOpen,
  type QuestionDecision,
} from '../../bot/question/rules.ts';
import { applyQuotaEvent, emptyQuota, type Question, type Quota, unitsLeft } from '../../bot/shared/quota.ts';

function question(id: string): Question {
  return { id, kind: 'question', by: 'ansa', at: 1 };
}

function then(quota: Quota, { event }: QuestionDecision): Quota {
  return event ? applyQuotaEvent(quota, event) : quota;
}

function asked(count: number): Quota {
  return Array.from({ length: count }, (_, n) => question(`q${n}`)).reduce(
    (quota, one) => then(quota, decideAsk(quota, one)),
    emptyQuota,
  );
}

const act = (id: string, by = 'kaarna') => ({ id, by, at: 2 });

describe('asking', () => {
  it('keeps the question as one that waits', () => {
    expect(asked(1).questions).toEqual([question('q0')]);
  });

  it('is refused while too many wait, and works again when one has been answered', () => {
    const full = asked(mostOpen);
    const relieved = then(full, decideAnswer(full, act('q3')));

    expect(full.questions).toHaveLength(mostOpen);
    expect(decideAsk(full, question('q-new'))).toEqual({ answer: { kind: 'too-many-open', id: 'q-new' } });
    expect(decideAsk(relieved, question('q-new')).answer.kind).toBe('asked');
  });

  it('never touches the units', () => {
    const full = asked(mostOpen);

    expect(unitsLeft(full, 5)).toBe(unitsLeft(emptyQuota, 5));
    expect(unitsLeft(then(full, decideAnswer(full, act('q0'))), 5)).toBe(5);
  });
});

describe('answering', () => {
  it('says who answered and when', () => {
    const quota = asked(2);

    expect(findQuestion(then(quota, decideAnswer(quota, act('q0'))), 'q0')).toEqual({
      ...question('q0'),
      answeredBy: 'kaarna',
      answeredAt: 2,
    });
  });

  it('is done once: the first answer stays', () => {
    const quota = asked(1);
    const answered = then(quota, decideAnswer(quota, act('q0')));
    const second = decideAnswer(answered, act('q0', 'lieto'));

    expect(second).toEqual({ answer: { kind: 'already-answered', id: 'q0' } });
  });

  it('needs a question', () => {
    expect(decideAnswer(asked(1), act('q9'))).toEqual({ answer: { kind: 'no-such-question', id: 'q9' } });
  });
});

describe('any history of questions', () => {
  it('keeps every question that waits, never too many, and each answer where it was given first', () => {
    const steps = fc.array(
      fc.record({ asks: fc.boolean(), which: fc.nat({ max: 60 }), by: fc.constantFrom('kaarna', 'lieto') }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let quota = emptyQuota;
        const waiting = new Set<string>();
        const answers = new Map<string, string>();
        for (const [n, { asks, which, by }] of all.entries()) {
          const id = asks ? `q${n}` : `q${which}`;
          const decision = asks ? decideAsk(quota, question(id)) : decideAnswer(quota, act(id, by));
          if (decision.answer.kind === 'asked') {
            waiting.add(id);
          } else if (decision.answer.kind === 'answered') {
            waiting.delete(id);
            answers.set(id, by);
          }
          quota = then(quota, decision);
        }
        const open = quota.questions.filter(isUnanswered);
        const closed = quota.questions.filter((one) => !isUnanswered(one));

        expect(new Set(open.map(({ id }) => id))).toEqual(waiting);
        expect(open.length).toBeLessThanOrEqual(mostOpen);
        expect(closed.every(({ id, answeredBy }) => answers.get(id) === answeredBy)).toBe(true);
      }),
    );
  });
});
