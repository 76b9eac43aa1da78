import { shortText } from '../cards/notice/short.ts';
import { strangerCard } from '../cards/stranger/stranger.ts';
import { clockText } from '../cards/text/dates.ts';
import { isAccount } from '../storage/people.ts';
import { notice } from './notice.ts';
import { showGained } from './offices/handler.ts';
import { type Newcomer, type Redeemed, redeem, redeemAsMember } from './people/redeem.ts';
import type { Language, Person } from './shared/people.ts';
import { succeed } from './successor/succeed.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** Somebody of whom Teams does not say who they are. */
function stranger(): Reply {
  return { kind: 'card', card: strangerCard({ mayAsk: false }), public: true };
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
  if (redeemed.kind !== 'joined' && redeemed.kind !== 'gained') {
    return refused(redeemed, language);
  }
  await takeOver(redeemed, now, services);
  return redeemed.person;
}

/** A member's code: what they have gained by it; undefined where it is one of theirs, delivered again. */
export async function memberCode(turn: Turn, code: string, services: Services): Promise<Reply | undefined> {
  const redeemed = await redeemAsMember(turn.actor, code, turn.now, services);
  switch (redeemed.kind) {
    case 'joined':
      return undefined;
    case 'gained':
      await takeOver(redeemed, turn.now, services);
      return showGained({ ...turn, actor: redeemed.person }, services);
    default:
      return refused(redeemed, turn.language);
  }
}

/** They are in, whatever comes of it: what is not done now is done by itself. */
async function takeOver(
  { succession }: Extract<Redeemed, { readonly person: Person }>,
  now: Date,
  services: Services,
): Promise<void> {
  if (succession !== undefined) {
    await succeed(succession, services, now).catch(() => undefined);
  }
}

function refused(redeemed: Exclude<Redeemed, { readonly person: Person }>, language: Language): Reply {
  switch (redeemed.kind) {
    case 'refused':
      return notice({ language }, { notice: 'code-refused' }, []);
    case 'member':
      return notice({ language }, { notice: 'code-member' });
    case 'other':
      return notice({ language }, { notice: 'code-other' });
    case 'wait':
      return notice(
        { language },
        { notice: 'code-wait', params: { until: clockText(language, nextMinute(redeemed.until)) } },
        [],
      );
  }
}

/** What is said has passed once the clock shows it. */
function nextMinute(at: number): number {
  return Math.ceil(at / 60_000) * 60_000;
}
