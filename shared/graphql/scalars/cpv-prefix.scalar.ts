import { isCpvPrefix } from "../../kernel/cpv-code";
import { identifierScalar } from "./identifier-scalar";

/** GraphQL `CpvPrefix`. */
export const CpvPrefixScalar = identifierScalar({
  name: "CpvPrefix",
  description:
    "First digits of CPV codes (préfixe CPV): two for a division, three for a group, four for a class, five for a " +
    "category, up to eight. Designates every code that starts with them.",
  specifiedByURL: "https://eur-lex.europa.eu/eli/reg/2008/213/oj",
  expected: 'Un préfixe CPV compte de deux à huit chiffres, par exemple "55" ou "5552".',
  isValid: isCpvPrefix,
});
