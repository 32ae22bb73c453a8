import { parseValue } from "graphql";
import { CodedError } from "../../../../shared/graphql/coded-error";
import { leafScalar } from "../../../../shared/graphql/scalars/leaf-scalar";

const WordScalar = leafScalar<string, string>({
  name: "Word",
  description: "A word.",
  code: "BAD_USER_INPUT",
  expected: "Un mot s’écrit en lettres.",
  parse: (input) => (typeof input === "string" && /^[a-z]+$/.test(input) ? input : null),
  write: (value) => (typeof value === "string" ? value : null),
});

function refusalOf(literal: string): unknown {
  try {
    return WordScalar.parseLiteral(parseValue(literal), {});
  } catch (error) {
    return error;
  }
}

describe("leafScalar", () => {
  test("reads variables and literals alike", () => {
    expect(WordScalar.parseValue("mot")).toBe("mot");
    expect(WordScalar.parseLiteral(parseValue('"mot"'), {})).toBe("mot");
  });

  test.each([
    ['"12"', "« 12 »"],
    ["12", "12"],
    ["1.5", "1.5"],
    ["true", "true"],
    ["mot", "mot (sans guillemets)"],
    ["[1]", "une liste"],
    ["{ a: 1 }", "un objet"],
    ["null", "aucune valeur"],
  ])("refuses the literal %s with the expected form and its place", (literal, shown) => {
    const refusal = refusalOf(literal);
    expect(refusal).toBeInstanceOf(CodedError);
    expect(refusal).toMatchObject({
      code: "BAD_USER_INPUT",
      message: `Valeur refusée : ${shown}. Un mot s’écrit en lettres.`,
      locations: [{ line: 1, column: 1 }],
    });
  });

  test("a value of ours that cannot be written is our fault, and is not quoted", () => {
    expect(() => WordScalar.serialize(12)).toThrow(
      new TypeError("Word cannot represent this value of type number"),
    );
  });
});
