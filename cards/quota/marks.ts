/** What is told apart by colour is told apart by shape as well. */
export const marks = {
  held: '✔',
  confirmed: '●',
  requested: '◔',
  free: '○',
  declined: '✕',
  cancelled: '✕',
} as const;
