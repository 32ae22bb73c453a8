/** What the commonest codes of federation mean, in plain words; the library's own sentence follows, with the place. */
const words: ReadonlyMap<string, string> = new Map([
  ["INVALID_GRAPHQL", "Le schéma d’un sous-graphe n’est pas du GraphQL valide."],
  [
    "INVALID_FIELD_SHARING",
    "Deux sous-graphes définissent le même champ sans dire qu’ils le partagent (@shareable).",
  ],
  [
    "SATISFIABILITY_ERROR",
    "Une question permise ne trouverait aucun chemin d’un sous-graphe à l’autre : il manque une clé.",
  ],
  ["FIELD_TYPE_MISMATCH", "Le même champ n’a pas le même type d’un sous-graphe à l’autre."],
  ["TYPE_KIND_MISMATCH", "Le même nom désigne deux sortes de types (objet, énumération, entrée…)."],
  ["ENUM_VALUE_MISMATCH", "Une énumération n’a pas les mêmes valeurs d’un sous-graphe à l’autre."],
  ["KEY_INVALID_FIELDS", "Une clé (@key) nomme un champ qui n’existe pas."],
  ["EXTERNAL_MISSING_ON_BASE", "Un champ @external n’est défini par aucun autre sous-graphe."],
  ["REQUIRED_INACCESSIBLE", "Un élément obligatoire est caché aux clients."],
  ["INCONSISTENT_DESCRIPTION", "La même chose est décrite autrement d’un sous-graphe à l’autre."],
  ["INCONSISTENT_ENTITY", "Un type est une entité ici et pas là."],
  ["INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM", "Une énumération de sortie n’a pas partout les mêmes valeurs."],
]);

/** The plain words of a code followed by a space, or nothing for a code without. */
export function plainReason(code: string): string {
  const reason = words.get(code);
  return reason === undefined ? "" : `${reason} `;
}
