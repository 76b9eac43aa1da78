import { text } from '../text/catalogue.ts';
import { bookingData } from './booking-data.ts';
import type { Button } from './button.ts';
import type { ProposalCardInput } from './proposal-card.ts';
import { allPassed } from './slot-choices.ts';

/** Yes, something else, no; and the list it is on. */
export function proposalButtons(input: ProposalCardInput): readonly Button[] {
  const { language, booking, viewer, nonce } = input;
  const passed = allPassed(input);
  const due = booking.proposal?.slots.length ? 'no' : 'yes';
  const list = viewer === 'municipality' ? 'bookings' : 'requests';
  const confirm: Button = {
    verb: 'request.confirm',
    title: text(language, due === 'yes' ? 'request.confirmDue' : 'request.confirmTime'),
    data: { ...bookingData(input), nonce },
    style: 'positive',
    typed: true,
  };
  return [
    ...(passed ? [] : [confirm]),
    {
      verb: 'proposal.open',
      title: text(language, 'request.propose', { due }),
      data: bookingData(input),
      ...(passed ? { style: 'positive' as const } : {}),
    },
    refusal(input),
    {
      verb: 'command.run',
      title: text(language, list === 'bookings' ? 'booking.bookings' : 'request.requests'),
      data: { v: 1, command: list },
      aside: true,
    },
  ];
}

function refusal(input: ProposalCardInput): Button {
  const { language, viewer, booking, moving, nonce } = input;
  const data = { ...bookingData(input), nonce };
  if (moving) {
    const due = booking.chosen ? 'no' : 'yes';
    return { verb: 'request.decline', title: text(language, 'request.keep', { due }), data, typed: true };
  }
  return viewer === 'municipality'
    ? { verb: 'booking.cancel', title: text(language, 'booking.cancelRequest'), data, style: 'destructive' }
    : {
        verb: 'request.decline',
        title: text(language, 'request.decline'),
        data,
        style: 'destructive',
        typed: true,
      };
}
