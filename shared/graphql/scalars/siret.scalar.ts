import { isSiret } from "../../kernel/siret";
import { identifierScalar } from "./identifier-scalar";

/** GraphQL `Siret`. */
export const SiretScalar = identifierScalar({
  name: "Siret",
  description:
    "Number of one establishment of a legal person (numéro SIRET): the SIREN and five digits, without spaces, Luhn checked. " +
    "Establishments of La Poste follow their own rule.",
  expected:
    'Un SIRET compte quatorze chiffres sans espace dont le dernier est une clé de contrôle, par exemple "20008945600012".',
  isValid: isSiret,
});
