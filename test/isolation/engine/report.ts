import type { Difference, Tally } from "./tally";

/** The differences found, for whoever must find their cause. */
export function differencesOf({ differences }: Tally): string {
  return differences.map(reportOf).join("\n\n");
}

function reportOf({ where, caller, asked, expected, answered }: Difference): string {
  const texts = [expected, answered].map((each) => JSON.stringify(each, null, 1).split("\n"));
  const [left = [], right = []] = texts;
  const first = left.findIndex((line, index) => line !== right[index]);
  const around = (lines: readonly string[]): string =>
    lines.slice(Math.max(0, first - 6), first + 8).join("\n");
  return [
    `${where}, appelant ${JSON.stringify(caller)}`,
    asked.slice(0, 900),
    `attendu :\n${around(left)}`,
    `répondu :\n${around(right)}`,
  ].join("\n");
}
