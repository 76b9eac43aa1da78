/** What is told apart by colour is told apart by shape as well. */
export const marks = {
  reported: '✔',
  held: '✔',
  awaitingReport: '✔',
  confirmed: '●',
  requested: '◔',
  countered: '◔',
  undecided: '◐',
  lost: '✕',
  free: '○',
  declined: '✕',
  cancelled: '✕',
  expired: '✕',
} as const;
