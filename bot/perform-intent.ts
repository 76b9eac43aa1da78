import type { Choice } from '../cards/understanding/which-intent-card.ts';
import { answerOne, leaveOne, listAsked, showMaterials, substituteIn } from './about-session.ts';
import { moveWorkshop, reportWorkshop, showWorkshop } from './about-workshop.ts';
import { showCalendar } from './calendar/handler.ts';
import type { CommandId } from './command-words.ts';
import { runCommand } from './commands.ts';
import { intentNeeds } from './intent-rights.ts';
import { notice } from './notice.ts';
import { replyOfOffice } from './of-office.ts';
import { askOffice } from './offices/handler.ts';
import { officeToAct } from './offices/rules.ts';
import { placeNamed } from './place-named.ts';
import { listSessions } from './sessions/list.ts';
import { mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay } from './understanding/meant.ts';
import type { Said } from './understanding/said.ts';

/**
 * What somebody wants, from what they said: a look-up is shown; what changes something opens its form, filled in, or the
 * card with its buttons, and nothing is done before they press.
 */
export function perform(intent: Choice, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const command = (id: CommandId, rest = '') => runCommand(turn, { id, rest }, services);
  const within = (run: (acting: Turn) => Promise<Reply>) => inOneOffice(intent, said, turn, run, services);
  switch (intent) {
    case 'remaining':
    case 'situation':
    case 'contacts':
      return lookUpOf(intent, said, turn, services);
    case 'language':
    case 'help':
      return command(intent);
    case 'book':
      return command('book', said.text);
    case 'mybookings':
      return said.pointing.size > 0 || namesDay(said)
        ? within((acting) => showWorkshop(said, acting, services))
        : bookingsOf(said, turn, services);
    case 'cancel':
      return within((acting) => showWorkshop(said, acting, services));
    case 'reschedule':
      return within((acting) => moveWorkshop(said, acting, services));
    case 'report':
      return within((acting) => reportWorkshop(said, acting, services));
    case 'seminars':
      return within((acting) => listAsked(said, acting, { mine: false }, services));
    case 'sparring':
      return within((acting) => listSessions(acting, { page: 0, mine: false, kind: 'sparring' }, services));
    case 'rsvp_yes':
      return within((acting) => answerOne(said, acting, services));
    case 'rsvp_no':
      return within((acting) => leaveOne(said, acting, services));
    case 'substitute':
      return within((acting) => substituteIn(said, acting, services));
    case 'calendar':
      return within((acting) => showCalendar(acting, services));
    case 'materials':
      return within((acting) => showMaterials(said, acting, services));
    case 'attendees':
      return command(mayTry(turn.actor, 'session.host') ? 'attendees' : 'registrations');
    case 'announce':
      return said.concepts.has('create') ? command('new-session', said.text) : command('announce');
    case 'fee':
    case 'travel':
      return Promise.resolve(notice(turn, { notice: 'no-fees' }, ['contacts', 'help']));
  }
}

/** What is looked up of a municipality. */
type LookUp = 'remaining' | 'situation' | 'contacts';

/** Those who look after all see a named municipality's on the card of what it has left. */
async function bookingsOf(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const named = await placeNamed(said, turn.actor, services);
  return named.kind === 'nobody'
    ? runCommand(turn, { id: 'bookings', rest: '' }, services)
    : lookUpOf('remaining', said, turn, services);
}

/** Of the municipality that is named, where one may see it; whoever has one of their own is told that it is theirs alone. */
async function lookUpOf(wanted: LookUp, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const id = wanted === 'remaining' ? 'quota' : wanted;
  const named = await placeNamed(said, turn.actor, services);
  switch (named.kind) {
    case 'nobody':
      return runCommand(turn, { id, rest: '' }, services);
    case 'one':
      return runCommand(turn, { id, rest: named.name }, services);
    case 'foreign':
      // Who may see none at all is told that.
      return mayTry(turn.actor, intentNeeds[wanted])
        ? notice(turn, { notice: 'own-only' }, [id])
        : runCommand(turn, { id, rest: '' }, services);
  }
}

/**
 * As a word is run: by what the table lets the person try, for the municipality that they act for. Who has several and has
 * not said which is asked first.
 */
async function inOneOffice(
  intent: Choice,
  said: Said,
  turn: Turn,
  run: (acting: Turn) => Promise<Reply>,
  services: Services,
): Promise<Reply> {
  const needs = intentNeeds[intent];
  const which = officeToAct(turn.actor, needs);
  if (which.kind === 'ask') {
    const data = { v: 1, intent, said: said.text };
    return askOffice(turn, which.offices, { verb: 'understood.choose', data }, services);
  }
  if (which.kind === 'gone' || !mayTry(which.as, needs)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  return replyOfOffice(await run({ ...turn, actor: which.as }), which.as, turn.actor, services);
}
