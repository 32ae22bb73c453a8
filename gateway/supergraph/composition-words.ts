/** What the codes of federation mean, in plain words: the commonest one by one, then their families. */
const words: readonly (readonly [code: RegExp, meaning: string])[] = [
  [/^INVALID_GRAPHQL$/, "Le schéma d’un sous-graphe n’est pas du GraphQL valide."],
  [
    /^INVALID_FIELD_SHARING$/,
    "Deux sous-graphes définissent le même champ sans dire qu’ils le partagent (@shareable).",
  ],
  [
    /^SATISFIABILITY_ERROR$/,
    "Une question permise ne trouverait aucun chemin d’un sous-graphe à l’autre : il manque une clé.",
  ],
  [/^(?:FIELD|EXTERNAL)_TYPE_MISMATCH$/, "Le même champ n’a pas le même type d’un sous-graphe à l’autre."],
  [/^TYPE_KIND_MISMATCH$/, "Le même nom désigne deux sortes de types (objet, énumération, entrée…)."],
  [/ENUM_VALUE_MISMATCH$/, "Une énumération n’a pas les mêmes valeurs d’un sous-graphe à l’autre."],
  [/ARGUMENT_\w*MISMATCH$/, "Le même argument n’est pas déclaré pareil d’un sous-graphe à l’autre."],
  [/INPUT_FIELD_\w*MISMATCH$/, "Le même champ d’entrée n’est pas déclaré pareil d’un sous-graphe à l’autre."],
  [
    /^REQUIRED_(?:ARGUMENT|INPUT_FIELD)_MISSING/,
    "Un sous-graphe exige un argument ou un champ d’entrée qu’un autre ne connaît pas.",
  ],
  [/^EMPTY_MERGED_/, "Les sous-graphes n’ont aucune valeur ni aucun champ commun pour le même type."],
  [/^KEY_INVALID_FIELDS$/, "Une clé (@key) nomme un champ qui n’existe pas."],
  [/^EXTERNAL_MISSING_ON_BASE$/, "Un champ @external n’est défini par aucun autre sous-graphe."],
  [/^EXTERNAL_UNUSED$/, "Un champ @external ne sert à aucune clé, ni à @requires, ni à @provides."],
  [/_MISSING_EXTERNAL$/, "Un champ d’un autre sous-graphe est demandé sans être marqué @external."],
  [/^EXTENSION_WITH_NO_BASE$/, "Un type est complété (extend) sans qu’aucun sous-graphe le définisse."],
  [/^NO_QUERIES$/, "Aucun sous-graphe n’offre de question (Query)."],
  [/^INTERFACE_FIELD_NO_IMPLEM$/, "Un type ne répond pas à un champ de l’interface qu’il annonce."],
  [/INACCESSIBLE/, "Un élément obligatoire ou montré aux clients leur est caché (@inaccessible)."],
  [/^OVERRIDE_/, "Un champ est repris à un autre sous-graphe (@override) d’une façon impossible."],
  [/^(?:KEY|PROVIDES|REQUIRES)_/, "Les champs que nomme @key, @provides ou @requires ne conviennent pas."],
  [/^EXTERNAL_/, "Un champ @external ne correspond pas à ce que son propriétaire définit."],
  [/^INTERFACE_/, "Une interface partagée entre sous-graphes n’est pas déclarée comme il faut."],
  [/LINK/, "Le lien (@link) vers la fédération, ou vers une autre spécification, ne convient pas."],
  [/SUBGRAPH_NAME/, "Le nom d’un sous-graphe ne convient pas."],
  [/^INCONSISTENT_DESCRIPTION$/, "La même chose est décrite autrement d’un sous-graphe à l’autre."],
  [/^INCONSISTENT_ENTITY$/, "Un type est une entité ici et pas là."],
  [
    /^INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM$/,
    "Une énumération de sortie n’a pas partout les mêmes valeurs.",
  ],
  [/^INCONSISTENT_/, "La même chose n’est pas déclarée pareil d’un sous-graphe à l’autre."],
];

/** The plain words of a code, with the library's own sentence beneath, which names the place. */
export function inPlainWords(code: string, message: string): string {
  const meaning =
    words.find(([pattern]) => pattern.test(code))?.[1] ?? "Les sous-graphes ne s’accordent pas.";
  return `${meaning}\n  ${code} : ${message.replaceAll("\n", "\n    ")}`;
}
