import { isInseeCode } from "../../kernel/insee-code";
import { identifierScalar } from "./identifier-scalar";

/** GraphQL `InseeCode`. */
export const InseeCodeScalar = identifierScalar({
  name: "InseeCode",
  description:
    "INSEE code of a commune (code commune INSEE, code officiel géographique): five characters, for instance 27375 or 2A004. " +
    "It is not a postal code.",
  specifiedByURL: "https://www.insee.fr/fr/information/2560452",
  expected:
    'Un code commune INSEE compte cinq caractères, par exemple "27375" ou "2A004" ; ce n’est pas un code postal.',
  isValid: isInseeCode,
});
