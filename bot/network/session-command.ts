import type { Command } from '../../storage/aggregate.ts';
import { exists } from '../../storage/session.ts';
import type { Session, SessionEvent, SessionFacts } from '../shared/session.ts';
import { sameContent } from './same-content.ts';

/**
 * Creates a session, or gives an existing one these facts; answers and postings stay. What is so already is not
 * written again, whoever wrote it: that, and not the command's id, makes a repeated import change nothing.
 */
export function sessionCommand(
  commandId: string,
  session: string,
  facts: SessionFacts,
): Command<Session, SessionEvent, 'written' | 'unchanged'> {
  return {
    id: commandId,
    by: 'import',
    decide(state) {
      if (exists(state) && sameContent(state.facts, facts)) {
        return { answer: 'unchanged', unmarked: true };
      }
      return {
        answer: 'written',
        event: { type: 'created', facts },
        outbox: state.postings.length > 0 ? [{ kind: 'refresh', key: 'refresh', session }] : [],
      };
    },
  };
}
