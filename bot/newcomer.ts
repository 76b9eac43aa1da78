import { shortText } from '../cards/notice/short.ts';
import { strangerCard } from '../cards/stranger/stranger.ts';
import { clockText } from '../cards/text/dates.ts';
import { isAccount } from '../storage/people.ts';
import { notice } from './notice.ts';
import { isOwnCode, type Newcomer, redeem } from './people/redeem.ts';
import type { Language, Person } from './shared/people.ts';
import type { Reply, Services } from './turn.ts';

/** What somebody whom the network does not know gets. */
export function stranger(): Reply {
  return { kind: 'card', card: strangerCard(), public: true };
}

/** A code is nothing for others' eyes. */
export function codeInChannel(language: Language): Reply {
  return { kind: 'note', text: shortText(language, 'code-in-channel', {}) };
}

/** A newcomer's code: the person they are from now on, or what to tell them. */
export async function join(
  newcomer: Newcomer,
  code: string,
  { language, now }: { readonly language: Language; readonly now: Date },
  services: Services,
): Promise<Person | Reply> {
  if (!isAccount(newcomer)) {
    return stranger();
  }
  const redeemed = await redeem(newcomer, code, now, services);
  switch (redeemed.kind) {
    case 'joined':
      return redeemed.person;
    case 'refused':
      return notice({ language }, { notice: 'code-refused' }, []);
    case 'member':
      return notice({ language }, { notice: 'code-member' });
    case 'wait':
      return notice(
        { language },
        { notice: 'code-wait', params: { until: clockText(language, nextMinute(redeemed.until)) } },
        [],
      );
  }
}

/** A member types a code: undefined where it is the one they came in with, delivered again. */
export async function memberCode(
  member: Person,
  code: string,
  services: Services,
): Promise<Reply | undefined> {
  return (await isOwnCode(member, code, services))
    ? undefined
    : notice({ language: member.language }, { notice: 'code-member' });
}

/** What is said has passed once the clock shows it. */
function nextMinute(at: number): number {
  return Math.ceil(at / 60_000) * 60_000;
}
