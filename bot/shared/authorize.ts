import type { Person, Role } from './people.ts';

/** Everything a person may do or see. */
export type Action =
  | 'quota.see'
  | 'booking.request'
  | 'booking.cancel'
  | 'booking.see'
  | 'request.answer'
  | 'booking.handOver'
  | 'unit.decide'
  | 'unit.correct'
  | 'report.write'
  | 'feedback.give'
  | 'plan.edit'
  | 'analysis.edit'
  | 'question.ask'
  | 'question.answer'
  | 'away.mark'
  | 'overview.see'
  | 'session.answer'
  /** Register, see and change the people of one's municipality. */
  | 'session.register'
  | 'session.create'
  /** Everything of a session that its hosts see and change; which ones a person hosts is said by `isHost`. */
  | 'session.host'
  | 'session.announce'
  /** Messages that may not have come, whoever they were for. */
  | 'undelivered.see'
  /** Say whose a channel is. */
  | 'channel.bind'
  /** A calendar of one's own. */
  | 'calendar.subscribe';

/** `own`: only what belongs to a municipality the person acts for; `any`: of every municipality. */
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
  'booking.request': { manager: 'own', contact: 'own' },
  'booking.cancel': { manager: 'own', contact: 'own', consultant: 'any' },
  'booking.see': { manager: 'own', contact: 'own', consultant: 'any', coordinator: 'any' },
  'request.answer': { consultant: 'any' },
  'booking.handOver': { consultant: 'any', coordinator: 'any' },
  'unit.decide': { consultant: 'any' },
  'unit.correct': { coordinator: 'any' },
  'report.write': { consultant: 'any' },
  'feedback.give': { manager: 'own', contact: 'own' },
  'plan.edit': { contact: 'own', manager: 'own', consultant: 'any' },
  'analysis.edit': { consultant: 'any' },
  'question.ask': { manager: 'own', contact: 'own' },
  'question.answer': { consultant: 'any' },
  'away.mark': { consultant: 'any' },
  'overview.see': { coordinator: 'any', consultant: 'any' },
  'session.answer': everyone,
  'session.register': { manager: 'own', contact: 'own' },
  'session.create': { consultant: 'any', coordinator: 'any' },
  'session.host': { consultant: 'any', coordinator: 'any' },
  'session.announce': { consultant: 'any', coordinator: 'any' },
  'undelivered.see': { coordinator: 'any' },
  'channel.bind': { consultant: 'any', coordinator: 'any' },
  'calendar.subscribe': everyone,
};

/** The one place that says who may do what; `municipality` is whose thing it is, where it is somebody's. */
export function authorize(actor: Person, action: Action, municipality?: string): boolean {
  const reach = table[action][actor.role];
  return (
    reach === 'any' || (reach === 'own' && municipality !== undefined && municipality === actor.municipality)
  );
}
