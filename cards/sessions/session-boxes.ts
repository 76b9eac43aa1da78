import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { type Box, box } from './box.ts';
import { lastDay } from './facts.ts';
import { newsBox, reasonText } from './news-box.ts';
import { ownBox } from './own-box.ts';
import { isAskedFor, placesText, remoteRoomText } from './places.ts';
import type { Situation } from './situation.ts';

/** What is said first: the news, then the reader's own answer or why there can be none. */
export function sessionBoxes(situation: Situation): readonly Box[] {
  const news = newsBox(situation);
  const own = ownBox(situation);
  const state = situation.phase === 'cancelled' || !(news ?? own) ? stateBox(situation) : undefined;
  return [news, own, askedBox(situation), state, draftBox(situation)].filter((one) => one !== undefined);
}

function draftBox({ language, item, news }: Situation): Box | undefined {
  if (item.status !== 'draft') {
    return undefined;
  }
  const detail = news === 'created' ? '' : text(language, 'session.draftDetail');
  return box('emphasis', text(language, 'session.draft'), detail);
}

/** After the deadline a wish waits for a host. */
function askedBox({ language, item, phase, news }: Situation): Box | undefined {
  return item.asked === undefined || phase !== 'closed' || news === 'late-asked' || news === 'late-waits'
    ? undefined
    : box('warning', text(language, 'rsvp.asked'), text(language, 'rsvp.lateAskedDetail'));
}

function stateBox(situation: Situation): Box | undefined {
  const { language, item, phase } = situation;
  const said = placesText(language, item, phase);
  if (item.foreign && !item.own && phase !== 'past' && phase !== 'running' && phase !== 'cancelled') {
    return box('emphasis', text(language, 'session.notInvited'), text(language, 'session.notInvitedDetail'));
  }
  switch (phase) {
    case 'open':
      return undefined;
    case 'full': {
      const details = [text(language, 'session.fullDetail'), remoteRoomText(language, item)];
      return box('warning', said, details.filter(Boolean).join(' '));
    }
    case 'closed':
      return box(
        'emphasis',
        said,
        isAskedFor(item) ? '' : text(language, 'session.closedSince', { day: lastDay(language, item.facts) }),
      );
    case 'cancelled':
      return box('attention', said, cancelledDetail(situation));
    case 'notOpen':
    case 'running':
    case 'past':
      return box('emphasis', said);
  }
}

/** Why it was called off, and what that means for the reader. */
function cancelledDetail({ language, item, can, news, reason }: Situation): string {
  const came = item.own !== undefined && item.own.seat !== 'no';
  const means = came ? 'session.cancelledOwn' : 'session.cancelledDetail';
  const why = reason === '' ? [] : [reasonText(language, reason)];
  return sentences(
    ...why,
    text(language, news === 'cancelled' && can.host ? 'session.cancelledTold' : means),
  );
}
