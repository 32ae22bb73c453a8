import { groupThousands, noBreakSpace } from "./french-digits";

/** How many of something, for a French reader: `1 ligne`, `1 200 lignes`. Zero takes the singular, as one does. */
export function countInFrench(count: number, singular: string, plural = `${singular}s`): string {
  return `${groupThousands(count.toString())}${noBreakSpace}${count < 2 ? singular : plural}`;
}
