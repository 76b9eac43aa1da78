/** Ways to look at a session's attendees. */
export const attendeesViews = ['municipalities', 'people', 'late', 'waiting', 'diets', 'dropped'] as const;
export type AttendeesView = (typeof attendeesViews)[number];
