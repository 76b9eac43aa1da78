import { randomUUID } from 'node:crypto';
import { type Case, inQuota, mainKey, type Tamper } from './cases.ts';
import { fields, special } from './typed-fields.ts';
import type { Ids, World } from './world.ts';

/** Where `session` is another's too. */
const inSession = ['attendee', 'request', 'poll', 'hostedPoll'];

/** The card's data: everything that any button of the program could carry, valid, with the ids of the line. */
export function dataOf({ line, role, tamper }: Case, world: World): Record<string, unknown> {
  const { what, thing } = line;
  const relation = line.relation === 'none' || line.relation === 'noPeriod' ? 'own' : line.relation;
  const ids = world.ids(role, relation);
  const data: Record<string, unknown> = {
    ...fields(world),
    ...(special(world)[what] ?? {}),
    municipality: ids['municipality'],
    period: line.relation === 'noPeriod' ? 'no-period' : ids['period'],
    session: sessionOf(thing, relation, ids),
    question: ids['ask'],
    booking: ids['booking'],
    who: ids['attendee'],
    announcement: ids['announcement'],
    channel: ids['channel'],
    message: 'no-message',
    person: ids['person'],
    invitation: ids['invitation'],
    upload: ids['upload'],
    presentation: ids['presentation'],
    nonce: randomUUID(),
  };
  const [key, kind] = mainKey[thing] ?? [];
  if (key !== undefined && kind !== undefined) data[key] = ids[kind];
  data['sessions'] = data['session'];
  tampering(tamper, data, world, { thing, key });
  if (
    what === 'announcement.save' &&
    key !== undefined &&
    data[key] !== undefined &&
    (relation === 'missing' || tamper === 'id of another kind')
  ) {
    // Begins one of that id, which would be missing no more.
    data['announcement'] = randomUUID();
  }
  if (tamper === 'id of another kind' || tamper === 'id left out') data['sessions'] = data['session'] ?? '';
  return data;
}

function sessionOf(thing: string, relation: 'own' | 'foreign' | 'missing', ids: Ids): string {
  if (relation === 'missing') return 'no-session';
  if (thing === 'session' || thing === 'colleague') return ids['session'] ?? '';
  if (inSession.includes(thing)) {
    return relation === 'foreign'
      ? 'foreign'
      : thing === 'poll' || thing === 'hostedPoll'
        ? 'polled'
        : 'open';
  }
  return ids['hosted'] ?? '';
}

function tampering(
  tamper: Tamper,
  data: Record<string, unknown>,
  world: World,
  { thing, key }: { readonly thing: string; readonly key: string | undefined },
): void {
  const { people } = world;
  switch (tamper) {
    case 'nothing':
      return;
    case 'extra keys':
      Object.assign(data, { role: 'coordinator', actor: people.coordinator.id, by: people.coordinator.id });
      Object.assign(data, { owner: people.coordinator.id, aadObjectId: people.coordinator.aadObjectId });
      data['authorize'] = { hosts: [], any: true };
      return;
    case 'other municipality':
      if (data['municipality'] !== 'no-municipality') {
        data['municipality'] = data['municipality'] === '233' || !inQuota.includes(thing) ? '905' : '233';
      }
      return;
    case 'other period':
      data['period'] = inQuota.includes(thing) ? 'uso7' : 'no-period';
      return;
    case 'id of another kind':
      if (key !== undefined)
        data[key] =
          key === 'booking' ? world.ids('manager', 'own')['ask'] : world.ids('manager', 'own')['booking'];
      return;
    case 'id of another person': {
      const another = thing === 'attendee' ? (people.stranger?.id ?? 'nobody') : people.otherManager.id;
      if (key === 'who') data['who'] = another;
      if (key === 'away') data['away'] = world.ids('consultant', 'foreign')['away'];
      if (key === 'reminder' || key === 'bundle') data[key] = `r-${people.otherManager.id}`;
      // Both: else the consultant would not host what is theirs any more, once the coordinator has said so.
      const hosts = `${people.consultant.id},${people.otherConsultant.id}`;
      Object.assign(data, { hosts, by: people.otherManager.id });
      return;
    }
    case 'id left out':
      if (key !== undefined) delete data[key];
      return;
    case 'long words':
      for (const name of [
        'words',
        'reason',
        'diet',
        'name',
        'aim',
        'titleFi',
        'textFi',
        'materials',
        'link',
      ]) {
        data[name] = 'ö'.repeat(6_000);
      }
      if (data['message'] !== 'no-message') data['message'] = 'ö'.repeat(6_000);
  }
}
