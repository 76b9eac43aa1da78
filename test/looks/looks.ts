/** The samples whose pictures are kept: each kind of card once, with what is hard to draw. */
export const looks = [
  'quota: quota: with a plan, answers awaited',
  'booking-form: form: times',
  'booking: booking: countered, the municipality’s turn',
  'bookings: bookings: the municipality’s',
  'proposal: proposal: three times, all with something against them',
  'overview: overview: own first',
  'sessions: list: featured is full and answered',
  'attendees: list: by municipality',
  'announcements: posted: to both languages, of a session',
  'analysis: consultant, saved',
  'contacts: of one’s own municipality',
  'sessions: one: unanswered',
] as const;
