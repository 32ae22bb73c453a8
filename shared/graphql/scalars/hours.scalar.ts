import { formatHours, parseHours, type HundredthsOfHour } from "../../kernel/hours";
import { leafScalar } from "./leaf-scalar";

/** GraphQL `Hours`; hundredths of an hour inside. Whether negative hours make sense is for the rule to say. */
export const HoursScalar = leafScalar<HundredthsOfHour, number>({
  name: "Hours",
  description:
    "A number of hours (heures), with at most two decimals: 151.67 is 151 hours and 40 minutes, rounded.",
  code: "BAD_USER_INPUT",
  expected: "Un nombre d’heures est un nombre avec au plus deux décimales, par exemple 600 ou 151.67.",
  parse: (input) => (typeof input === "number" ? parseHours(input) : null),
  write: (value) => (typeof value === "number" && Number.isSafeInteger(value) ? formatHours(value) : null),
});
