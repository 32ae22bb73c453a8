import { formatEuros, parseEuros, type Cents } from "../../kernel/money";
import { leafScalar } from "./leaf-scalar";

/** GraphQL `Decimal`; cents inside. */
export const DecimalScalar = leafScalar<Cents, string>({
  name: "Decimal",
  description:
    'An amount (montant) as a decimal string, always answered with two decimals: "1234.50". Text and not a number, so ' +
    "that no client rounds it. Below 10^13 in absolute value.",
  code: "BAD_USER_INPUT",
  expected:
    'Un montant s’écrit entre guillemets, avec un point et au plus deux décimales, par exemple "1234.56".',
  parse: (input) => (typeof input === "string" ? parseEuros(input) : null),
  write: (value) => (typeof value === "bigint" ? formatEuros(value) : null),
});
