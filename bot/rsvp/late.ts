import { lateLength } from '../../cards/rsvp/late-view.ts';
import { readSession, readSessionHead } from '../../storage/session.ts';
import { lateKey, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand } from '../change.ts';
import { hostIds } from '../hosted.ts';
import { tellItems } from '../shared/outbox.ts';
import { comes } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeOwn } from './change-own.ts';
import { decideLate, type LateOutcome } from './late-rules.ts';
import { showOwn } from './show-own.ts';

/** After the deadline: a wish goes to the hosts; giving up a place takes effect at once, and they are told. */
export async function sendLate(
  turn: Turn,
  input: {
    readonly session: string;
    readonly nonce: string;
    readonly wish: 'onSite' | 'remote' | 'no';
    readonly message: string;
  },
  services: Services,
): Promise<Reply> {
  const { session: id, wish } = input;
  const message = wish === 'no' ? '' : input.message.trim();
  if (message.length > lateLength) {
    const session = await readSession(services.tables, id);
    return showOwn(turn, id, session, services, 'message-too-long', { typed: { message: input.message } });
  }
  let hosts: readonly string[] = [];
  const { answer, state } = await changeOwn<LateOutcome>(turn, id, services, {
    command: cardCommand(turn, `late.${wish}.${hashKey(message)}`, input.nonce),
    ready: hostsOf(id, services).then((ids) => {
      hosts = ids;
    }),
    decide(session, { person, at, invited, offers }) {
      const { municipality, group } = person;
      const decision = decideLate(session, {
        person: person.id,
        municipality,
        group,
        wish,
        at,
        invited,
        offers,
      });
      const { kind } = decision.answer;
      const own = session.answers.get(person.id);
      const tells =
        kind === 'late-asked' || (kind === 'dropped-out' && own && comes(own) && at >= session.facts.closes);
      return {
        ...decision,
        ...(kind === 'late-asked' || kind === 'late-withdrawn'
          ? { texts: [sessionText(lateKey(person.id), message)] }
          : {}),
        outbox: tells
          ? tellItems(
              hosts.filter((host) => host !== person.id),
              `${id}|${at}|${person.id}`,
              { about: kind === 'late-asked' ? 'late-asked' : 'dropped-out', session: id, who: person.id },
            )
          : [],
      };
    },
  });
  return showOwn(turn, id, state, services, answer.kind);
}

async function hostsOf(id: string, services: Services): Promise<readonly string[]> {
  const head = await readSessionHead(services.tables, id);
  return head ? hostIds(services, head.facts) : [];
}
