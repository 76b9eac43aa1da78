import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { periodOfSession } from '../invited.ts';
import { wasThere } from '../shared/attended.ts';
import type { Network } from '../shared/network.ts';
import { spreadItems } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services } from '../turn.ts';
import { materialsFor, materialsUntold } from './rules.ts';

/** `others`: those who came hear of it otherwise. `nobody`: it is only noted. */
export type TellWhom = 'all' | 'others' | 'nobody';

/** Tells of a session's links, once ever: whatever is changed afterwards is seen by whoever opens them. */
export async function tellMaterials(id: string, whom: TellWhom, services: Services): Promise<void> {
  let known: { readonly network: Network; readonly people: readonly Person[] } | undefined;
  const ready = Promise.all([services.network.get(), services.directory.get()]).then(([network, people]) => {
    known = { network, people };
  });
  await services.committer.run<Session, SessionEvent, { readonly kind: 'told' | 'nothing' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('materials-told', id, services.newId()),
      by: 'bot',
      ready,
      sends: true,
      decide(session, now) {
        const at = now.getTime();
        if (!known || !materialsUntold(session, at)) {
          return { answer: { kind: 'nothing' }, unmarked: true };
        }
        const period = periodOfSession(known.network, session.facts);
        const meant = [...materialsFor(session, { ...known, period })];
        const to = {
          all: meant,
          others: meant.filter((who) => !wasThere(session, who)),
          nobody: [],
        }[whom];
        return {
          answer: { kind: 'told' },
          event: { type: 'told', about: 'materials', at },
          outbox: spreadItems(to, 'materials', { about: 'materials-ready', session: id }),
          unmarked: true,
        };
      },
    },
  );
}
