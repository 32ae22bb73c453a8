import { buildSchema } from "graphql";
import { schemaChanges } from "../../../gateway/supergraph/schema-changes";

const changes = (before: string, after: string) => schemaChanges(buildSchema(before), buildSchema(after));

const before = `
  type Query { a(one: Int): Int! node: Node hit: Hit kind: Kind find(input: Search): Int }
  interface Node { id: ID! }
  type Town implements Node { id: ID! name: String }
  type Road implements Node { id: ID! }
  union Hit = Town | Road
  enum Kind { BIG SMALL }
  input Search { text: String }`;

describe("the changes of a schema for its clients", () => {
  test("are none when nothing changes, or when something is added that nobody has to know", () => {
    expect(changes(before, before)).toEqual({ breaking: [], dangerous: [] });
    expect(changes(before, `${before} type More { b: Int } extend type Town { more: More }`)).toEqual({
      breaking: [],
      dangerous: [],
    });
  });

  test.each([
    ["a field that goes", " name: String", "", "Un champ disparaît.\n    Town.name was removed."],
    ["a field that may now be absent", "Int! node", "Int node", "Un champ change de type.\n    Query.a"],
    ["an argument that goes", "a(one: Int)", "a", "Un argument disparaît.\n    Query.a arg one was removed."],
    ["an argument that becomes needed", "one: Int", "one: Int!", "Un argument change de type."],
    ["a value that goes", "BIG SMALL", "BIG", "Une énumération perd une valeur.\n    SMALL"],
    ["a type that leaves a union", "Town | Road", "Town", "Une union perd un de ses types.\n    Road"],
    [
      "a type that leaves an interface",
      "Road implements Node",
      "Road",
      "Un type ne suit plus une interface.\n    Road",
    ],
    [
      "an input field that becomes needed",
      "text: String",
      "text: String more: Int!",
      "Une entrée exige un champ de plus.",
    ],
  ])("name %s", (_, from, to, expected) => {
    const { breaking } = changes(before, before.replace(from, to));
    expect(breaking).toEqual([expect.stringContaining(expected)]);
  });

  test("let go what was deprecated before, with the types that it alone used", () => {
    const deprecated = `
      type Query { kept: Int old: Old @deprecated kind(by: Int @deprecated): Kind find(input: Search): Int }
      type Old { a: Int deeper: Older } type Older { b: Int }
      enum Kind { BIG SMALL @deprecated(reason: "2027-01-01") }
      input Search { text: String word: String @deprecated }`;
    const after =
      "type Query { kept: Int kind: Kind find(input: Search): Int } enum Kind { BIG } input Search { text: String }";
    expect(changes(deprecated, after).breaking).toEqual([]);
    expect(changes(deprecated.replace(/ @deprecated(?:\(.*\))?/g, ""), after).breaking).toHaveLength(6);
  });

  test("do not let go a type that something else still promises", () => {
    const shared = "type Query { old: Old @deprecated still: Old } type Old { a: Int b: Int }";
    expect(changes(shared, "type Query { still: Old } type Old { a: Int }").breaking).toEqual([
      "Un champ disparaît.\n    Old.b was removed.",
    ]);
  });

  test("tell apart what clients might not expect", () => {
    const { breaking, dangerous } = changes(before, before.replace("SMALL }", "SMALL HUGE }"));
    expect(breaking).toEqual([]);
    expect(dangerous).toEqual([expect.stringMatching(/^Une énumération gagne une valeur\.\n {4}HUGE/)]);
  });
});
