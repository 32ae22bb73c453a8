/** The day of every question; mandates of the worlds begin and end years away from it. */
export const today = "2026-11-23";

export const now = new Date(`${today}T09:00:00.000Z`);
