import { noBreakSpace } from "./french-digits";

/** Writes a percentage for a French reader: `12,5 %`, with at most two decimals and a no-break space. */
export function percentInFrench(percent: number): string {
  return `${(Math.round(percent * 100) / 100).toString().replace(".", ",")}${noBreakSpace}%`;
}
