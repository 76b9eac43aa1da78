import type { Choice } from '../cards/understanding/which-intent-card.ts';
import { answerOne, leaveOne, showMaterials, substituteIn } from './about-session.ts';
import { moveWorkshop, reportWorkshop, showWorkshop } from './about-workshop.ts';
import { openCalendar } from './calendar/handler.ts';
import type { CommandId } from './command-words.ts';
import { runCommand } from './commands.ts';
import { notice } from './notice.ts';
import { replyOfOffice } from './of-office.ts';
import { officeToAct } from './offices/rules.ts';
import { listSessions } from './sessions/list.ts';
import { type Action, mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { daysIn, type Said } from './understanding/said.ts';

/** What points at one workshop of several. */
const pointing = ['pronoun', 'ordinal-1', 'ordinal-2', 'ordinal-3', 'ordinal-last', 'next'];

/**
 * What somebody wants, from what they said: a look-up is shown; what changes something opens its form, filled in, or the
 * card with its buttons, and nothing is done before they press.
 */
export function perform(intent: Choice, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const command = (id: CommandId, rest = '') => runCommand(turn, { id, rest }, services);
  const within = (needs: Action, word: CommandId, run: (acting: Turn) => Promise<Reply>) =>
    inOneOffice(turn, needs, word, run, services);
  switch (intent) {
    case 'remaining':
      return command('quota', placeIn(said, turn));
    case 'situation':
      return command('situation', placeIn(said, turn));
    case 'contacts':
      return command('contacts', placeIn(said, turn));
    case 'language':
    case 'help':
      return command(intent);
    case 'book':
      return command('book', said.text);
    case 'mybookings':
      return daysIn(said).length > 0 || pointing.some((one) => said.concepts.has(one))
        ? within('booking.see', 'bookings', (acting) => showWorkshop(said, acting, services))
        : command('bookings');
    case 'cancel':
      return within('booking.see', 'bookings', (acting) => showWorkshop(said, acting, services));
    case 'reschedule':
      return within('booking.see', 'bookings', (acting) => moveWorkshop(said, acting, services));
    case 'report':
      return within('booking.see', 'bookings', (acting) => reportWorkshop(said, acting, services));
    case 'seminars':
      return command('sessions');
    case 'sparring':
      return within('session.see', 'sessions', (acting) =>
        listSessions(acting, { page: 0, mine: false, kind: 'sparring' }, services),
      );
    case 'rsvp_yes':
      return within('session.answer', 'sessions', (acting) => answerOne(said, acting, services));
    case 'rsvp_no':
      return within('session.answer', 'sessions', (acting) => leaveOne(said, acting, services));
    case 'substitute':
      return within('session.answer', 'sessions', (acting) => substituteIn(said, acting, services));
    case 'calendar':
      return within('calendar.subscribe', 'registrations', (acting) => openCalendar(acting, {}, services));
    case 'materials':
      return within('session.see', 'sessions', (acting) => showMaterials(said, acting, services));
    case 'attendees':
      return command(mayTry(turn.actor, 'session.host') ? 'attendees' : 'registrations');
    case 'announce':
      return said.concepts.has('create') ? command('new-session', said.text) : command('announce');
    case 'fee':
    case 'travel':
      return Promise.resolve(notice(turn, { notice: 'no-fees' }, ['contacts', 'help']));
  }
}

/** For those who serve all municipalities; whoever has one of their own sees theirs, whichever they name. */
function placeIn({ places }: Said, { actor }: Turn): string {
  const named = places.find(({ sure }) => sure) ?? places[0];
  return actor.municipality === undefined ? (named?.code ?? '') : '';
}

/**
 * As a word is run: by what the table lets the person try, for the municipality that they act for. Who has several and has
 * not said which is asked by the word.
 */
async function inOneOffice(
  turn: Turn,
  needs: Action,
  word: CommandId,
  run: (acting: Turn) => Promise<Reply>,
  services: Services,
): Promise<Reply> {
  const which = officeToAct(turn.actor, needs);
  if (which.kind !== 'act') {
    return runCommand(turn, { id: word, rest: '' }, services);
  }
  return mayTry(which.as, needs)
    ? replyOfOffice(await run({ ...turn, actor: which.as }), which.as, turn.actor, services)
    : notice(turn, { notice: 'not-allowed' });
}
