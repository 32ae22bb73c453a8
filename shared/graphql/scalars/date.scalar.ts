import { isDay } from "../../kernel/day";
import { leafScalar } from "./leaf-scalar";

/** GraphQL `Date`; a `Day` inside. */
export const DateScalar = leafScalar<string, string>({
  name: "Date",
  description:
    "A calendar day (date), written YYYY-MM-DD, without time or zone, from 1900 to 2199. Legal days are days in Paris (Europe/Paris).",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date",
  code: "INVALID_DATE",
  expected: 'Une date s’écrit année, mois, jour et doit exister, par exemple "2018-04-30".',
  parse: (input) => (typeof input === "string" && isDay(input) ? input : null),
  write: (value) => (typeof value === "string" && isDay(value) ? value : null),
});
