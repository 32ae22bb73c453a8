import { isSiren } from "../../kernel/siren";
import { identifierScalar } from "./identifier-scalar";

/** GraphQL `Siren`. */
export const SirenScalar = identifierScalar({
  name: "Siren",
  description:
    "Number of a legal person in the French register (numéro SIREN): nine digits without spaces, Luhn checked.",
  expected:
    'Un SIREN compte neuf chiffres sans espace dont le dernier est une clé de contrôle, par exemple "200089456".',
  isValid: isSiren,
});
