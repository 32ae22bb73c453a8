import { isCpvCode } from "../../kernel/cpv-code";
import { identifierScalar } from "./identifier-scalar";

/** GraphQL `CpvCode`. */
export const CpvCodeScalar = identifierScalar({
  name: "CpvCode",
  description:
    "Code of the Common Procurement Vocabulary (vocabulaire commun pour les marchés publics, CPV): eight digits, with or " +
    "without the ninth, for instance 55520000 or 55520000-1.",
  specifiedByURL: "https://eur-lex.europa.eu/eli/reg/2008/213/oj",
  expected:
    'Un code CPV compte huit chiffres, suivis ou non d’un tiret et d’un neuvième, par exemple "55520000" ou "55520000-1".',
  isValid: isCpvCode,
});
