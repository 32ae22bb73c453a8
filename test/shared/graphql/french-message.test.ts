import { buildSchema, parse, specifiedRules, validate } from "graphql";
import { CodedError } from "../../../shared/graphql/coded-error";
import { parseLimited } from "../../../shared/graphql/document-parse";
import { frenchSyntax, frenchValidation } from "../../../shared/graphql/french-message";
import { validationErrors } from "../../../shared/graphql/validation-errors";

const schema = buildSchema(`
  directive @tag(name: String!) on FIELD
  type Query {
    town(code: ID!, near: Point, size: Size, one: One, n: Int, list: [Int!]): Town
    label: Label
    place: Place
  }
  type Town { name: String twin: Town }
  type Label { title: String }
  interface Place { name: String }
  enum Size { SMALL BIG }
  input Point { x: Float! y: Float }
  input One @oneOf { a: Int b: Int }
`);

const town = 'town(code: "27375")';

/** For each rule of graphql-js that a document can break, a document that does. */
const wrong: readonly (readonly [document: string, french: string])[] = [
  ["{ nope }", "Le champ « nope » n’existe pas dans le type « Query »."],
  ["{ ...F } fragment F on Nope { a }", "Le type « Nope » n’existe pas."],
  ["{ ...Nope }", "Le fragment « Nope » n’est pas défini."],
  ['{ town(code: "1", nope: 1) { name } }', "Le champ « Query.town » n’a pas d’argument « nope »."],
  [`{ ${town} @tag(name: "a", nope: 1) { name } }`, "La directive « @tag » n’a pas d’argument « nope »."],
  [`{ ${town} @nope { name } }`, "La directive « @nope » n’existe pas."],
  [`query @tag(name: "a") { ${town} { name } }`, "La directive « @tag » n’a pas sa place ici (QUERY)."],
  [`{ ${town} @tag(name: "a") @tag(name: "b") { name } }`, "La directive « @tag » est répétée."],
  [
    `{ ${town} { name { first } } }`,
    "Le champ « name », de type « String », n’a pas de sous-champs : retirez ses accolades.",
  ],
  [
    `{ ${town} }`,
    "Le champ « town », de type « Town », demande qu’on choisisse ses sous-champs entre accolades.",
  ],
  ["{ town { name } }", "L’argument « code » du champ « town », de type « ID! », est obligatoire."],
  [
    `{ ${town} @tag { name } }`,
    "L’argument « name » de la directive « @tag », de type « String! », est obligatoire.",
  ],
  ['{ town(code: "1", near: { y: 1 }) { name } }', "« Point.x », de type « Float! », est obligatoire."],
  ['{ town(code: "1", near: { x: 1, z: 1 }) { name } }', "« z » n’existe pas dans le type « Point »."],
  ['{ town(code: "1", near: { x: 1, x: 2 }) { name } }', "« x » est donné deux fois."],
  ['{ town(code: "1", size: HUGE) { name } }', "« HUGE » n’est pas une valeur de « Size »."],
  ['{ town(code: "1", size: "BIG") { name } }', "Une valeur de « Size » est attendue."],
  ['{ town(code: "1", near: 3) { name } }', "Une valeur de type « Point » est attendue."],
  ['{ town(code: "1", list: [null]) { name } }', "Une valeur de type « Int! » est attendue."],
  ['{ town(code: "1", n: 1.5) { name } }', "Une valeur de type « Int » est attendue."],
  ['{ town(code: "1", near: { x: "a" }) { name } }', "Une valeur de type « Float » est attendue."],
  ["{ town(code: true) { name } }", "Une valeur de type « ID » est attendue."],
  [`{ ${town} { name @skip(if: 1) } }`, "Une valeur de type « Boolean » est attendue."],
  [`{ ${town} @tag(name: 1) { name } }`, "Une valeur de type « String » est attendue."],
  ['{ town(code: "1", one: { a: 1, b: 2 }) { name } }', "« One » demande un seul champ."],
  ['{ town(code: "1", one: { a: null }) { name } }', "« One.a » ne peut pas être nul."],
  [
    'query ($a: Int) { town(code: "1", one: { a: $a }) { name } }',
    "La variable « $a », de type « Int », doit être obligatoire pour remplir « One ».",
  ],
  ["query A { town(code: $c) { name } }", "La variable « $c » n’est pas déclarée par « A »."],
  ["{ town(code: $c) { name } }", "La variable « $c » n’est pas déclarée."],
  [`query A($c: ID) { ${town} { name } }`, "La variable « $c » ne sert pas dans « A »."],
  [`query ($c: ID) { ${town} { name } }`, "La variable « $c » ne sert pas."],
  ["query ($c: Town) { town(code: $c) { name } }", "La variable « $c » ne peut pas être de type « Town »."],
  [
    "query ($c: ID) { town(code: $c) { name } }",
    "La variable « $c », de type « ID », est mise là où « ID! » est attendu.",
  ],
  [`{ ${town} { name } } fragment F on Town { name }`, "Le fragment « F » ne sert pas."],
  [`{ ${town} { ...F } } fragment F on Town { twin { ...F } }`, "Le fragment « F » s’inclut lui-même."],
  [
    `{ ${town} { ...F } } fragment F on Town { twin { ...G } } fragment G on Town { ...F }`,
    "Le fragment « F » s’inclut lui-même.",
  ],
  [
    `{ ${town} { ...F } } fragment F on Label { title }`,
    "Le fragment « F » ne peut rien donner ici : « Town » n’est jamais « Label ».",
  ],
  [
    `{ ${town} { ... on Label { title } } }`,
    "Ce fragment ne peut rien donner ici : « Town » n’est jamais « Label ».",
  ],
  [
    `{ ${town} { ... on Size { a } } }`,
    "Un fragment ne peut pas porter sur « Size », qui n’a pas de champs.",
  ],
  [
    `{ ${town} { ...F } } fragment F on Size { a }`,
    "Un fragment ne peut pas porter sur « Size », qui n’a pas de champs.",
  ],
  ['{ town(code: "1", code: "2") { name } }', "L’argument « code » est donné deux fois."],
  ["query ($c: ID!, $c: ID!) { town(code: $c) { name } }", "La variable « $c » est déclarée deux fois."],
  [
    `{ ${town} { ...F } } fragment F on Town { name } fragment F on Town { name }`,
    "Deux fragments s’appellent « F ».",
  ],
  [`query A { ${town} { name } } query A { ${town} { name } }`, "Deux opérations s’appellent « A »."],
  [
    `{ ${town} { name } } query A { ${town} { name } }`,
    "Une opération sans nom doit être seule dans le document.",
  ],
  [`{ ${town} { name } } type A { a: Int }`, "Un document ne peut pas définir de types."],
  [`{ ${town} { name } } schema { query: Query }`, "Un document ne peut pas définir de types."],
  [
    `{ ${town} { x: name x: twin { name } } }`,
    "Les champs « x », demandés au même endroit, diffèrent : donnez-leur des alias différents.",
  ],
  [
    "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    "L’introspection est trop imbriquée.",
  ],
  [`{ ${"a ".repeat(6)} }`, "Il y a d’autres erreurs, qui ne sont pas cherchées."],
];

describe("a document that is not valid", () => {
  test.each(wrong)("is refused in French: %s", (document, french) => {
    const messages = validationErrors(schema, parse(document)).map(({ message }) => message);
    expect(messages).toContain(french);
    expect(messages.filter((message) => /\b(?:the|of|is|not|can|only|must)\b/i.test(message))).toEqual([]);
  });

  test("breaks, one or the other, every rule that is not about subscriptions", () => {
    const broken = specifiedRules.filter((rule) =>
      wrong.some(([document]) => validate(schema, parse(document), [rule]).length > 0),
    );
    const never = specifiedRules.filter((rule) => !broken.includes(rule)).map((rule) => rule.name);
    expect(never).toEqual(["SingleFieldSubscriptionsRule"]);
  });

  test("is told in French however long its names are", () => {
    const [error] = validationErrors(schema, parse(`{ ${"a".repeat(9000)} }`));
    expect(error?.message).toBe(`Le champ « ${"a".repeat(60)}… » n’existe pas dans le type « Query ».`);
  });

  test.each([
    ["Validation aborted.", "Il y a d’autres erreurs, qui ne sont pas cherchées."],
    [
      "Anonymous Subscription must select only one top level field.",
      "Un abonnement ne demande qu’un champ, hors introspection.",
    ],
  ])("is refused in French: %s", (english, french) => {
    expect(frenchValidation(english)).toBe(french);
  });

  test("is told as it is where nobody foresaw the message", () => {
    expect(frenchValidation("Something new.")).toBe("Something new.");
  });

  test("says nothing of a pattern in the client's own words", () => {
    expect(frenchValidation('Unknown type "$1 $2".')).toBe("Le type « $1 $2 » n’existe pas.");
  });
});

describe("a text that is no GraphQL", () => {
  test.each([
    ["", "le texte s’arrête trop tôt"],
    ["{ a", "on attend un nom, et non la fin du texte"],
    ["{ a(b 1) }", "on attend « : », et non « 1 »"],
    ["query ($a Int) { a }", "on attend « : », et non « Int »"],
    ["query ($a: Int = $b) { a }", "la variable « $b » n’a pas sa place dans une valeur constante"],
    ['"x" { a }', "une description n’a pas sa place ici"],
    ["}", "« } » est inattendu"],
    ["towns { a }", "« towns » est inattendu"],
    ['{ a(b: "c) }', "une chaîne n’est pas fermée"],
    ["{ a(b: 'c') }", "les chaînes s’écrivent entre guillemets droits doubles"],
    ["{ a(b: 01) }", "nombre mal écrit, devant « 1 »"],
    ["{ a(b: 1.) }", "nombre mal écrit, devant « ) »"],
    ['{ a(b: "\\x") }', "échappement inconnu : « \\x »"],
    ["{ é }", "caractère inattendu : U+00E9"],
    ["{ a ? }", "caractère inattendu : « ? »"],
  ])("is refused in French: %s", (text, reason) => {
    expect(() => parseLimited(text, { maxTokens: 100 })).toThrow(
      new CodedError("GRAPHQL_PARSE_FAILED", `Ce n’est pas du GraphQL bien formé : ${reason}.`),
    );
  });

  test("is told as it is where nobody foresaw the message", () => {
    expect(frenchSyntax("Syntax Error: Something new.")).toBe(
      "Ce n’est pas du GraphQL bien formé : Something new.",
    );
  });
});
