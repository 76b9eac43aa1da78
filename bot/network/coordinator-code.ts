import { clockText, dateText } from '../../cards/text/dates.ts';
import { addInvitation } from '../../storage/invitations.ts';
import { newCode, shownCode } from '../invitation-code.ts';
import type { ImportServices } from './import.ts';

/** Milliseconds: it is typed in right after it was printed. */
const lives = 3_600_000;

/** Makes a code for a coordinator, the first or one more, and says it: it is told nowhere else. */
export async function makeCoordinatorCode(
  { tables, newId }: ImportServices,
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  const at = now.getTime();
  const ends = at + lives;
  const code = newCode();
  const invitation = { id: newId(), municipalities: [], language: 'fi', note: '', at, ends } as const;
  await addInvitation(tables, { ...invitation, role: 'coordinator' }, code);
  say(`Code: ${shownCode(code)}`);
  say('Write it to the bot in your personal chat in Teams: who writes it first becomes a coordinator.');
  say(
    `It is good until ${dateText('en', ends)} ${clockText('en', ends)} (Helsinki time), once. It is kept nowhere: if it is lost, make another.`,
  );
}
