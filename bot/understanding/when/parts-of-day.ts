export type PartOfDay = 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening';

/** Minutes of the day, as a workshop would lie in it. */
export const partHours: Readonly<Record<PartOfDay, { readonly from: number; readonly to: number }>> = {
  morning: { from: 8 * 60, to: 10 * 60 },
  forenoon: { from: 8 * 60, to: 12 * 60 },
  noon: { from: 11 * 60, to: 13 * 60 },
  afternoon: { from: 12 * 60, to: 16 * 60 },
  evening: { from: 17 * 60, to: 20 * 60 },
};

/** A clock time in minutes, as meant in that part of the day: three in the afternoon is 15. */
export function inPart(minutes: number, part: PartOfDay | undefined): number {
  const late =
    (part === 'afternoon' && minutes < 7 * 60) ||
    (part === 'evening' && minutes >= 4 * 60 && minutes < 12 * 60);
  return late ? minutes + 12 * 60 : minutes;
}

export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
