/** How a message of graphql-js is said in French: its quoted parts are put in the place of the numbers. */
type Translation = readonly [english: RegExp, french: string];

const name = String.raw`"([^"]*)"`;
const says = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll("%", name)}$`, "s");

/** @source graphql-js 16, src/validation/rules and src/type/scalars.ts */
const validation: readonly Translation[] = [
  [says("Cannot query field % on type %\\."), "Le champ « $1 » n’existe pas dans le type « $2 »."],
  [says("Unknown type %\\."), "Le type « $1 » n’existe pas."],
  [says("Unknown fragment %\\."), "Le fragment « $1 » n’est pas défini."],
  [says("Unknown argument % on field %\\."), "Le champ « $2 » n’a pas d’argument « $1 »."],
  [says("Unknown argument % on directive %\\."), "La directive « $2 » n’a pas d’argument « $1 »."],
  [says("Unknown directive %\\."), "La directive « $1 » n’existe pas."],
  [says("Directive % may not be used on (\\w+)\\."), "La directive « $1 » n’a pas sa place ici ($2)."],
  [says("The directive % can only be used once at this location\\."), "La directive « $1 » est répétée."],
  [
    says("Field % must not have a selection since type % has no subfields\\."),
    "Le champ « $1 », de type « $2 », n’a pas de sous-champs : retirez ses accolades.",
  ],
  [
    says("Field % of type % must have a selection of subfields\\.(?: Did you mean .*)?"),
    "Le champ « $1 », de type « $2 », demande qu’on choisisse ses sous-champs entre accolades.",
  ],
  [
    says("Field % of type % must have at least one field selected\\."),
    "Le champ « $1 », de type « $2 », demande qu’on choisisse ses sous-champs entre accolades.",
  ],
  [
    says("Field % argument % of type % is required, but it was not provided\\."),
    "L’argument « $2 » du champ « $1 », de type « $3 », est obligatoire.",
  ],
  [
    says("Directive % argument % of type % is required, but it was not provided\\."),
    "L’argument « $2 » de la directive « $1 », de type « $3 », est obligatoire.",
  ],
  [says("Field % of required type % was not provided\\."), "« $1 », de type « $2 », est obligatoire."],
  [says("Field % is not defined by type %\\."), "« $1 » n’existe pas dans le type « $2 »."],
  [says("Value % does not exist in % enum\\."), "« $1 » n’est pas une valeur de « $2 »."],
  [says("Enum % cannot represent (?:non-enum )?value: .*"), "Une valeur de « $1 » est attendue."],
  [says("Expected value of type %, found .*"), "Une valeur de type « $1 » est attendue."],
  [says("(Int|Float|String|Boolean|ID) cannot represent .*"), "Une valeur de type « $1 » est attendue."],
  [says("OneOf Input Object % must specify exactly one key\\."), "« $1 » demande un seul champ."],
  [says("Field % must be non-null\\."), "« $1 » ne peut pas être nul."],
  [
    says("Variable % is of type % but must be non-nullable to be used for OneOf Input Object %\\."),
    "La variable « $1 », de type « $2 », doit être obligatoire pour remplir « $3 ».",
  ],
  [says("Variable % is not defined by operation %\\."), "La variable « $1 » n’est pas déclarée par « $2 »."],
  [says("Variable % is not defined\\."), "La variable « $1 » n’est pas déclarée."],
  [says("Variable % is never used in operation %\\."), "La variable « $1 » ne sert pas dans « $2 »."],
  [says("Variable % is never used\\."), "La variable « $1 » ne sert pas."],
  [says("Variable % cannot be non-input type %\\."), "La variable « $1 » ne peut pas être de type « $2 »."],
  [
    says("Variable % of type % used in position expecting type %\\."),
    "La variable « $1 », de type « $2 », est mise là où « $3 » est attendu.",
  ],
  [says("Fragment % is never used\\."), "Le fragment « $1 » ne sert pas."],
  [says("Cannot spread fragment % within itself(?: via .*)?\\."), "Le fragment « $1 » s’inclut lui-même."],
  [
    says("Fragment % cannot be spread here as objects of type % can never be of type %\\."),
    "Le fragment « $1 » ne peut rien donner ici : « $2 » n’est jamais « $3 ».",
  ],
  [
    says("Fragment cannot be spread here as objects of type % can never be of type %\\."),
    "Ce fragment ne peut rien donner ici : « $1 » n’est jamais « $2 ».",
  ],
  [
    says("Fragment (?:% )?cannot condition on non composite type %\\."),
    "Un fragment ne peut pas porter sur « $2 », qui n’a pas de champs.",
  ],
  [says("There can be only one argument named %\\."), "L’argument « $1 » est donné deux fois."],
  [says("There can be only one input field named %\\."), "« $1 » est donné deux fois."],
  [says("There can be only one variable named %\\."), "La variable « $1 » est déclarée deux fois."],
  [says("There can be only one fragment named %\\."), "Deux fragments s’appellent « $1 »."],
  [says("There can be only one operation named %\\."), "Deux opérations s’appellent « $1 »."],
  [
    says("This anonymous operation must be the only defined operation\\."),
    "Une opération sans nom doit être seule dans le document.",
  ],
  [says("The (?:%|schema) definition is not executable\\."), "Un document ne peut pas définir de types."],
  [
    says("Fields % conflict because .* Use different aliases .*"),
    "Les champs « $1 », demandés au même endroit, diffèrent : donnez-leur des alias différents.",
  ],
  [says("Maximum introspection depth exceeded"), "L’introspection est trop imbriquée."],
  [
    says("(?:Subscription %|Anonymous Subscription) must .*"),
    "Un abonnement ne demande qu’un champ, hors introspection.",
  ],
  [
    says("(?:Too many validation errors.*|Validation aborted\\.)"),
    "Il y a d’autres erreurs, qui ne sont pas cherchées.",
  ],
];

/** @source graphql-js 16, src/language/parser.ts and lexer.ts */
const syntax: readonly Translation[] = [
  [/^Expected (.*), found (.*)\.$/s, "on attend $1, et non $2"],
  [/^Unexpected <EOF>\.$/, "le texte s’arrête trop tôt"],
  [/^Unexpected description, .*$/, "une description n’a pas sa place ici"],
  [
    /^Unexpected variable (.*) in constant value\.$/s,
    "la variable $1 n’a pas sa place dans une valeur constante",
  ],
  [/^Unterminated string\.$/, "une chaîne n’est pas fermée"],
  [/^Unexpected single quote character.*$/, "les chaînes s’écrivent entre guillemets droits doubles"],
  [
    /^Invalid number, (?:expected digit but got|unexpected digit after 0): (.*)\.$/s,
    "nombre mal écrit, devant $1",
  ],
  [/^Invalid (?:character escape|Unicode escape) sequence: (.*)\.$/s, "échappement inconnu : $1"],
  [/^(?:Unexpected|Invalid) character:? (.*)\.$/s, "caractère inattendu : $1"],
  [/^Unexpected (.*)\.$/s, "$1 est inattendu"],
];

const longestQuoted = 60;
const longestMessage = 500;

/** What is wrong with a document for a schema, in French. A message that nobody foresaw is told as it is. */
export function frenchValidation(english: string): string {
  const message = shortened(english);
  return translated(message, validation, (part) => part) ?? message;
}

/** What is wrong with a text that is no GraphQL, in French. */
export function frenchSyntax(english: string): string {
  const message = shortened(english).replace(/^Syntax Error: /, "");
  const french = translated(message, syntax, frenchToken) ?? message.replace(/\.$/, "");
  return `Ce n’est pas du GraphQL bien formé : ${french}.`;
}

/** Names and values come from the document, however long they are there. */
function shortened(message: string): string {
  const quoted = new RegExp(`"([^"]{${longestQuoted}})[^"]+"`, "g");
  return message.replaceAll(quoted, '"$1…"').slice(0, longestMessage);
}

function translated(
  english: string,
  translations: readonly Translation[],
  show: (part: string) => string,
): string | null {
  for (const [pattern, french] of translations) {
    const match = pattern.exec(english);
    if (match !== null) {
      return french.replaceAll(/\$(\d)/g, (_, number: string) => show(match[Number(number)] ?? ""));
    }
  }
  return null;
}

const kinds: Readonly<Record<string, string>> = {
  "<EOF>": "la fin du texte",
  Name: "un nom",
  Int: "un entier",
  Float: "un nombre",
  String: "une chaîne",
  BlockString: "une chaîne",
  Comment: "un commentaire",
};

/** A token as graphql-js describes it: `Name "towns"`, `"{"`, `<EOF>`. */
function frenchToken(described: string): string {
  const written = /^(?:[A-Z]\w+ )?"(.*)"$/s.exec(described)?.[1];
  return written === undefined ? (kinds[described] ?? described) : `« ${written} »`;
}
