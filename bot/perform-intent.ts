import type { Choice } from '../cards/understanding/which-intent-card.ts';
import { reportCosts, reportWorkshop } from './about-report.ts';
import { answerOne, leaveOne, showAsked, showMaterials, substituteIn } from './about-session.ts';
import { cancelWorkshop, showWorkshop } from './about-workshop.ts';
import { showCalendar } from './calendar/handler.ts';
import type { CommandId } from './command-words.ts';
import { runCommand } from './commands.ts';
import { inOneOffice } from './in-one-office.ts';
import { intentNeeds } from './intent-rights.ts';
import { lookUp } from './look-up.ts';
import { moveWorkshop } from './move-workshop.ts';
import { notice } from './notice.ts';
import { listSessions } from './sessions/list.ts';
import { mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay } from './understanding/meant.ts';
import type { Said } from './understanding/said.ts';
import { filterIn } from './understanding/session-filter-in.ts';

/**
 * What somebody wants, from what they said: a look-up is shown; what changes something opens its form, filled in, or the
 * card with its buttons, and nothing is done before they press.
 */
export function perform(intent: Choice, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const command = (id: CommandId, rest = '') => runCommand(turn, { id, rest }, services);
  const within = (run: (acting: Turn) => Promise<Reply>) =>
    inOneOffice({ intent, needs: intentNeeds[intent] }, said, turn, run, services);
  switch (intent) {
    case 'remaining':
    case 'situation':
    case 'contacts':
      return lookUp(intent, said, turn, services);
    case 'language':
      return command('language', said.text);
    case 'help':
      return command('help');
    case 'book':
      return command('book', said.whole ?? said.text);
    case 'mybookings':
      return said.pointing.size > 0 || namesDay(said)
        ? within((acting) => showWorkshop(said, acting, services))
        : lookUp('mybookings', said, turn, services);
    case 'cancel':
      return within((acting) => cancelWorkshop(said, acting, services));
    case 'reschedule':
      return within((acting) => moveWorkshop(said, acting, services));
    case 'report':
      return within((acting) => reportWorkshop(said, acting, services));
    case 'seminars':
      return within((acting) => showAsked(said, acting, services));
    case 'sparring':
      return within((acting) => {
        const filter = filterIn(said, ['sparring']);
        return listSessions(acting, { page: 0, mine: false, filter }, services);
      });
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
      if (mayTry(turn.actor, 'session.host')) {
        return command('attendees', said.text);
      }
      // Of a day, or of others than oneself, one's own registrations are no answer.
      return namesDay(said) || said.concepts.has('who')
        ? within((acting) => answerOne(said, acting, services))
        : command('registrations', said.text);
    case 'announce':
      return said.concepts.has('create')
        ? command('new-session', said.whole ?? said.text)
        : command('announce');
    case 'travel':
      return within(async (acting) => (await reportCosts(said, acting, services)) ?? noFees(turn));
    case 'fee':
      return Promise.resolve(noFees(turn));
  }
}

function noFees(turn: Turn): Reply {
  return notice(turn, { notice: 'no-fees' }, ['contacts', 'help']);
}
