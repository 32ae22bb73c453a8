import type { Day } from "./day";
import { noBreakSpace } from "./french-digits";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** Writes a day for a French reader: `1er avril 2026`, with a no-break space after the number of the day. */
export function formatDayInFrench(day: Day): string {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const number = Number(dayOfMonth);
  return `${number === 1 ? "1er" : number}${noBreakSpace}${months[Number(month) - 1] ?? ""} ${year}`;
}
