import { type Person, type Role, roles } from './people.ts';

/** Everything a person may do or see; which of it each button and word needs, they say themselves. */
export type Action =
  | 'quota.see'
  | 'overview.see'
  | 'booking.request'
  | 'booking.cancel'
  | 'booking.see'
  /** Answer a proposed time, or propose others: each side when it is their turn. */
  | 'booking.negotiate'
  | 'booking.handOver'
  /** Hand over what another consultant has. */
  | 'booking.reassign'
  /** See what waits for the consultants, and take it. */
  | 'request.answer'
  /** Whether a cancelled unit returns; undone by who may correct units. */
  | 'unit.decide'
  | 'unit.correct'
  | 'report.write'
  | 'feedback.give'
  | 'plan.edit'
  | 'analysis.see'
  | 'analysis.edit'
  | 'question.see'
  | 'question.ask'
  | 'question.answer'
  | 'away.mark'
  | 'session.see'
  | 'session.answer'
  /** Register, see and change the people of one's municipality. */
  | 'session.register'
  | 'session.create'
  /** Everything of a session that its hosts see and change, and the session itself while it is a draft. */
  | 'session.host'
  | 'session.announce'
  /** See and change an announcement that is of no session. */
  | 'announcement.manage'
  /** Confirm having read what one got. */
  | 'announcement.acknowledge'
  | 'reminder.see'
  /** People, and how they are reached; whom of them each person sees is said by `contacts/rules.ts`. */
  | 'contacts.see'
  /** Messages that may not have come, whoever they were for. */
  | 'undelivered.see'
  /** Say whose a channel is. */
  | 'channel.bind'
  /** A calendar of one's own. */
  | 'calendar.subscribe'
  /** All municipalities with who belongs to each. */
  | 'members.list'
  /** Say which municipalities are members, and on what terms. */
  | 'membership.edit'
  /** Make a period, and change one that has not begun. */
  | 'period.edit'
  /** Who belongs to a municipality; without one, to the network itself. */
  | 'people.see'
  /** Let somebody in; as what, is said by `rolesToInvite`. */
  | 'people.invite'
  | 'people.end'
  /** Bring the network to what a file says: its people, municipalities, periods and sessions. */
  | 'network.import'
  /** Say for which of one's municipalities one acts. */
  | 'office.choose'
  /** Who did what and when, whosesoever it was. */
  | 'audit.see'
  /** Whether what is old is erased. */
  | 'audit.hold'
  /** Erase a colleague without Teams whom one's municipality registered. */
  | 'guest.erase'
  | 'ownData.see'
  | 'ownData.change'
  /** Requests for a presentation from outside the network. */
  | 'presentation.see'
  | 'presentation.answer'
  | 'help.see'
  /** Press a button that says a word: the word itself needs what it needs. */
  | 'word.press';

/** `own`: only what is theirs, see `Thing`; `any`: whosesoever. */
type Reach = 'own' | 'any';

const everyone: Readonly<Record<Role, Reach>> = {
  manager: 'any',
  contact: 'any',
  participant: 'any',
  consultant: 'any',
  coordinator: 'any',
};
const table: Readonly<Record<Action, Readonly<Partial<Record<Role, Reach>>>>> = {
  'quota.see': { manager: 'own', contact: 'own', consultant: 'any', coordinator: 'any' },
  'overview.see': { consultant: 'any', coordinator: 'any' },
  'booking.request': { manager: 'own', contact: 'own' },
  'booking.cancel': { manager: 'own', contact: 'own', consultant: 'any' },
  'booking.see': { manager: 'own', contact: 'own', consultant: 'any', coordinator: 'any' },
  'booking.negotiate': { manager: 'own', contact: 'own', consultant: 'any' },
  'booking.handOver': { consultant: 'any', coordinator: 'any' },
  'booking.reassign': { coordinator: 'any' },
  'request.answer': { consultant: 'any' },
  'unit.decide': { consultant: 'any', coordinator: 'any' },
  'unit.correct': { coordinator: 'any' },
  'report.write': { consultant: 'any' },
  'feedback.give': { manager: 'own', contact: 'own' },
  'plan.edit': { manager: 'own', contact: 'own', consultant: 'any' },
  'analysis.see': { manager: 'own', contact: 'own', consultant: 'any', coordinator: 'any' },
  'analysis.edit': { consultant: 'any' },
  'question.see': { manager: 'own', contact: 'own', consultant: 'any', coordinator: 'any' },
  'question.ask': { manager: 'own', contact: 'own' },
  'question.answer': { consultant: 'any' },
  'away.mark': { consultant: 'any' },
  'session.see': everyone,
  'session.answer': everyone,
  'session.register': { manager: 'own', contact: 'own' },
  'session.create': { consultant: 'any', coordinator: 'any' },
  'session.host': { consultant: 'own', coordinator: 'any' },
  'session.announce': { consultant: 'any', coordinator: 'any' },
  'announcement.manage': { consultant: 'own', coordinator: 'any' },
  'announcement.acknowledge': everyone,
  'reminder.see': everyone,
  'contacts.see': everyone,
  'undelivered.see': { coordinator: 'any' },
  'channel.bind': { consultant: 'any', coordinator: 'any' },
  'calendar.subscribe': everyone,
  'members.list': { coordinator: 'any' },
  'membership.edit': { coordinator: 'any' },
  'period.edit': { coordinator: 'any' },
  'people.see': { manager: 'own', contact: 'own', coordinator: 'any' },
  'people.invite': { manager: 'own', contact: 'own', coordinator: 'any' },
  'people.end': { coordinator: 'any' },
  'network.import': { coordinator: 'any' },
  'office.choose': { manager: 'any', contact: 'any', participant: 'any' },
  'audit.see': { coordinator: 'any' },
  'audit.hold': { coordinator: 'any' },
  'guest.erase': { manager: 'own', contact: 'own', coordinator: 'any' },
  'ownData.see': everyone,
  'ownData.change': everyone,
  'presentation.see': { consultant: 'any', coordinator: 'any' },
  'presentation.answer': { consultant: 'any' },
  'help.see': everyone,
  'word.press': everyone,
};

type Actor = Pick<Person, 'id' | 'role' | 'municipality'>;

/** Whose something is: a municipality's, by its code; that of hosts, where none are named every consultant's; its author's. */
export type Thing = string | { readonly hosts?: readonly string[] | undefined } | { readonly author: string };

/** The one place that says who may do what. Without a thing it allows what reaches any. */
export function authorize(actor: Actor, action: Action, thing?: Thing): boolean {
  const reach = table[action][actor.role];
  return reach === 'any' || (reach === 'own' && thing !== undefined && isTheirs(actor, thing));
}

/** Whether there is anything at all that the actor's role may do so: asked before a handler runs. */
export function mayTry({ role }: Pick<Actor, 'role'>, action: Action): boolean {
  return table[action][role] !== undefined;
}

/** Whose role lets them do some of it. */
export function rolesThatMay(action: Action): readonly Role[] {
  return roles.filter((role) => mayTry({ role }, action));
}

/** Whether it is about the municipality that its people act for, so that it must be known for which. */
export function isOfMunicipality(action: Action): boolean {
  return table[action].contact === 'own' || action === 'contacts.see';
}

function isTheirs({ id, municipality }: Actor, thing: Thing): boolean {
  if (typeof thing === 'string') {
    return thing === municipality;
  }
  return 'author' in thing ? thing.author === id : !thing.hosts?.length || thing.hosts.includes(id);
}
