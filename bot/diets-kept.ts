/** Diets are erased so long after the session's end (milliseconds): caterers have been paid by then. */
export const dietsKept = 7 * 86_400_000;
