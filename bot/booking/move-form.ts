import { messageLength } from './form.ts';
import { type Frame, readTimes, type TimeFault, type TimeFields, type Times } from './times.ts';

/** New times for a booking, as typed, and a word about them. */
export interface MoveFields extends TimeFields {
  readonly message: string;
}
export type MoveFault = TimeFault | 'too-long';
export type MoveFaults = Readonly<Partial<Record<keyof MoveFields, MoveFault>>>;

/** `timed`: the workshop has a time; else it has a due date. The frame is the period whose unit it uses. */
export function readMoveForm(
  fields: MoveFields,
  rules: { readonly now: Date; readonly timed: boolean; readonly frame: Frame },
): { readonly times: Times; readonly message: string } | { readonly faults: MoveFaults } {
  const faults: Partial<Record<keyof MoveFields, MoveFault>> = {};
  const message = fields.message.trim();
  if (message.length > messageLength) {
    faults.message = 'too-long';
  }
  const { now, timed, frame } = rules;
  const dates = faults as Partial<Record<keyof TimeFields, TimeFault>>;
  const times = readTimes(fields, timed, { now, frames: [frame] }, dates);
  return Object.keys(faults).length > 0 ? { faults } : { times, message };
}
