import { isTerritoryCode } from "../../kernel/territory-code";
import { identifierScalar } from "./identifier-scalar";

/** GraphQL `TerritoryCode`. */
export const TerritoryCodeScalar = identifierScalar({
  name: "TerritoryCode",
  description:
    "Code of a territory (code de territoire): the INSEE code of a commune (five characters), or the SIREN of an " +
    "intercommunality (EPCI, nine digits).",
  expected:
    'Un code de territoire est le code INSEE d’une commune, par exemple "27375", ou le SIREN d’une intercommunalité, par exemple "200089456".',
  isValid: isTerritoryCode,
});
