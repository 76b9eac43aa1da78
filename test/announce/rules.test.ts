import { describe, expect, it } from 'vitest';
import { decideAnnounce } from '../../bot/announce/rules.ts';
import type { Session } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { sessionKind } from '../../storage/session.ts';

function announced(status: 'asked' | 'posted' | 'uncertain' | 'failed'): Session {
  const blank = sessionKind.blank();
  return { ...blank, facts: { ...blank.facts, start: 100 }, postings: [{ channel: 'c', status }] };
}

describe('announcing again to a channel', () => {
  it.each([
    ['asked', []],
    ['posted', []],
    ['uncertain', []],
    ['failed', ['c']],
  ] as const)('where it is %s', (status, added) => {
    const session = announced(status);
    const { answer, event } = decideAnnounce(session, ['c'], 0);

    expect(answer).toEqual({ kind: 'announced', added });
    const after = event ? applySessionEvent(session, new Map(), event).session : session;
    expect(after.postings).toEqual([{ channel: 'c', status: status === 'failed' ? 'asked' : status }]);
  });
});
