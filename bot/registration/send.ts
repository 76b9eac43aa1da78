import { type Guest, removeGuests, saveGuests } from '../../storage/guests.ts';
import { noSuchSession } from '../no-session.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { commitRegistration } from './commit-registration.ts';
import { faultsOf } from './faults.ts';
import { type RegistrationField, type RegistrationValues, readRegistrationForm } from './form.ts';
import { guestsAmong } from './newcomers.ts';
import { showRegistration } from './open.ts';
import { presentRegistration, type Shown } from './present.ts';

/** After so many looks at the names a guest whose name is nowhere is taken for lost. */
const looks = 3;

const noValues: RegistrationValues = { names: '', unnamed: '', group: '', wish: '', diet: '' };

/** The form sent in: named colleagues and elected officials without names get places, or turns in line. */
export async function sendRegistration(
  turn: Turn,
  input: {
    readonly session: string;
    readonly nonce: string;
    readonly fields: { readonly [F in RegistrationField]?: string };
  },
  services: Services,
): Promise<Reply> {
  const { municipality } = turn.actor;
  if (municipality === undefined || !authorize(turn.actor, 'session.register', municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const { session: id, nonce } = input;
  const values = { ...noValues, ...input.fields };
  const read = readRegistrationForm(values);
  if ('faults' in read) {
    return showRegistration(turn, id, services, { values, faults: read.faults });
  }
  let done = await commitRegistration(turn, municipality, id, nonce, read.wish, services, false);
  for (let look = 2; done.answer.kind === 'more-names' && look <= looks; look += 1) {
    done = await commitRegistration(turn, municipality, id, nonce, read.wish, services, look === looks);
  }
  const { answer, state, comers, guests } = done;
  if (answer.kind === 'no-such-session' || answer.kind === 'not-allowed') {
    await removeGuests(services.tables, id, guestsAmong(comers));
  } else if (answer.kind !== 'registered') {
    await forgetNames(id, guestsAmong(comers), services);
  }
  const show = (shown: Shown) => presentRegistration(turn, municipality, id, state, guests, services, shown);
  switch (answer.kind) {
    case 'not-allowed':
      return notice(turn, { notice: 'not-allowed' });
    case 'more-names':
      return notice(turn, { notice: 'busy' });
    case 'no-such-session':
      return noSuchSession(turn);
    case 'registered':
      return show({ news: { ...answer, wish: read.wish.wish } });
    case 'cancelled':
    case 'past':
    case 'not-open':
    case 'closed':
      return show({ values });
    case 'no-such-way':
    case 'on-list':
    case 'not-meant':
      return show({ values, faults: faultsOf(answer, comers, read.wish, state, guests) });
    default:
      return assertNever(answer);
  }
}

/** Names of people who were not registered are kept nowhere. */
async function forgetNames(id: string, guests: readonly Guest[], services: Services): Promise<void> {
  const nameless = guests.map((guest) => ({ ...guest, name: '' }));
  await saveGuests(services.tables, id, nameless);
}
