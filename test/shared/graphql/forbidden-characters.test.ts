import { parse } from "graphql";
import { refuseNullCharacter } from "../../../shared/graphql/forbidden-characters";

describe("refuseNullCharacter", () => {
  test.each([
    ["a literal", '{ a(text: "x\\u0000y") }', {}],
    ["a variable", "{ a }", { text: "\u0000" }],
    ["a nested variable", "{ a }", { input: { lines: [{ name: "x\u0000" }] } }],
  ])("refuses it in %s", (_, query, variables) => {
    expect(refuseNullCharacter(parse(query), variables)?.code).toBe("BAD_USER_INPUT");
  });

  test("accepts every other text, asked twice", () => {
    const document = parse('{ a(text: "é\\n\\t😀") }');
    expect(refuseNullCharacter(document, { b: ["0", null, 0, { c: "" }] })).toBeNull();
    expect(refuseNullCharacter(document, {})).toBeNull();
  });
});
