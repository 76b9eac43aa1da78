import { reportCosts } from './about-report.ts';
import { answerRequest } from './about-request.ts';
import type { CommandId } from './command-words.ts';
import { runCommand } from './commands.ts';
import { inOneOffice } from './in-one-office.ts';
import { tellMileage } from './mileage.ts';
import { openDetails } from './my-data/details.ts';
import { notice } from './notice.ts';
import { perform } from './perform-intent.ts';
import { listPeriods } from './periods/show.ts';
import { newPeriod } from './periods/write.ts';
import { placeNamed } from './place-named.ts';
import { writeSaidAnnouncement } from './said-announcement.ts';
import { openSaidInvitation } from './said-invitation.ts';
import { addSaidMember, removeSaidMember, removeSaidPerson } from './said-membership.ts';
import { mayTry } from './shared/authorize.ts';
import { mayMean, subjectNeeds } from './subject-rights.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { detailsIn } from './understanding/details-in.ts';
import type { Said } from './understanding/said.ts';
import { isSubject, type Meaning, type Subject } from './understanding/subject-names.ts';
import { wordsIn } from './understanding/words.ts';

/** What a text means by a rule of `subjects.txt`: a look-up is shown, what changes something opens its form, filled in. */
export function performMeaning(meaning: Meaning, said: Said, turn: Turn, services: Services): Promise<Reply> {
  // Beside what these rules ask for, a name that may also be a noun is one.
  const meant = { ...said, places: said.places.map((place) => ({ ...place, sure: true })) };
  return isSubject(meaning)
    ? performSubject(meaning, meant, turn, services)
    : perform(meaning, meant, turn, services);
}

function performSubject(subject: Subject, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const command = (id: CommandId, rest = '') => runCommand(turn, { id, rest }, services);
  const [needs] = subjectNeeds[subject];
  const within = (run: (acting: Turn) => Promise<Reply>) =>
    inOneOffice({ intent: subject, needs }, said, turn, run, services);
  switch (subject) {
    case 'ask':
      return command('ask', said.whole ?? said.text);
    case 'away':
      return openAwayMeant(said, turn, services);
    case 'invite':
      return within((acting) => openSaidInvitation(said, acting, services));
    case 'members':
      return mayTry(turn.actor, 'people.see')
        ? ofPlace('members', said, turn, services)
        : perform('contacts', said, turn, services);
    case 'person-remove':
      return within((acting) => removeSaidPerson(said, acting, services));
    case 'member-add':
      return within((acting) => addSaidMember(said, acting, services));
    case 'member-remove':
      return within((acting) => removeSaidMember(said, acting, services));
    case 'period-new':
      return within((acting) => newPeriod(acting, { fields: periodName(said) }, services));
    case 'periods':
      return within((acting) => listPeriods(acting, {}, services));
    case 'my-data':
    case 'reminders-off':
      return command('my-data');
    case 'details':
      return within((acting) => openDetails(acting, { said: detailsIn(said.text) }, services));
    case 'requests':
      return mayTry(turn.actor, 'request.answer')
        ? answerRequest(said, turn, services)
        : perform('mybookings', said, turn, services);
    case 'overview':
      return within((acting) => runCommand(acting, { id: 'quota', rest: '' }, services));
    case 'announcement':
      return within((acting) => writeSaidAnnouncement(said, acting, services));
    case 'presentations':
      return mayTry(turn.actor, 'presentation.see')
        ? command('presentations')
        : command('ask', said.whole ?? said.text);
    case 'my-registrations':
      return command('registrations');
    case 'page':
    case 'plan':
    case 'audit':
      return ofPlace(subject, said, turn, services);
    case 'mileage':
      return within(
        async (acting) => (await reportCosts(said, acting, services)) ?? tellMileage(acting, services),
      );
  }
}

/** Who is not away after all sees what is marked, each with its button; nothing is filled in that they said "no" to. */
async function openAwayMeant({ text, language }: Said, turn: Turn, services: Services): Promise<Reply> {
  const { subjects } = await services.understanding();
  const ideas = subjects.find(wordsIn(text), language);
  const isBack = ideas.includes('not-away') || ideas.includes('at-work');
  return runCommand(turn, { id: 'away', rest: isBack ? '' : text }, services);
}

/** "Kemin loki": a word's card, of the municipality that is named. */
async function ofPlace(
  id: 'members' | 'page' | 'plan' | 'audit',
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const named = await placeNamed(said, turn.actor, services);
  // Who may see none at all is told that.
  return named.kind === 'foreign' && mayMean(turn.actor, id)
    ? notice(turn, { notice: 'own-only' }, [id])
    : runCommand(turn, { id, rest: named.kind === 'one' ? named.name : '' }, services);
}

function periodName({ text }: Said): { readonly name?: string } {
  const name = /(?<!\p{L})USO\s*\d+/iu.exec(text)?.[0];
  return name === undefined ? {} : { name: name.toUpperCase().replace(/USO\s*/u, 'USO ') };
}
