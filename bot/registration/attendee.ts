import { dietLength } from '../../cards/rsvp/diet-view.ts';
import { noSuchSession } from '../no-session.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import type { Wish } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { commitChange } from './commit-change.ts';
import { faultOfName } from './form.ts';
import { tidyName } from './names.ts';
import { type AttendeeShown, presentAttendee } from './present-attendee.ts';
import { showAttendee } from './show-attendee.ts';

/** One attendee of the own municipality: how they stand, and what a colleague may change. */
export async function openAttendee(
  turn: Turn,
  { session, who }: { readonly session: string; readonly who: string },
  services: Services,
): Promise<Reply> {
  return showAttendee(turn, session, who, services, {});
}

interface Typed {
  readonly session: string;
  readonly who: string;
  readonly nonce: string;
  readonly wish: string;
  readonly diet: string;
  readonly name: string;
}

const wishes: readonly Wish[] = ['onSite', 'remote', 'no'];

/** A colleague changes how an attendee of their municipality comes, a guest's name or diet. */
export async function changeAttendee(turn: Turn, input: Typed, services: Services): Promise<Reply> {
  const { municipality } = turn.actor;
  if (municipality === undefined || !authorize(turn.actor, 'session.register', municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const { session: id, who, nonce } = input;
  const name = tidyName(input.name);
  const nameFault = name === '' ? undefined : faultOfName(name);
  const wish = wishes.find((one) => one === input.wish);
  const diet = input.diet.trim();
  const dietFault = diet.length > dietLength ? ('too-long' as const) : undefined;
  if (nameFault || !wish || dietFault) {
    const faults = { name: nameFault, wish: wish ? undefined : ('no-such-way' as const), diet: dietFault };
    return showAttendee(turn, id, who, services, { faults, typed: input, nonce });
  }
  const wanted = { session: id, who, nonce, wish, name, diet };
  const { answer, state, guests } = await commitChange(turn, municipality, wanted, services);
  const show = (shown: AttendeeShown) => {
    // Whoever sees a diet on the card has just sent its words in.
    const read = { id, who, session: state, guests, words: () => diet };
    return presentAttendee(turn, municipality, read, services, shown);
  };
  const again = (faults: NonNullable<AttendeeShown['faults']>) => show({ faults, typed: input, nonce });
  switch (answer.kind) {
    case 'not-allowed':
      return notice(turn, { notice: 'not-allowed' });
    case 'no-such-session':
    case 'no-such-attendee':
      return noSuchSession(turn);
    case 'give-name':
    case 'name-taken':
      return again({ name: answer.kind });
    case 'no-such-way':
    case 'remote-full':
      return again({ wish: answer.kind });
    case 'renamed':
      return show({ news: 'changed' });
    case 'changed':
    case 'unchanged':
    case 'answers-alone':
    case 'cancelled':
    case 'past':
    case 'not-open':
    case 'closed':
      return show({ news: answer.kind });
    default:
      return assertNever(answer);
  }
}
